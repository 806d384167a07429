import * as Plot from "@observablehq/plot";
import {addDays} from "../../model/calendar.js";
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
export function forecastParts(answer: ForecastAnswer, {locale, width = 640}: ForecastOptions): HTMLElement {
  const {language} = locale;
  const {unit, label} = metrics[answer.metric];
  const {components, history} = answer;
  const shown = names.filter((name) => components[name].some((value) => value !== 0));
  const date = (i: number) => addDays(history.start, i);
  const parts = shown.map((name) => {
    // A week repeats itself: more than some of them say nothing.
    const from = name === "week" ? Math.max(0, history.values.length - 21) : 0;
    const to = name === "week" ? history.values.length : components[name].length;
    const values = components[name].slice(from, to).map((value, i) => ({date: toDate(date(from + i)), value}));
    return Plot.plot({
      width,
      height: 110,
      marginLeft: 52,
      marginTop: 22,
      marginBottom: 22,
      x: {type: "utc", label: null, ticks: Math.max(3, Math.floor(width / 110))},
      y: {
        label: labels[name][language],
        labelArrow: "none",
        grid: true,
        ticks: 3,
        tickFormat: (value: number) => axisFigure(value, unit, locale)
      },
      marks: [
        Plot.ruleY([0], {stroke: "var(--theme-foreground-fainter)"}),
        Plot.ruleX(
          [toDate(date(history.values.length))].filter(() => name !== "week"),
          {
            stroke: "var(--theme-foreground-faint)",
            strokeDasharray: "2 2"
          }
        ),
        Plot.lineY(values, {x: "date", y: "value", stroke: "var(--theme-foreground-focus)", strokeWidth: 1.5})
      ]
    });
  });
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
