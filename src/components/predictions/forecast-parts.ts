import * as Plot from "@observablehq/plot";
import {addDays, weekday, weekdayLabels} from "../../model/calendar.js";
import {metrics} from "../../model/metrics.js";
import type {ForecastAnswer} from "../../query/predictions/forecast.js";
import {figureFormat} from "../figure-rows.js";
import {figure} from "../figure.js";
import {axisFigure, dayText, toDate} from "../format.js";
import type {ForecastOptions} from "./forecast-chart.js";
import {forecastTexts as texts} from "./forecast-words.js";

const names = ["trend", "week", "year", "holidays"] as const;
const labels = {trend: texts.trend, week: texts.week, year: texts.year, holidays: texts.holidaysPart};

/** The parts that the model adds up, each on a scale of its own; a part that it does not have is left out. */
export function forecastParts(answer: ForecastAnswer, options: ForecastOptions): HTMLElement {
  const {locale} = options;
  const {language} = locale;
  const {unit, label} = metrics[answer.metric];
  const {components, history} = answer;
  const shown = names.filter((name) => components[name].some((value) => value !== 0));
  const date = (i: number) => addDays(history.start, i);
  const parts = shown.map((name) => (name === "week" ? weekPlot(answer, options) : partPlot(answer, name, options)));
  return figure(parts, {
    title: texts.parts[language].replace("{label}", label[language].toLocaleLowerCase(language)),
    locale,
    data: {
      columns: [
        {name: "day", label: texts.day[language], format: (value) => dayText(String(value), locale)},
        ...shown.map((name) => ({name, label: labels[name][language], format: figureFormat(unit, locale)}))
      ],
      rows: components.trend.map((_, i) => [date(i), ...shown.map((name) => components[name][i]!)]),
      statement: null
    },
    metrics: [answer.metric],
    name: `parts-of-${answer.metric}`
  });
}

/** A part over the days that are known and then those ahead, which a line divides. */
function partPlot(answer: ForecastAnswer, name: "trend" | "year" | "holidays", options: ForecastOptions): Element {
  const {components, history} = answer;
  const days = components[name].map((value, i) => ({date: toDate(addDays(history.start, i)), value}));
  return Plot.plot({
    ...frame(answer, name, options),
    x: {type: "utc", label: null, ticks: Math.max(3, Math.floor((options.width ?? 640) / 110))},
    marks: [
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
      Plot.ruleX([toDate(addDays(history.start, history.values.length))], {
        stroke: "var(--theme-foreground-faint)",
        strokeDasharray: "2 2"
      }),
      Plot.lineY(days, {x: "date", y: "value", stroke: "var(--theme-foreground-focus)", strokeWidth: 1.5})
    ]
  });
}

/** The last whole week that is known: a bar for each weekday. */
function weekPlot(answer: ForecastAnswer, options: ForecastOptions): Element {
  const {components, history} = answer;
  const from = history.values.length - 7;
  const days = components.week.slice(from, from + 7).map((value, i) => {
    const number = weekday(addDays(history.start, from + i));
    return {number, name: weekdayLabels[String(number)]![options.locale.language], value};
  });
  return Plot.plot({
    ...frame(answer, "week", options),
    x: {label: null, tickSize: 0, domain: days.toSorted((a, b) => a.number - b.number).map(({name}) => name)},
    marks: [
      Plot.barY(days, {x: "name", y: "value", fill: "var(--theme-foreground-focus)", insetLeft: 2, insetRight: 2}),
      Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"})
    ]
  });
}

function frame({metric}: ForecastAnswer, name: keyof typeof labels, {locale, width = 640}: ForecastOptions) {
  return {
    width,
    height: 120,
    marginLeft: 52,
    marginTop: 22,
    marginBottom: 34,
    y: {
      label: labels[name][locale.language],
      labelArrow: "none",
      grid: true,
      ticks: 3,
      tickFormat: (value: number) => axisFigure(value, metrics[metric].unit, locale)
    }
  } as const;
}
