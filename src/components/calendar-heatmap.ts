import * as Plot from "@observablehq/plot";
import {dayFromNumber, dayNumber, periodStart, weekdayLabels} from "../model/calendar.js";
import {type MetricName, metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, dayText, exactFigure, shortFigure, toDate} from "./format.js";
import {rampColour} from "./ramp.js";
import {rampLegend} from "./ramp-legend.js";

export interface CalendarOptions {
  /** `revenue` by default. */
  readonly metric?: MetricName;
  readonly locale: Locale;
  /** ISO day on which weeks begin; Monday, 1, by default. */
  readonly weekStart?: number;
  /** In pixels; 640 by default. */
  readonly width?: number;
}

interface DayCell {
  readonly day: string;
  readonly week: number;
  readonly place: number;
  readonly value: number;
}

const finding: Text = {
  en: "{weekday} brings most in the mean, {day} brought most of all, {figure}",
  es: "{weekday} aporta más en promedio; {day}, el día que más: {figure}"
};

/** A cell for each day, a column a week, fuller for more; two years at most, the latest. */
export function calendarHeatmap(answer: QueryAnswer, options: CalendarOptions): HTMLElement {
  const {metric: name = "revenue", locale, weekStart = 1, width = 640} = options;
  const metric = metrics[name];
  const cells = cellsOf(answer, name, weekStart);
  const most = Math.max(0, ...cells.map(({value}) => value));
  const weeks = cells.length === 0 ? 1 : cells.at(-1)!.week + 1;
  const size = Math.max(4, Math.min(18, (width - 60) / weeks));
  const labels = Array.from({length: 7}, (_, i) => weekdayLabels[((weekStart - 1 + i) % 7) + 1]![locale.language]);
  const firsts = cells.filter(({day}) => day.endsWith("-01"));
  const monthStep = Math.ceil(34 / (size * 4.3));
  const chart = Plot.plot({
    width: Math.min(width, 60 + size * weeks),
    height: 24 + 7 * Math.max(size, 12),
    marginLeft: 40,
    marginTop: 20,
    marginBottom: 2,
    padding: 0,
    x: {axis: null, domain: Array.from({length: weeks}, (_, i) => i)},
    y: {
      label: null,
      tickSize: 0,
      domain: [0, 1, 2, 3, 4, 5, 6],
      tickFormat: (place: number) => labels[place]!.slice(0, 3),
      ticks: [0, 2, 4]
    },
    marks: [
      Plot.cell(cells, {
        x: "week",
        y: "place",
        fill: ({value}: DayCell) => rampColour(most > 0 ? value / most : 0),
        inset: 0.5
      }),
      Plot.text(
        firsts.filter((_, i) => i % monthStep === 0),
        {
          x: "week",
          frameAnchor: "top-left",
          dy: -14,
          text: ({day}: DayCell) =>
            new Intl.DateTimeFormat(locale.language, {
              timeZone: "UTC",
              month: "short",
              ...(day.slice(5, 7) === "01" && {year: "2-digit"})
            }).format(toDate(day)),
          textAnchor: "start",
          fill: "currentColor"
        }
      ),
      Plot.tip(
        cells,
        Plot.pointer({
          x: "week",
          y: "place",
          title: ({day, value}: DayCell) => [dayText(day, locale), exactFigure(value, metric.unit, locale)].join("\n")
        })
      )
    ]
  });
  return figure([rampLegend(most, metric.unit, locale), chart], {
    title: titleOf(cells, labels, {name, locale}),
    locale,
    data: answerRows(answer, {locale, grain: "day", names: [name]}),
    metrics: [name],
    name: `${name}-by-day`.replaceAll("_", "-")
  });
}

const mostDays = 731;

function cellsOf({rows}: QueryAnswer, name: MetricName, weekStart: number): DayCell[] {
  const known = rows.slice(-mostDays).filter(({values}) => (values[name] ?? null) !== null);
  if (known.length === 0) return [];
  const first = dayNumber(periodStart(String(known[0]!.keys.date), "week", weekStart));
  return known.map(({keys, values}) => {
    const since = dayNumber(String(keys.date)) - first;
    return {day: dayFromNumber(first + since), week: Math.floor(since / 7), place: since % 7, value: values[name]!};
  });
}

function titleOf(
  cells: readonly DayCell[],
  labels: readonly string[],
  {name, locale}: {name: MetricName; locale: Locale}
): string {
  const metric = metrics[name];
  if (cells.length < 14) return metric.label[locale.language];
  const best = cells.reduce((a, b) => (b.value > a.value ? b : a));
  const means = labels.map((_, place) => {
    const values = cells.filter((cell) => cell.place === place).map(({value}) => value);
    return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  });
  const weekday = labels[means.indexOf(Math.max(...means))]!;
  return finding[locale.language]
    .replace("{weekday}", weekday.charAt(0).toUpperCase() + weekday.slice(1))
    .replace("{day}", dayText(best.day, locale))
    .replace("{figure}", shortFigure(best.value, metric.unit, locale));
}
