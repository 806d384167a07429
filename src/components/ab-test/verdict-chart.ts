import * as Plot from "@observablehq/plot";
import type {Verdict} from "../../../ml/ab-test/analyse.js";
import type {Estimate} from "../../../ml/ab-test/interval.js";
import type {Text} from "../../model/text.js";
import {sideText, signedPercent, verdictSentence} from "../../query/ab-test/sentences.js";
import type {FigureRows} from "../figure-rows.js";
import {figure} from "../figure.js";
import {type Locale, axisFigure, exactFigure} from "../format.js";

export interface VerdictChartOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

const texts = {
  control: {en: "Control", es: "Control"},
  variant: {en: "Variant", es: "Variante"},
  change: {en: "Change", es: "Cambio"},
  higher: {
    en: "The variant is higher by {change}, at least by {least}",
    es: "La variante es más alta en {change}, al menos en {least}"
  },
  lower: {
    en: "The variant is lower by {change}, at least by {least}",
    es: "La variante es más baja en {change}, al menos en {least}"
  },
  open: {
    en: "Which side is higher remains open: the change lies between {lower} and {upper}",
    es: "Queda abierto qué lado es más alto: el cambio está entre {lower} y {upper}"
  },
  subtitle: {
    en: "Dots are what was measured, lines the {level} intervals. The change decides: it does where its line stays clear of zero.",
    es: "Los puntos son lo medido; las líneas, los intervalos del {level}. Decide el cambio: lo hace si su línea no toca el cero."
  },
  rate: {en: "Conversion rate", es: "Tasa de conversión"},
  mean: {en: "Mean order value", es: "Valor medio del pedido"},
  difference: {en: "Variant minus control", es: "Variante menos control"},
  points: {en: "percentage points", es: "puntos porcentuales"},
  side: {en: "Side", es: "Lado"},
  measured: {en: "Measured", es: "Medido"},
  from: {en: "From", es: "Desde"},
  to: {en: "To", es: "Hasta"}
} as const satisfies Record<string, Text>;

interface Mark extends Estimate {
  readonly label: string;
}

/** Both sides of a test with their intervals, and beneath them what decides: their difference, against zero. */
export function verdictChart(verdict: Verdict, {locale, width = 640}: VerdictChartOptions): HTMLElement {
  const {language} = locale;
  const label = (name: "control" | "variant" | "change") => texts[name][language];
  const sides: Mark[] = [
    {label: label("control"), ...verdict.control},
    {label: label("variant"), ...verdict.variant}
  ];
  const change: Mark[] = [{label: label("change"), ...verdict.difference}];
  const rates = verdict.kind === "proportions";
  const differenceUnit = rates ? texts.points[language] : locale.currency;
  const unit = rates ? "%" : locale.currency;
  const level = (1 - verdict.threshold).toLocaleString(language, {style: "percent", maximumSignificantDigits: 3});
  return figure(
    [
      plot(sides, verdict, {locale, width, label: `${texts[rates ? "rate" : "mean"][language]}, ${unit}`}),
      plot(change, verdict, {locale, width, label: `${texts.difference[language]}, ${differenceUnit}`, zero: true})
    ],
    {
      title: finding(verdict, locale),
      subtitle: texts.subtitle[language].replace("{level}", level),
      locale,
      data: rowsOf([...sides, ...change], verdict, locale),
      metrics: [],
      name: "ab-test",
      alternative: verdictSentence(verdict, {language, mean: meanText(locale)})
    }
  );
}

/** Writes a mean as the money that it is. */
export function meanText(locale: Locale): (value: number) => string {
  return (value) => exactFigure(value, "currency", locale);
}

/** The change in percent where it is known, and its end that is nearer to none. */
function finding(verdict: Verdict, locale: Locale): string {
  const {language} = locale;
  const {significant, difference, lift} = verdict;
  const {value, lower, upper} = lift ?? difference;
  const text = (figure: number | null) =>
    figure === null ? "∞" : lift ? signedPercent(figure, language) : changeText(figure, verdict, locale);
  if (!significant) return texts.open[language].replace("{lower}", text(lower)).replace("{upper}", text(upper));
  return texts[value > 0 ? "higher" : "lower"][language]
    .replace("{change}", text(value).replace(/^[+−]/, ""))
    .replace("{least}", text(value > 0 ? lower : upper).replace(/^[+−]/, ""));
}

function changeText(value: number, {kind}: Verdict, locale: Locale): string {
  const sign = value < 0 ? "−" : "+";
  if (kind === "means") return `${sign}${meanText(locale)(Math.abs(value))}`;
  const points = Math.abs(100 * value).toLocaleString(locale.language, {maximumSignificantDigits: 3});
  return `${sign}${points} ${locale.language === "es" ? "p. p." : "pp"}`;
}

interface PlotOptions extends VerdictChartOptions {
  readonly width: number;
  readonly label: string;
  /** Whether the marks are changes, read against zero. */
  readonly zero?: boolean;
}

function plot(marks: readonly Mark[], verdict: Verdict, {locale, width, label, zero = false}: PlotOptions): Element {
  const scale = verdict.kind === "proportions" ? 100 : 1;
  const x = (end: "value" | "lower" | "upper") => (mark: Mark) => scale * mark[end];
  const text = ({value}: Mark) =>
    zero ? changeText(value, verdict, locale) : sideText(verdict, value, {...locale, mean: meanText(locale)});
  const tick = (value: number) =>
    verdict.kind === "means" ? axisFigure(value, "currency", locale) : value.toLocaleString(locale.language);
  return Plot.plot({
    width,
    height: 52 + 38 * marks.length,
    marginLeft: 68,
    marginRight: 20,
    marginTop: 14,
    marginBottom: 36,
    x: {
      label,
      labelArrow: "none",
      nice: true,
      grid: true,
      ticks: width < 500 ? 4 : 8,
      tickFormat: (value: number) => tick(value).replace("-", "−")
    },
    y: {label: null, tickSize: 0, domain: marks.map((mark) => mark.label)},
    marks: [
      zero ? Plot.ruleX([0], {stroke: "var(--theme-foreground-muted)", strokeDasharray: "3,3"}) : null,
      Plot.link(marks, {
        x1: x("lower"),
        x2: x("upper"),
        y1: "label",
        y2: "label",
        stroke: colour,
        strokeWidth: 3,
        strokeLinecap: "round"
      }),
      Plot.dot(marks, {x: x("value"), y: "label", r: 5.5, fill: colour, stroke: "var(--theme-background)"}),
      Plot.text(marks, {x: x("value"), y: "label", text, dy: -13, fill: "var(--theme-foreground)", fontWeight: 600})
    ]
  });

  function colour(mark: Mark): string {
    return mark.label === texts.control[locale.language]
      ? "var(--theme-foreground-muted)"
      : "var(--theme-foreground-focus)";
  }
}

function rowsOf(marks: readonly Mark[], verdict: Verdict, locale: Locale): FigureRows {
  const {language} = locale;
  const scale = verdict.kind === "proportions" ? 100 : 1;
  const exact = (value: number) => Number((scale * value).toPrecision(12));
  return {
    columns: [
      {name: "side", label: texts.side[language]},
      {name: "measured", label: texts.measured[language]},
      {name: "lower", label: texts.from[language]},
      {name: "upper", label: texts.to[language]}
    ],
    rows: marks.map(({label, value, lower, upper}) => [label, exact(value), exact(lower), exact(upper)]),
    statement: null
  };
}
