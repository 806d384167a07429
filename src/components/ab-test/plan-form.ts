import type {AbTestFunctions} from "../../engine/page/ab-test.js";
import type {SampleSize} from "../../../ml/ab-test/proportion-power.js";
import type {Language, Text} from "../../model/text.js";
import {type NumberForm, numberForm} from "./number-form.js";
import {type Kind, type Usual, alphaOf, confidence, controlShare, round} from "./test-form.js";

const texts = {
  now: {en: "As it is now", es: "Como está ahora"},
  rate: {en: "Conversion rate, %", es: "Tasa de conversión, %"},
  mean: {en: "Mean order value", es: "Valor medio del pedido"},
  deviation: {en: "Standard deviation", es: "Desviación típica"},
  visits: {en: "Visitors a day", es: "Visitas al día"},
  orders: {en: "Orders a day", es: "Pedidos al día"},
  find: {en: "What it shall find", es: "Qué debe encontrar"},
  effect: {en: "Smallest change worth finding, %", es: "Menor cambio que interesa, %"},
  power: {en: "Probability to find it, %", es: "Probabilidad de encontrarlo, %"},
  none: {en: "A change of 0 cannot be found.", es: "Un cambio de 0 no se puede encontrar."},
  beyond: {
    en: "With this change the rate is not between 0 and 100%.",
    es: "Con este cambio la tasa no está entre el 0 y el 100 %."
  }
} as const satisfies Record<string, Text>;

/** What is usual, and how many come in a day. */
export interface UsualDay extends Usual {
  readonly visits: number;
  readonly orders: number;
}

/** What a test is planned for; it begins with what is usual in the shop. */
export function planForm(kind: Kind, {language, usual}: {language: Language; usual: UsualDay}): NumberForm {
  const most = 1_000_000_000;
  const daily = {name: "daily", min: 1, max: most};
  const now =
    kind === "proportions"
      ? [
          {name: "baseline", label: texts.rate, value: usual.rate, min: 0.001, max: 99.99},
          {...daily, label: texts.visits, value: usual.visits}
        ]
      : [
          {name: "baseline", label: texts.mean, value: round(usual.orderValue), min: 0.01, max: most},
          {name: "deviation", label: texts.deviation, value: round(usual.orderValue * 0.7), min: 0.01, max: most},
          {...daily, label: texts.orders, value: usual.orders}
        ];
  return numberForm(
    [
      {legend: texts.now, fields: now},
      {
        legend: texts.find,
        fields: [
          {name: "effect", label: texts.effect, value: 10, min: -99, max: 1000},
          {name: "power", label: texts.power, value: 80, min: 50, max: 99.9},
          confidence,
          controlShare
        ]
      }
    ],
    {
      language,
      check: (given) => {
        if (Math.abs(given.effect!) < 0.1) return {name: "effect", text: texts.none};
        if (kind === "proportions" && given.baseline! * (1 + given.effect! / 100) >= 99.999)
          return {name: "effect", text: texts.beyond};
        return null;
      }
    }
  );
}

/** A plan, and how large its test is for each change. */
export interface PlannedTest {
  readonly kind: Kind;
  readonly baseline: number;
  /** In percent of the baseline. */
  readonly effect: number;
  readonly power: number;
  readonly daily: number;
  /** The size that another change in percent needs; null where the rate cannot change by as much. */
  sizeFor(effect: number): SampleSize | null;
}

/** The plan that the numbers of the form describe. */
export function plannedTest(
  kind: Kind,
  given: Readonly<Record<string, number>>,
  functions: AbTestFunctions
): PlannedTest {
  const baseline = kind === "proportions" ? given.baseline! / 100 : given.baseline!;
  const power = given.power! / 100;
  const sizeFor = (effect: number) => {
    const difference = (baseline * effect) / 100;
    if (kind === "proportions" && !(baseline + difference > 0 && baseline + difference < 1)) return null;
    const plan = {baseline, difference, alpha: alphaOf(given.confidence!), controlShare: given.share! / 100};
    if (kind === "proportions") return functions.proportionSampleSize(plan, power);
    return functions.meanSampleSize({...plan, standardDeviation: given.deviation!}, power);
  };
  return {kind, baseline, effect: given.effect!, power, daily: given.daily!, sizeFor};
}
