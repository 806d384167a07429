import type {Doubt, Verdict} from "../../../ml/ab-test/analyse.js";
import type {SampleSize} from "../../../ml/ab-test/proportion-power.js";
import type {Language, Text} from "../../model/text.js";

/** How a sentence writes what it says. */
export interface Wording {
  readonly language: Language;
  /** Writes a mean; plain numbers by default. */
  readonly mean?: (value: number) => string;
}

const verdicts = {
  higher: {en: "The variant is higher", es: "La variante es más alta"},
  lower: {en: "The variant is lower", es: "La variante es más baja"},
  open: {en: "The test shows no difference yet", es: "La prueba aún no muestra diferencia"},
  significant: {
    en: "{verdict}: {variant} against {control}, a change of {change} ({level} interval: {lower} to {upper}). If both were alike, data this far apart would come up in {p} of tests.",
    es: "{verdict}: {variant} frente a {control}, un cambio de {change} (intervalo del {level}: de {lower} a {upper}). Si ambas fueran iguales, datos tan distintos saldrían en el {p} de las pruebas."
  },
  chance: {
    en: "{verdict}: {variant} against {control}, a change of {change}, but the true change may lie anywhere from {lower} to {upper} ({level} interval). If both were alike, data this far apart would come up in {p} of tests. That is no proof that they are alike.",
    es: "{verdict}: {variant} frente a {control}, un cambio de {change}, pero el cambio verdadero puede estar entre {lower} y {upper} (intervalo del {level}). Si ambas fueran iguales, datos tan distintos saldrían en el {p} de las pruebas. Eso no demuestra que sean iguales."
  }
} as const satisfies Record<string, Text>;

/** What a test shows, in two or three sentences. */
export function verdictSentence(verdict: Verdict, wording: Wording): string {
  const {language} = wording;
  const {significant, difference, control, variant, lift, pValue, threshold} = verdict;
  const name = !significant ? "open" : difference.value > 0 ? "higher" : "lower";
  const change = lift ? (value: number) => signedPercent(value, language) : differenceText(verdict, wording);
  const {value, lower, upper} = lift ?? difference;
  return fill(verdicts[significant ? "significant" : "chance"][language], {
    verdict: verdicts[name][language],
    control: sideText(verdict, control.value, wording),
    variant: sideText(verdict, variant.value, wording),
    change: change(value),
    lower: lower === null ? "−∞" : change(lower),
    upper: upper === null ? "∞" : change(upper),
    level: percentText(1 - threshold, language, 3),
    p: probabilityText(pValue, language)
  });
}

const doubts: Readonly<Record<Doubt, Text>> = {
  split: {
    en: "The visitors are not split as planned: with {share} for the control, a split this far off would come up in {p} of tests. Something in the assignment or the counting is broken; find it before you believe any figure here.",
    es: "Las visitas no se reparten como se planeó: con un {share} para el control, un reparto tan desviado saldría en el {p} de las pruebas. Algo falla en la asignación o en el recuento; búsquelo antes de creer ninguna cifra."
  },
  "few conversions": {
    en: "There are too few conversions, or too few visitors without one, for this test: it wants 5 of each on either side. Take the p-value as rough, or wait for more.",
    es: "Hay muy pocas conversiones, o muy pocas visitas sin conversión, para esta prueba: pide 5 de cada en ambos lados. Tome el valor p como aproximado o espere a tener más."
  },
  "few values": {
    en: "With fewer than 30 values on a side the test relies on values that are spread evenly around their mean; order values rarely are.",
    es: "Con menos de 30 valores en un lado, la prueba supone que los valores se reparten por igual en torno a su media; los de los pedidos rara vez lo hacen."
  },
  borderline: {
    en: "The p-value and the interval, which rest on different approximations, disagree on whether there is a difference. Take it as open.",
    es: "El valor p y el intervalo, que usan aproximaciones distintas, no coinciden en si hay diferencia. Tómela por no resuelta."
  },
  peeking: {
    en: "Who looks {looks} times and stops at the first p below {alpha} sees a difference that is not there in {rate} of tests. So the p-value is held against {threshold} here, and the intervals are as wide as that needs.",
    es: "Quien mira {looks} veces y para en la primera p menor que {alpha} ve una diferencia que no existe en el {rate} de las pruebas. Por eso aquí el valor p se compara con {threshold} y los intervalos son tan anchos como hace falta."
  },
  "no lift": {
    en: "The control is not surely above zero, so the change cannot be given in percent of it.",
    es: "No es seguro que el control esté por encima de cero, así que el cambio no se puede dar en porcentaje."
  }
};

