import type {Text} from "../model/text.js";
import type {MatrixField, Quadrant} from "../query/product-matrix.js";
import {type Locale, shortFigure} from "./format.js";

/** What the fields are called, one product and several. */
export const matrixNames: Readonly<Record<Quadrant | "new", Readonly<Record<"one" | "many", Text>>>> = {
  star: {one: {en: "star", es: "estrella"}, many: {en: "stars", es: "estrellas"}},
  cash_cow: {one: {en: "cash cow", es: "vaca lechera"}, many: {en: "cash cows", es: "vacas lecheras"}},
  question_mark: {one: {en: "question mark", es: "interrogante"}, many: {en: "question marks", es: "interrogantes"}},
  dog: {one: {en: "dog", es: "perro"}, many: {en: "dogs", es: "perros"}},
  new: {one: {en: "new", es: "nuevo"}, many: {en: "new", es: "nuevos"}}
};

export const matrixTexts = {
  finding: {
    en: "{stars} {bring} {share} of revenue, {cows} {other}",
    es: "{stars} aportan el {share} de los ingresos; {cows}, el {other}"
  },
  others: {
    en: "{marks} {bring} {share}, {dogs} {other}.",
    es: "{marks} aportan el {share}; {dogs}, el {other}."
  },
  fresh: {
    en: "New, without revenue before: {new}, {newShare}.",
    es: "Nuevos, sin ingresos antes: {new}, el {newShare}."
  },
  noGrowth: {
    en: "Growth needs a period of the same length before this one, and the data do not cover it. Choose a shorter or later period to see the matrix of share and growth.",
    es: "El crecimiento requiere un período anterior de la misma duración, y los datos no lo cubren. Elija un período más corto o posterior para ver la matriz de cuota y crecimiento."
  },
  x: {en: "Share of revenue", es: "Parte de los ingresos"},
  y: {en: "Growth of revenue against the period before", es: "Crecimiento de los ingresos frente al período anterior"},
  new: {en: "new: no revenue before", es: "nuevos: sin ingresos antes"},
  without: {
    en: "Without revenue in this period, and so not drawn: {count}.",
    es: "Sin ingresos en este período, y por tanto sin dibujar: {count}."
  },
  gone: {
    en: "Products that are no longer sold in this period are not counted. Both scales are logarithmic: doubling and halving are equally far from no change.",
    es: "Los productos que ya no se venden en este período no se cuentan. Ambas escalas son logarítmicas: duplicar y reducir a la mitad distan lo mismo de no cambiar."
  }
} as const satisfies Record<string, Text>;

/** What is found in each field. */
export type MatrixFields = Readonly<Record<Quadrant | "new", MatrixField>>;

/** A sentence about two of the fields: how many products are in them, and what share of revenue they bring. */
export function matrixSentence(text: Text, fields: MatrixFields, locale: Locale): string {
  const share = (field: Quadrant | "new") => shortFigure(fields[field].share, "percent", locale);
  const has = (place: string) => text.en.includes(place);
  const [first, second]: [Quadrant, Quadrant] = has("{stars}") ? ["star", "cash_cow"] : ["question_mark", "dog"];
  return text[locale.language]
    .replace(/\{stars\}|\{marks\}/, counted(first, fields, locale))
    .replace(/\{cows\}|\{dogs\}/, counted(second, fields, locale))
    .replace("{bring}", fields[first].count === 1 ? "brings" : "bring")
    .replace("{new}", String(fields.new.count))
    .replace("{share}", share(first))
    .replace("{other}", share(second))
    .replace("{newShare}", share("new"));
}

function counted(field: Quadrant, fields: MatrixFields, {language}: Locale): string {
  const {count} = fields[field];
  return `${count.toLocaleString(language)} ${matrixNames[field][count === 1 ? "one" : "many"][language]}`;
}
