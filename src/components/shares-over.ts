import * as Plot from "@observablehq/plot";
import type {Grain} from "../model/calendar.js";
import {memberColours} from "../model/colours.js";
import type {DimensionName} from "../model/dimensions.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {isWhole} from "./finding.js";
import {type Locale, axisFigure, exactFigure, memberLabel, periodText, shortFigure, toDate} from "./format.js";
import {legend} from "./legend.js";
import {words} from "./words.js";

export interface SharesOverOptions {
  readonly dimension: DimensionName;
  /** All members of the shop, in code-point order, which decide the colours. */
  readonly members: readonly string[];
  readonly grain: Grain;
  readonly locale: Locale;
  /** An additive metric; `revenue` by default. */
  readonly metric?: MetricName;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

interface Part {
  readonly date: Date;
  readonly member: string;
  readonly value: number;
  readonly share: number;
  readonly period: string;
}

/** What share of a metric each member of a dimension has, period by period; shares of periods that a range cuts are left out. */
export function sharesOver(answer: QueryAnswer, options: SharesOverOptions): HTMLElement {
  const {dimension, members, grain, locale, metric: name = "revenue", width = 640} = options;
  const metric = metrics[name];
  const parts = partsOf(answer, {...options, metric: name});
  const shown = members.filter((member) => parts.some((part) => part.member === member));
  const colours = memberColours(members);
  const chart = Plot.plot({
    width,
    height: 220,
    marginLeft: 46,
    marginTop: 24,
    x: {type: "utc", label: null},
    y: {
      label: words.shareOf[locale.language].replace("{metric}", metric.label[locale.language].toLowerCase()),
      labelArrow: "none",
      tickFormat: (value: number) => axisFigure(value, "percent", locale),
      ticks: 4,
      domain: [0, 100]
    },
    color: {domain: [...shown], range: shown.map((member) => colours.get(member)!)},
    marks: [
      Plot.areaY(parts, {x: "date", y: "share", fill: "member", order: [...shown], fillOpacity: 0.85}),
      Plot.tip(
        parts,
        Plot.pointer(
          Plot.stackY({
            x: "date",
            y: "share",
            z: "member",
            order: [...shown],
            title: (part: Part) =>
              [
                part.period,
                `${memberLabel(dimension, part.member, locale)}: ${shortFigure(part.share, "percent", locale)}`,
                exactFigure(part.value, metric.unit, locale)
              ].join("\n")
          })
        )
      )
    ]
  });
  const entries = shown.map((member) => ({
    label: memberLabel(dimension, member, locale),
    colour: colours.get(member)!
  }));
  return figure([legend(entries), chart], {
    title: shareChange(parts, {dimension, locale}) ?? metric.label[locale.language],
    locale,
    data: answerRows(answer, {locale, grain}),
    metrics: [name],
    name: `${name}-by-${dimension}-over-time`.replaceAll("_", "-")
  });
}

function partsOf(
  answer: QueryAnswer,
  {dimension, grain, locale, metric}: SharesOverOptions & {metric: MetricName}
): Part[] {
  const whole = answer.rows.filter((row) => isWhole(row, grain, answer.range));
  const rows = whole.length > 0 ? whole : answer.rows;
  const totals = new Map<string, number>();
  for (const {keys, values} of rows)
    totals.set(String(keys.date), (totals.get(String(keys.date)) ?? 0) + Math.max(0, values[metric] ?? 0));
  return rows.flatMap(({keys, values}) => {
    const day = String(keys.date);
    const total = totals.get(day)!;
    const value = Math.max(0, values[metric] ?? 0);
    if (total === 0) return [];
    const share = (100 * value) / total;
    return [{date: toDate(day), member: String(keys[dimension]), value, share, period: periodText(day, grain, locale)}];
  });
}

const moved: Text = {
  en: "{member} went from {from} to {to}",
  es: "{member} pasó del {from} al {to}"
};

/** The member whose share changed most from the first period to the last. */
function shareChange(
  parts: readonly Part[],
  {dimension, locale}: {dimension: DimensionName; locale: Locale}
): string | null {
  const dates = parts.map(({date}) => date.getTime());
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  if (parts.length === 0 || first === last) return null;
  const shareAt = (member: string, time: number) =>
    parts.find((part) => part.member === member && part.date.getTime() === time)?.share ?? 0;
  const changes = [...new Set(parts.map(({member}) => member))].map((member) => ({
    member,
    from: shareAt(member, first),
    to: shareAt(member, last)
  }));
  const most = changes.reduce((a, b) => (Math.abs(b.to - b.from) > Math.abs(a.to - a.from) ? b : a));
  return moved[locale.language]
    .replace("{member}", memberLabel(dimension, most.member, locale))
    .replace("{from}", shortFigure(most.from, "percent", locale))
    .replace("{to}", shortFigure(most.to, "percent", locale));
}