/** What speaks against believing a result. */
export function doubtSentence(doubt: Doubt, verdict: Verdict, {language}: Wording): string {
  return fill(doubts[doubt][language], {
    share: percentText(verdict.controlShare, language, 3),
    p: probabilityText(verdict.splitP, language),
    looks: String(verdict.looks),
    alpha: numberText(verdict.alpha, language),
    rate: probabilityText(verdict.peekingRate, language),
    threshold: numberText(verdict.threshold, language)
  });
}

const planned = {
  proportions: {
    en: "To find a change from {baseline} to {changed} with a probability of {power}, the control needs {control} visitors and the variant {variant}.",
    es: "Para encontrar un cambio de {baseline} a {changed} con una probabilidad del {power}, el control necesita {control} visitas y la variante {variant}."
  },
  means: {
    en: "To find a change from {baseline} to {changed} with a probability of {power}, the control needs {control} values and the variant {variant}.",
    es: "Para encontrar un cambio de {baseline} a {changed} con una probabilidad del {power}, el control necesita {control} valores y la variante {variant}."
  }
} as const satisfies Record<string, Text>;

/** How large a test must be. */
export function sampleSizeSentence(
  {control, variant}: SampleSize,
  plan: {readonly kind: Verdict["kind"]; readonly baseline: number; readonly changed: number; readonly power: number},
  wording: Wording
): string {
  const {language} = wording;
  return fill(planned[plan.kind][language], {
    baseline: sideText(plan, plan.baseline, wording),
    changed: sideText(plan, plan.changed, wording),
    power: percentText(plan.power, language, 3),
    control: control.toLocaleString(language),
    variant: variant.toLocaleString(language)
  });
}

/** A rate, or a mean, as the sentences write it. */
export function sideText({kind}: Pick<Verdict, "kind">, value: number, wording: Wording): string {
  if (kind === "proportions") return percentText(value, wording.language, 3);
  return wording.mean?.(value) ?? numberText(value, wording.language, 4);
}

function differenceText({kind}: Verdict, wording: Wording): (value: number) => string {
  const {language} = wording;
  if (kind === "means") return (value) => `${value < 0 ? "−" : "+"}${sideText({kind}, Math.abs(value), wording)}`;
  return (value) => `${signed(100 * value, language)} ${language === "es" ? "p. p." : "pp"}`;
}

/** A fraction as a signed percentage, `+12.3%`. */
export function signedPercent(value: number, language: Language): string {
  return minus(value.toLocaleString(language, {style: "percent", signDisplay: "exceptZero", ...digits(100 * value)}));
}

/** A probability in percent: two digits, and no more zeros than a reader can take in. */
export function probabilityText(value: number, language: Language): string {
  if (value < 0.0001) return `${language === "es" ? "menos del " : "less than "}${percentText(0.0001, language)}`;
  return percentText(value, language);
}

function percentText(value: number, language: Language, most = 2): string {
  return value.toLocaleString(language, {style: "percent", maximumSignificantDigits: most});
}

function numberText(value: number, language: Language, most = 2): string {
  return minus(value.toLocaleString(language, {maximumSignificantDigits: most}));
}

function signed(value: number, language: Language): string {
  return minus(value.toLocaleString(language, {signDisplay: "exceptZero", maximumSignificantDigits: 3}));
}

function digits(percent: number): Intl.NumberFormatOptions {
  return {maximumFractionDigits: Math.abs(percent) < 9.95 ? 1 : 0};
}

function minus(text: string): string {
  return text.replace("-", "−");
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
