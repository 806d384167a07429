import type {AbTest, Verdict} from "../../../ml/ab-test/analyse.js";
import type {Language, Text} from "../../model/text.js";
import {element, uniqueId} from "../element.js";
import {type FieldGroup, type NumberField, type NumberForm, numberForm} from "./number-form.js";

/** What the two sides of a test are compared by. */
export type Kind = Verdict["kind"];

const texts = {
  compare: {en: "What is compared", es: "Qué se compara"},
  proportions: {en: "Conversion rates", es: "Tasas de conversión"},
  means: {en: "Mean order values", es: "Valores medios del pedido"},
  control: {en: "Control", es: "Control"},
  variant: {en: "Variant", es: "Variante"},
  visitors: {en: "Visitors", es: "Visitas"},
  conversions: {en: "Conversions", es: "Conversiones"},
  count: {en: "Orders", es: "Pedidos"},
  mean: {en: "Mean order value", es: "Valor medio del pedido"},
  deviation: {en: "Standard deviation", es: "Desviación típica"},
  run: {en: "How it was run", es: "Cómo se hizo"},
  confidence: {en: "Confidence, %", es: "Confianza, %"},
  looks: {en: "Looks at the result, this one included", es: "Miradas al resultado, contando esta"},
  share: {en: "Planned share of the control, %", es: "Parte prevista del control, %"},
  tooMany: {
    en: "There cannot be more conversions than visitors.",
    es: "No puede haber más conversiones que visitas."
  },
  noSpread: {
    en: "With a standard deviation of 0 on both sides there is nothing to test.",
    es: "Con una desviación típica de 0 en ambos lados no hay nada que probar."
  }
} as const satisfies Record<string, Text>;

/** A choice of what is compared, which Framework's `view` reads: its value is the kind. */
export function kindChoice(language: Language): HTMLFieldSetElement & {readonly value: Kind} {
  let value: Kind = "proportions";
  const name = uniqueId("kind");
  const option = (kind: Kind) =>
    element(
      "label",
      {},
      element("input", {type: "radio", name, value: kind, checked: kind === value}),
      element("span", {}, texts[kind][language])
    );
  const choice = element(
    "fieldset",
    {class: "kind-choice"},
    element("legend", {}, texts.compare[language]),
    option("proportions"),
    option("means")
  );
  choice.addEventListener("input", (event) => {
    value = (event.target as HTMLInputElement).value as Kind;
  });
  return Object.defineProperty(choice, "value", {get: () => value}) as HTMLFieldSetElement & {readonly value: Kind};
}

/** Share of tests without a false alarm, in percent. */
export const confidence: NumberField = {
  name: "confidence",
  label: texts.confidence,
  value: 95,
  min: 50,
  max: 99.99
};

/** Planned share of the control, in percent. */
export const controlShare: NumberField = {name: "share", label: texts.share, value: 50, min: 1, max: 99};

const run: FieldGroup = {
  legend: texts.run,
  fields: [confidence, {name: "looks", label: texts.looks, value: 1, min: 1, max: 50, whole: true}, controlShare]
};

const most = 1_000_000_000;

function proportionSide(side: "control" | "variant", visitors: number, conversions: number): FieldGroup {
  return {
    legend: texts[side],
    fields: [
      {name: `${side}Visitors`, label: texts.visitors, value: visitors, min: 1, max: most, whole: true},
      {name: `${side}Conversions`, label: texts.conversions, value: conversions, min: 0, max: most, whole: true}
    ]
  };
}

function meanSide(side: "control" | "variant", count: number, mean: number): FieldGroup {
  return {
    legend: texts[side],
    fields: [
      {name: `${side}Count`, label: texts.count, value: count, min: 2, max: most, whole: true},
      {name: `${side}Mean`, label: texts.mean, value: mean, min: -most, max: most},
      {name: `${side}Deviation`, label: texts.deviation, value: round(mean * 0.7), min: 0, max: most}
    ]
  };
}

/** What a shop does without a test, as the example of the forms. */
export interface Usual {
  /** Conversion rate in percent. */
  readonly rate: number;
  readonly orderValue: number;
}

/** The counts of a test of rates or of means; those that it begins with are an example near what is usual. */
export function abTestForm(kind: Kind, {language, usual}: {language: Language; usual: Usual}): NumberForm {
  if (kind === "means")
    return numberForm(
      [
        meanSide("control", 600, round(usual.orderValue)),
        meanSide("variant", 620, round(usual.orderValue * 1.06)),
        run
      ],
      {
        language,
        check: (given) =>
          given.controlDeviation === 0 && given.variantDeviation === 0
            ? {name: "variantDeviation", text: texts.noSpread}
            : null
      }
    );
  const converted = Math.max(1, Math.round(100 * usual.rate));
  return numberForm(
    [
      proportionSide("control", 10_000, converted),
      proportionSide("variant", 10_000, Math.min(10_000, Math.round(converted * 1.15))),
      run
    ],
    {language, check: tooMany}
  );
}

function tooMany(given: Readonly<Record<string, number>>): {name: string; text: Text} | null {
  const side = ["control", "variant"].find((name) => given[`${name}Conversions`]! > given[`${name}Visitors`]!);
  return side === undefined ? null : {name: `${side}Conversions`, text: texts.tooMany};
}

/** The test that the numbers of the form describe. */
export function abTestOf(kind: Kind, given: Readonly<Record<string, number>>): AbTest {
  const value = (name: string) => given[name]!;
  const options = {alpha: alphaOf(value("confidence")), looks: value("looks"), controlShare: value("share") / 100};
  const rates = (side: string) => ({visitors: value(`${side}Visitors`), conversions: value(`${side}Conversions`)});
  if (kind === "proportions") return {kind, control: rates("control"), variant: rates("variant"), ...options};
  const sample = (side: string) => ({
    count: value(`${side}Count`),
    mean: value(`${side}Mean`),
    standardDeviation: value(`${side}Deviation`)
  });
  return {kind, control: sample("control"), variant: sample("variant"), ...options};
}

/** The chance of a false alarm that a confidence in percent leaves, without the digits of the computer's fractions. */
export function alphaOf(confidencePercent: number): number {
  return Number((1 - confidencePercent / 100).toPrecision(10));
}

/** Two digits after the point at most. */
export function round(value: number): number {
  return Math.round(100 * value) / 100;
}
