import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {type Forecast, type ForecastPoint, forecast as forecastSeries} from "../../ml/forecast/forecast.js";
import {componentNames} from "../../ml/forecast/series.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import {type Day, addDays, dayNumber} from "../../src/model/calendar.js";
import {missing} from "../../src/model/dimensions.js";
import {
  type ForecastAnswer,
  type ForecastDay,
  type ForecastMeasures,
  type ForecastMetric,
  forecastMetrics
} from "../../src/query/predictions/forecast.js";
import {shopHolidays} from "./holidays.js";
import {round} from "./round.js";
import type {PredictionTask} from "./task.js";

/** What a forecast is asked with. */
export type ForecastParameters = {readonly metric: ForecastMetric; readonly days_ahead: number};

/** Days of the history that are learned from: what is older says little, and four years show a season of a year. */
const longest = 4 * 365 + 1;
/** Days of the history that an answer has. */
const shown = 365;

/** Revenue or orders of the days ahead. */
export const forecast: PredictionTask<ForecastParameters, ForecastAnswer> = {
  name: "forecast",
  version: 1,
  defaults: forecastMetrics.map((metric) => ({metric, days_ahead: 90})),
  async run(engine, {metric, days_ahead: horizon}) {
    const {start, values} = await readDays(engine, metric);
    const countries = await readCountries(engine);
    const year = (day: Day) => Number(day.slice(0, 4));
    const end = addDays(start, values.length + horizon);
    const holidays = shopHolidays(countries, {from: year(start), to: year(end)});
    const found = forecastSeries(values, {start: dayNumber(start), horizon, holidays});
    return {answer: answerOf(found, {metric, start, values, countries})};
  }
};

async function readDays(engine: DuckdbEngine, metric: ForecastMetric): Promise<{start: Day; values: Float64Array}> {
  const {firstDay, lastDay} = engine.shop;
  if (firstDay === null || lastDay === null) throw new TooLittleData("days", {needed: 14, found: 0});
  const earliest = addDays(lastDay, 1 - longest);
  const start = firstDay > earliest ? firstDay : earliest;
  const {rows} = await engine.query({metrics: [metric], grain: "day", range: {start, end: lastDay}});
  return {start, values: Float64Array.from(rows, ({values}) => values[metric] ?? 0)};
}

/** The countries that bring a tenth of revenue at least, three at most. */
async function readCountries(engine: DuckdbEngine): Promise<string[]> {
  const {rows} = await engine.query({
    metrics: ["revenue"],
    dimensions: ["country"],
    order: [{by: "revenue", descending: true}]
  });
  const total = rows.reduce((sum, {values}) => sum + (values.revenue ?? 0), 0);
  return rows
    .filter(({keys, values}) => keys.country !== missing && (values.revenue ?? 0) >= total / 10)
    .slice(0, 3)
    .map(({keys}) => String(keys.country));
}

interface Asked {
  readonly metric: ForecastMetric;
  readonly start: Day;
  readonly values: Float64Array;
  readonly countries: readonly string[];
}

function answerOf(found: Forecast, {metric, start, values, countries}: Asked): ForecastAnswer {
  const digits = metric === "revenue" ? 2 : 1;
  const day = (first: Day) => (point: ForecastPoint, i: number) => describe(point, addDays(first, i), digits);
  const from = Math.max(found.first, values.length - shown);
  const [holdout] = found.backtest;
  return {
    metric,
    forecast: found.points.map(day(addDays(start, values.length))),
    model_metrics: measuresOf(found),
    model: found.chosen,
    reason: found.reason,
    candidates: found.candidates.map(({name, mase, smape}) => ({
      model: name,
      mase: round(mase, 4),
      smape: round(100 * smape, 2)
    })),
    notes: found.notes,
    holidays_of: countries,
    history: {start: addDays(start, from), values: Array.from(values.subarray(from), (value) => round(value, digits))},
    backtest: holdout ? holdout.points.map(day(addDays(start, holdout.first))) : [],
    components: Object.fromEntries(
      componentNames.map((name) => [
        name,
        Array.from(found.components[name].subarray(from - found.first), (value) => round(value, digits))
      ])
    ) as unknown as ForecastAnswer["components"]
  };
}

function describe(point: ForecastPoint, date: Day, digits: number): ForecastDay {
  return {
    date,
    value: round(point.value, digits),
    lower_80: round(point.lower80, digits),
    upper_80: round(point.upper80, digits),
    lower_95: round(point.lower95, digits),
    upper_95: round(point.upper95, digits)
  };
}

function measuresOf({measures}: Forecast): ForecastMeasures {
  const percent = (share: number | null) => (share === null ? null : round(100 * share, 2));
  return {
    mape: percent(measures.mape),
    rmse: round(measures.rmse, 2),
    r2: measures.r2 === null ? null : round(measures.r2, 4),
    coverage_80: round(100 * measures.coverage80, 1),
    coverage_95: round(100 * measures.coverage95, 1),
    baseline_mape: percent(measures.baselineMape),
    mase: round(measures.mase, 4),
    baseline_mase: round(measures.baselineMase, 4),
    days: measures.entries,
    days_left_out_of_mape: measures.mapeLeftOut
  };
}
