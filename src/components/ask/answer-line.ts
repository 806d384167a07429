import * as Plot from "@observablehq/plot";
import {otherColour} from "../../model/colours.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import type {AnswerColumn} from "../../query/ask/answer/table.js";
import {type Locale, axisFigure, exactFigure, toDate} from "../format.js";
import {words} from "../words.js";
import {cellText, grainOf, isKey} from "./answer-rows.js";

export interface LineOptions {
  readonly column: AnswerColumn;
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** The colour of a member; the grey of others by default. */
  readonly colour?: (member: string) => string;
}

interface Point {
  readonly date: Date;
  readonly period: string;
  readonly name: string;
  readonly member: string;
  readonly value: number | null;
  readonly before: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Lines that are drawn at most, those of the largest sums; the others are in the table. */
const mostLines = 6;

/** The height of the lines' place in pixels. */
const plotHeight = 190;

const accent = "var(--theme-foreground-focus)";
const grey = "var(--theme-foreground-faint)";

/** An answer over time: one line, with the earlier period in grey or the band of a forecast, or a line a member. */
export function answerLine(answer: Answer, options: LineOptions): Element {
  const {column, locale, width = 640, colour = () => otherColour} = options;
  const key = answer.columns.find(({name}) => isKey(name));
  const points = largest(answer.rows.map((row) => pointOf(row, key, answer, options)));
  const split = key !== undefined;
  const stroke = split ? (point: Point) => colour(point.member) : accent;
  return Plot.plot({
    width,
    height: plotHeight + 54,
    marginLeft: 56,
    marginRight: split ? Math.min(130, width * 0.3) : 24,
    marginTop: 24,
    x: {type: "utc", label: null, ticks: Math.max(2, Math.floor(width / 110))},
    y: {
      label: `${column.label[locale.language]}${column.unit === "currency" ? `, ${locale.currency}` : ""}`,
      labelArrow: "none",
      grid: true,
      zero: true,
      nice: true,
      ticks: 4,
      tickFormat: (value: number) => axisText(value, column, locale)
    },
    marks: [
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.areaY(
        points.filter(({low}) => low !== null),
        {x: "date", y1: "low", y2: "high", fill: accent, fillOpacity: 0.18}
      ),
      Plot.lineY(
        points.filter(({before}) => before !== null),
        {x: "date", y: "before", stroke: grey, strokeWidth: 1.5}
      ),
      Plot.lineY(points, {x: "date", y: "value", z: "member", stroke, strokeWidth: 2}),
      ...(points.length < 3 || points.length === new Set(points.map(({member}) => member)).size
        ? [Plot.dot(points, {x: "date", y: "value", stroke})]
        : []),
      ...(split ? [endLabels(points)] : []),
      Plot.tip(
        points,
        Plot.pointer({x: "date", y: "value", title: (point: Point) => tipText(point, options), fontSize: 12})
      )
    ]
  });
}

function pointOf(
  row: Answer["rows"][number],
  key: AnswerColumn | undefined,
  answer: Answer,
  {column, locale}: LineOptions
): Point {
  const number = (name: string) => (typeof row[name] === "number" ? row[name] : null);
  const options = {grain: grainOf(answer), locale};
  const name = key?.name === "product_id" ? (row.product_name ?? null) : null;
  return {
    date: toDate(String(row.date)),
    period: cellText(
      row.date ?? null,
      answer.columns.find((one) => one.type === "date")!,
      options
    ),
    name: key === undefined ? "" : String(name ?? cellText(row[key.name] ?? null, key, options)),
    member: key === undefined ? "" : String(row[key.name]),
    value: number(column.name),
    before: number(`previous_${column.name}`),
    low: number("lower_80"),
    high: number("upper_80")
  };
}

function largest(points: readonly Point[]): readonly Point[] {
  const sums = new Map<string, number>();
  for (const {member, value} of points) sums.set(member, (sums.get(member) ?? 0) + (value ?? 0));
  const kept = [...sums].toSorted(([, a], [, b]) => b - a).slice(0, mostLines);
  return points.filter(({member}) => kept.some(([name]) => name === member));
}

/** Names at the right ends of lines, moved apart where the ends meet. */
function endLabels(points: readonly Point[]): Plot.Markish {
  const most = Math.max(0, ...points.map(({value}) => value ?? 0));
  const gap = (most * 15) / plotHeight;
  const ends = [...Map.groupBy(points, ({member}) => member).values()]
    .map((line) => line.findLast(({value}) => value !== null)!)
    .filter((end) => end !== undefined)
    .toSorted((a, b) => a.value! - b.value!);
  let lowest = -Infinity;
  const placed = ends.map((end) => ({...end, at: (lowest = Math.max(end.value!, lowest + gap))}));
  const last = ends.reduce<Date | null>((latest, {date}) => (latest === null || date > latest ? date : latest), null);
  return Plot.text(placed, {
    x: () => last,
    y: "at",
    text: ({name}: Point) => (name.length > 16 ? `${name.slice(0, 15)}…` : name),
    textAnchor: "start",
    dx: 8,
    fill: "currentColor"
  });
}

function axisText(value: number, {unit}: AnswerColumn, locale: Locale): string {
  return unit === null ? value.toLocaleString(locale.language) : axisFigure(value, unit, locale);
}

function tipText({name, period, value, before, low, high}: Point, {column, locale}: LineOptions): string {
  const text = (number: number | null) =>
    column.unit === null ? String(number ?? "–") : exactFigure(number, column.unit, locale);
  return [
    name === "" ? period : `${name}, ${period}`,
    `${column.label[locale.language]}: ${text(value)}`,
    ...(before === null ? [] : [`${words.before[locale.language]}: ${text(before)}`]),
    ...(low === null ? [] : [`${text(low)} – ${text(high)}`])
  ].join("\n");
}
