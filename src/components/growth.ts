import * as Plot from "@observablehq/plot";
import type {Grain} from "../model/calendar.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {element} from "./element.js";
import {type FigureRows, figureFormat} from "./figure-rows.js";
import {figure} from "./figure.js";
import {isWhole} from "./finding.js";
import {type Locale, axisFigure, changeFigure, exactFigure, periodText, toDate} from "./format.js";

export interface GrowthOptions {
  /** A metric whose change is in percent; `revenue` by default. */
  readonly metric?: MetricName;
  readonly grain: Grain;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** In pixels; 170 by default. */
  readonly height?: number;
}

interface Step {
  readonly start: string;
  readonly date: Date;
  readonly value: number;
  readonly before: number;
  /** Percent of the period before. */
  readonly growth: number;
}

const finding: Text = {
  en: "{metric} grew in {count} of {total} periods",
  es: "{metric}: creció en {count} de {total} períodos"
};
const about: Text = {
  en: "Change from one period to the next, in percent",
  es: "Cambio de un período al siguiente, en porcentaje"
};
const tooFew: Text = {
  en: "Growth needs two whole periods; choose a longer range or a finer grain.",
  es: "El crecimiento requiere dos períodos completos; elija un rango más largo o un grano más fino."
};

/** How a metric grew from each whole period to the next. */
export function growth(answer: QueryAnswer, options: GrowthOptions): HTMLElement {
  const {metric: name = "revenue", grain, locale} = options;
  const {label} = metrics[name];
  const {language} = locale;
  const steps = stepsOf(answer, name, grain);
  const grew = steps.filter((step) => step.growth > 0).length;
  const content = steps.length === 0 ? element("p", {}, tooFew[language]) : bars(steps, {...options, metric: name});
  const title = finding[language]
    .replace("{metric}", label[language])
    .replace("{count}", String(grew))
    .replace("{total}", String(steps.length));
  return figure(content, {
    title: steps.length === 0 ? label[language] : title,
    locale,
    subtitle: about[language],
    data: growthRows(steps, answer, {metric: name, grain, locale}),
    metrics: [name],
    name: `growth-of-${name}`.replaceAll("_", "-"),
    ...(steps.length === 0 && {alternative: false as const})
  });
}

function stepsOf(answer: QueryAnswer, name: MetricName, grain: Grain): Step[] {
  const whole = answer.rows.filter((row) => isWhole(row, grain, answer.range));
  return whole.slice(1).flatMap((row, i) => {
    const [before, value] = [whole[i]!.values[name] ?? null, row.values[name] ?? null];
    if (before === null || value === null || before === 0) return [];
    const start = String(row.keys.date);
    return [{start, date: toDate(start), value, before, growth: (100 * (value - before)) / Math.abs(before)}];
  });
}

function bars(steps: readonly Step[], {metric, grain, locale, width = 640, height = 170}: GrowthOptions): Element {
  const {unit, label, change} = metrics[metric!];
  return Plot.plot({
    width,
    height,
    marginLeft: 52,
    marginTop: 14,
    x: {type: "utc", label: null, ticks: Math.max(2, Math.floor(width / 110))},
    y: {label: null, grid: true, ticks: 4, tickFormat: (value: number) => axisFigure(value, "percent", locale)},
    marks: [
      Plot.rectY(steps, {
        x: "date",
        interval: grain === "day" ? "day" : grain === "week" ? "week" : "month",
        y: "growth",
        // A fall is told by its side of zero; the paler bar only helps.
        fill: (step: Step) => (step.growth < 0 ? "var(--theme-foreground-faint)" : "var(--theme-foreground-focus)"),
        insetLeft: 1,
        insetRight: 1
      }),
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.tip(
        steps,
        Plot.pointerX({
          x: "date",
          y: "growth",
          title: (step: Step) =>
            [
              periodText(step.start, grain, locale),
              changeFigure(step.growth, {change}, locale),
              `${label[locale.language]}: ${exactFigure(step.value, unit, locale)}`
            ].join("\n")
        })
      )
    ]
  });
}

function growthRows(
  steps: readonly Step[],
  {sql, parameters}: QueryAnswer,
  {metric, grain, locale}: {metric: MetricName; grain: Grain; locale: Locale}
): FigureRows {
  const {label, unit, change} = metrics[metric];
  const {language} = locale;
  return {
    columns: [
      {
        name: "date",
        label: {en: "Period", es: "Período"}[language],
        format: (start) => periodText(String(start), grain, locale)
      },
      {name: metric, label: label[language], format: figureFormat(unit, locale)},
      {
        name: `${metric}_growth`,
        label: about[language],
        format: (value) => changeFigure(Number(value), {change}, locale)
      }
    ],
    rows: steps.map(({start, value, growth: percent}) => [start, value, Math.round(100 * percent) / 100]),
    statement: {sql, parameters}
  };
}
