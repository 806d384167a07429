import type {Language} from "../../../model/text.js";
import type {BoundKind} from "../../after-counting.js";

/** The words that interpretations are put together with. */
export interface SayingWords {
  readonly and: string;
  readonly to: string;
  readonly by: string;
  readonly why: string;
  readonly share: string;
  readonly growth: string;
  readonly mean: string;
  readonly perPeriod: string;
  readonly percent: string;
  readonly allData: string;
  readonly without: string;
  readonly notKnown: string;
  readonly priceAbove: string;
  readonly priceFrom: string;
  readonly priceBelow: string;
  readonly priceTo: string;
  readonly bounds: Readonly<Record<BoundKind, string>>;
  readonly rows: string;
  readonly number: string;
  /** From each period to the next. */
  readonly step: string;
  readonly inEach: string;
  readonly ofEach: string;
  readonly place: string;
  readonly fromTop: string;
  readonly fromBottom: string;
  readonly grewMost: string;
  readonly fellMost: string;
  readonly mostGrowth: string;
  readonly mostFall: string;
  /** Between a number of rows and how they changed. */
  readonly thatChanged: string;
  readonly onlyThose: Readonly<Record<"up" | "down", string>>;
  readonly highestFirst: string;
  readonly lowestFirst: string;
  readonly theHighest: string;
  readonly theLowest: string;
  readonly top: string;
  readonly bottom: string;
  readonly rankedBy: string;
  readonly compared: string;
  readonly nothing: string;
  readonly ofWhole: string;
  readonly ofEverything: string;
}

export const words: Readonly<Record<Language, SayingWords>> = {
  en: {
    and: "and",
    to: "to",
    by: "by",
    why: "What made the change of",
    share: "Share of",
    growth: "Change of",
    mean: "Mean",
    perPeriod: "per",
    percent: "in percent",
    allData: "all the data",
    without: "without",
    notKnown: "not known",
    priceAbove: "unit price above",
    priceFrom: "unit price from",
    priceBelow: "unit price below",
    priceTo: "unit price up to",
    bounds: {above: "above", at_least: "at least", below: "below", at_most: "at most"},
    rows: "rows",
    number: "Number of",
    step: "from each period to the next, by",
    inEach: "in each",
    ofEach: "in percent of each",
    place: "place",
    fromTop: "the highest first",
    fromBottom: "the lowest first",
    grewMost: "grew most by",
    fellMost: "fell most by",
    mostGrowth: "grew most",
    mostFall: "fell most",
    thatChanged: "that",
    onlyThose: {up: "only those that grew", down: "only those that fell"},
    highestFirst: "highest first, by",
    lowestFirst: "lowest first, by",
    theHighest: "the highest by",
    theLowest: "the lowest by",
    top: "top",
    bottom: "bottom",
    rankedBy: "by",
    compared: "compared with",
    nothing: "an earlier period that the data do not cover",
    ofWhole: "in percent of",
    ofEverything: "in percent of all of it"
  },
  es: {
    and: "y",
    to: "a",
    by: "por",
    why: "Qué causó el cambio de",
    share: "Cuota de",
    growth: "Cambio de",
    mean: "Media de",
    perPeriod: "por",
    percent: "en porcentaje",
    allData: "todos los datos",
    without: "sin",
    notKnown: "dato no conocido",
    priceAbove: "precio unitario superior a",
    priceFrom: "precio unitario desde",
    priceBelow: "precio unitario inferior a",
    priceTo: "precio unitario hasta",
    bounds: {above: "más de", at_least: "al menos", below: "menos de", at_most: "como máximo"},
    rows: "filas",
    number: "Número de",
    step: "de cada período al siguiente, por",
    inEach: "en cada",
    ofEach: "en porcentaje de cada",
    place: "puesto",
    fromTop: "de mayor a menor",
    fromBottom: "de menor a mayor",
    grewMost: "con mayor crecimiento de",
    fellMost: "con mayor caída de",
    mostGrowth: "con mayor crecimiento",
    mostFall: "con mayor caída",
    thatChanged: "primeros puestos",
    onlyThose: {up: "solo si creció", down: "solo si cayó"},
    highestFirst: "de mayor a menor por",
    lowestFirst: "de menor a mayor por",
    theHighest: "primer puesto por",
    theLowest: "último puesto por",
    top: "primeros",
    bottom: "últimos",
    rankedBy: "por",
    compared: "comparado con",
    nothing: "un período anterior que los datos no cubren",
    ofWhole: "en porcentaje de",
    ofEverything: "en porcentaje del total"
  }
};
