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
    title: titleOf(answer, options).replace("{label}", label[language].toLocaleLowerCase(language)),
    subtitle: texts.partsSub[language],
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

/** Which weekday brings most and which least; a plain label where weekdays do not count. */
function titleOf(answer: ForecastAnswer, {locale: {language}}: ForecastOptions): string {
  const days = lastWeek(answer).toSorted((a, b) => b.value - a.value);
  const [best, worst] = [days[0], days.at(-1)];
  if (!best || !worst || best.value === worst.value) return texts.parts[language];
  return texts.partsFinding[language]
    .replace("{best}", weekdayLabels[String(best.number)]![language])
    .replace("{worst}", weekdayLabels[String(worst.number)]![language]);
}

/** What each weekday of the last whole week that is known adds. */
function lastWeek({components, history}: ForecastAnswer): {number: number; value: number}[] {
  const from = Math.max(0, history.values.length - 7);
  return components.week
    .slice(from, from + 7)
    .map((value, i) => ({number: weekday(addDays(history.start, from + i)), value}));
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

/** A bar for each weekday; three letters of its name where there is little room. */
function weekPlot(answer: ForecastAnswer, options: ForecastOptions): Element {
  const {locale, width = 640} = options;
  const nameOf = (number: number) => weekdayLabels[String(number)]![locale.language];
  const days = lastWeek(answer).map(({number, value}) => ({
    number,
    name: width < 600 ? nameOf(number).slice(0, 3) : nameOf(number),
    value
  }));
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
  const {unit} = metrics[metric];
  return {
    width,
    height: 120,
    marginLeft: 52,
    marginTop: 22,
    marginBottom: 34,
    y: {
      label: `${labels[name][locale.language]}${unit === "currency" ? `, ${locale.currency}` : ""}`,
      labelArrow: "none",
      grid: true,
      ticks: 3,
      tickFormat: (value: number) => axisFigure(value, unit, locale)
    }
  } as const;
}
