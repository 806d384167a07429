import * as Plot from "@observablehq/plot";
import type {AnomaliesAnswer, AnomalousDay} from "../../query/predictions/anomalies.js";
import {figureFormat} from "../figure-rows.js";
import {figure} from "../figure.js";
import {type Locale, axisFigure, dayText, memberLabel, shortFigure, toDate} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {roundMoney} from "./figures.js";
import {anomalyTexts as texts, severityLabels} from "./anomaly-words.js";

export interface AnomaliesOptions {
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

/** How many days are unusual. */
export function anomalyCount(
  {data, series}: AnomaliesAnswer,
  {locale: {language}}: Pick<AnomaliesOptions, "locale">
): string {
  return (data.length > 0 ? texts.found : texts.none)[language]
    .replace("{count}", String(data.length))
    .replace("{days}", String(series.length));
}

/** How well days are found that are known to be unusual. */
export function anomalyTrust({measured}: AnomaliesAnswer, {locale}: Pick<AnomaliesOptions, "locale">): string {
  const percent = (value: number) => shortFigure(value, "percent", locale);
  return texts.measured[locale.language]
    .replace("{changed}", String(measured.changed_days))
    .replace("{found}", percent(measured.found))
    .replace("{baseline}", percent(measured.baseline_found));
}

/** Revenue by day beside what was expected, the unusual days marked. */
export function anomalyChart(answer: AnomaliesAnswer, {locale, width = 640}: AnomaliesOptions): HTMLElement {
  const {language} = locale;
  const x = ({date}: {date: string}) => toDate(date);
  const money = figureFormat("currency", locale);
  const title = (day: {date: string; revenue: number; expected_revenue: number}) =>
    [
      dayText(day.date, locale),
      `${texts.revenue[language]}: ${money(day.revenue)}`,
      `${texts.expected[language]}: ${money(day.expected_revenue)}`
    ].join("\n");
  const chart = Plot.plot({
    width,
    height: 220,
    marginLeft: 52,
    marginTop: 28,
    marginRight: 28,
    x: {type: "utc", label: null, ticks: Math.max(3, Math.floor(width / 110))},
    y: {
      label: `${texts.revenue[language]}, ${locale.currency}`,
      labelArrow: "none",
      grid: true,
      zero: true,
      ticks: 4,
      tickFormat: (value: number) => axisFigure(value, "currency", locale)
    },
    marks: [
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.lineY(answer.series, {x, y: "expected_revenue", stroke: "var(--theme-foreground-faint)", strokeWidth: 1.5}),
      Plot.lineY(answer.series, {x, y: "revenue", stroke: "var(--theme-foreground-focus)", strokeWidth: 1}),
      Plot.dot(answer.data, {
        x,
        y: "revenue",
        r: 4,
        fill: "var(--theme-foreground)",
        stroke: "var(--theme-background)"
      }),
      Plot.text(labelled(answer.data, width), {
        x,
        y: "revenue",
        text: ({date}) => shortDay(date, locale),
        dy: -10,
        fill: "var(--theme-foreground)",
        stroke: "var(--theme-background)"
      }),
      Plot.tip(answer.series, Plot.pointerX({x, y: "revenue", title, fontSize: 12}))
    ]
  });
  return figure(chart, {
    title: anomalyFinding(answer, {locale}),
    subtitle: texts.subtitle[language],
    locale,
    data: {
      columns: [
        {name: "day", label: texts.day[language], format: (value) => dayText(String(value), locale)},
        {name: "revenue", label: texts.revenue[language], format: money},
        {name: "expected_revenue", label: texts.expected[language], format: money}
      ],
      rows: answer.series.map(({date, revenue, expected_revenue: expected}) => [date, revenue, expected]),
      statement: null
    },
    metrics: ["revenue"],
    name: "unusual-days"
  });
}

/** The unusual days, each with how far off it was and who made most of the difference. */
export function anomalyTable({data}: AnomaliesAnswer, {locale}: Pick<AnomaliesOptions, "locale">): HTMLElement {
  const {language} = locale;
  const money = roundMoney(
    data.map(({revenue}) => revenue),
    locale
  );
  const count = figureFormat("count", locale);
  const byOrders = data.filter(({made_by: by}) => by === "orders").length;
  return tableFigure({
    title: texts.listTitle[language]
      .replace("{orders}", String(byOrders))
      .replace("{value}", String(data.length - byOrders)),
    subtitle: texts.listSub[language],
    locale,
    data: {
      columns: [
        {name: "date", label: texts.day[language], format: (value) => dayText(String(value), locale)},
        {name: "severity", label: texts.severity[language]},
        {name: "revenue", label: texts.revenue[language], format: money},
        {name: "expected_revenue", label: texts.expected[language], format: money},
        {name: "orders", label: texts.orders[language], format: count},
        {name: "expected_orders", label: texts.expectedOrders[language], format: count},
        {name: "made_by", label: texts.made[language]},
        {name: "driver", label: texts.driver[language]}
      ],
      rows: data.map((day) => [
        day.date,
        severityLabels[day.severity][language],
        day.revenue,
        day.expected_revenue,
        day.orders,
        day.expected_orders,
        (day.made_by === "orders" ? texts.byOrders : texts.byValue)[language],
        mainDriver(day, locale)
      ]),
      statement: null
    },
    name: "unusual-days-and-drivers"
  });
}

/** Which day stands out most, and by how much. */
export function anomalyFinding({data}: AnomaliesAnswer, {locale}: Pick<AnomaliesOptions, "locale">): string {
  const {language} = locale;
  const [most] = data.toSorted((a, b) => b.distance - a.distance);
  if (!most) return texts.quiet[language];
  return texts.title[language]
    .replace("{date}", dayText(most.date, locale))
    .replace("{direction}", texts[most.revenue >= most.expected_revenue ? "above" : "below"][language])
    .replace("{difference}", shortFigure(Math.abs(most.revenue - most.expected_revenue), "currency", locale));
}

/** The member that stands out most, with its part of the difference. */
function mainDriver({drivers}: AnomalousDay, locale: Locale): string {
  const [first] = drivers;
  const member = first?.members.find(({member: name}) => name !== null);
  if (!first || !member) return "–";
  const label = member.name ?? memberLabel(first.dimension, member.member!, locale);
  const difference = shortFigure(member.difference, "currency", locale).replace("-", "−");
  const share = member.share === null ? "" : ` (${axisFigure(Math.round(member.share), "percent", locale)})`;
  return `${label}: ${member.difference > 0 ? "+" : ""}${difference}${share}`;
}

/** The days that stand out most above the line and are far enough apart for a label each. */
function labelled(days: readonly AnomalousDay[], width: number): AnomalousDay[] {
  const apart = (a: AnomalousDay, b: AnomalousDay) =>
    Math.abs(toDate(a.date).getTime() - toDate(b.date).getTime()) / 86_400_000 > (365 * 60) / width;
  const kept: AnomalousDay[] = [];
  const above = days.filter((day) => day.revenue >= day.expected_revenue);
  for (const day of above.toSorted((a, b) => b.distance - a.distance))
    if (kept.length < 4 && kept.every((other) => apart(day, other))) kept.push(day);
  return kept;
}

/** A day of the last year, `Nov 10`. */
function shortDay(day: string, {language}: Locale): string {
  return toDate(day).toLocaleDateString(language, {timeZone: "UTC", month: "short", day: "numeric"});
}
