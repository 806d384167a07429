import {readFileSync} from "node:fs";
import {cpuUsage} from "node:process";
import {accuracy, naiveError} from "../ml/forecast/accuracy.js";
import {combine, fitModels, models, type Shares} from "../ml/forecast/candidates.js";
import {type Forecast, forecast} from "../ml/forecast/forecast.js";
import {type Period, seasonLength, type Series, sumOf} from "../ml/forecast/series.js";
import type {BenchRow} from "./ml-row.js";

const horizons = {day: 90, month: 12} as const;

/** Shares of each candidate that can be said beforehand. */
const candidates: Readonly<Record<string, Shares>> = {
  ...Object.fromEntries(models.map((name) => [name, {[name]: 1}])),
  mean: {"mstl-ets": 0.5, "prophet-multiplicative": 0.5}
};

/**
 * Measures the forecast on holdouts that roll back from the end of public series: two years of days and 90 days ahead, ten
 * years of months and 12 months ahead. Scores are mean absolute scaled errors, and shares within the bands.
 */
export function benchForecast(): BenchRow[] {
  return [
    ...benchPeriod("day", "items, visits, Peyton Manning: 90 days", 730),
    ...benchPeriod("month", "US retail: 12 months", 120)
  ];
}

function benchPeriod(period: Period, data: string, history: number): BenchRow[] {
  const horizon = horizons[period];
  const tasks = readSeries(period).flatMap((series) => rollingHoldouts(series, horizon, history));
  const fits = Object.entries(candidates).map(([model, shares]) => {
    const {results, seconds} = timed(tasks, ({known}) => said(known, horizon, shares));
    const errors = tasks.map(({known, actual}, i) => scaledError(known, actual, results[i]!));
    return {model, seconds, error: mean(errors)};
  });
  const whole = timed(tasks, ({known}) => forecast(known.values, {...known, horizon}));
  const chosen = tasks.map(({known, actual}, i) => scaledError(known, actual, valuesOf(whole.results[i]!)));
  const baseline = `seasonal naive ${fits[0]!.error.toFixed(3)}`;
  const row = (model: string, score: string, seconds: number) => ({
    model,
    baseline,
    peer: "",
    data,
    score,
    seconds: seconds.toFixed(2)
  });
  return [
    ...fits.map(({model, error, seconds}) => row(model, `MASE ${error.toFixed(3)}`, seconds)),
    row("chosen, with backtest", `MASE ${mean(chosen).toFixed(3)}`, whole.seconds),
    row("bands of 80 and 95 %", coverage(tasks, whole.results), whole.seconds)
  ];
}

interface Task {
  readonly known: Series;
  readonly actual: Float64Array;
}

/** Up to twelve holdouts a series, one after another, as long as 320 days or five years come before. */
function rollingHoldouts(series: Series, horizon: number, history: number): Task[] {
  const ends = Array.from({length: 12}, (_, i) => series.values.length - (i + 1) * horizon);
  return ends
    .filter((end) => end >= (series.period === "day" ? 320 : 60))
    .map((end) => {
      const from = Math.max(0, end - history);
      const known = {...series, start: series.start + from, values: series.values.subarray(from, end)};
      return {known, actual: series.values.subarray(end, end + horizon)};
    });
}

function said(known: Series, horizon: number, shares: Shares): Float64Array {
  const {length} = known.values;
  const fits = fitModels(
    known,
    horizon,
    models.filter((name) => name in shares)
  );
  return sumOf(combine(fits, shares, length + horizon)).subarray(length);
}

function scaledError(known: Series, actual: Float64Array, values: Float64Array): number {
  return accuracy(actual, values, naiveError(known.values, seasonLength(known.period))).mase;
}

function valuesOf({points}: Forecast): Float64Array {
  return Float64Array.from(points, ({value}) => value);
}

function coverage(tasks: readonly Task[], results: readonly Forecast[]): string {
  const share = (lower: "lower80" | "lower95", upper: "upper80" | "upper95") =>
    mean(
      tasks.flatMap(({actual}, i) =>
        results[i]!.points.map((point, step) => Number(point[lower] <= actual[step]! && actual[step]! <= point[upper]))
      )
    );
  return `${(100 * share("lower80", "upper80")).toFixed(1)} and ${(100 * share("lower95", "upper95")).toFixed(1)} %`;
}

function timed<T>(tasks: readonly Task[], run: (task: Task) => T): {results: T[]; seconds: number} {
  const before = cpuUsage();
  const results = tasks.map(run);
  const {user, system} = cpuUsage(before);
  return {results, seconds: (user + system) / 1e6 / tasks.length};
}

/** The public series of a period; days without a value repeat the day before. */
function readSeries(period: Period): Series[] {
  if (period === "month") return [toSeries(read("example_retail_sales.csv"), 1, period)];
  const items = read("simulated_items_sales.csv");
  const visits = read("visitas_por_dia_web_cienciadedatos.csv").map(([day = "", users = ""]) => {
    const [date = "", month = "", year = ""] = day.split("/");
    return [`20${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, users];
  });
  const days = [
    [items, 1],
    [items, 2],
    [items, 3],
    [visits, 1],
    [read("example_wp_log_peyton_manning.csv"), 1]
  ] as const;
  return days.map(([rows, column]) => toSeries(rows, column, period));
}

function read(file: string): string[][] {
  const text = readFileSync(`${import.meta.dirname}/../test/fixtures/forecasting/${file}`, "utf8");
  const lines = text.replaceAll('"', "").trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(","));
}

function toSeries(rows: readonly (readonly string[])[], column: number, period: Period): Series {
  const days = rows.map((row) => Date.parse(`${row[0]!}T00:00:00Z`) / 86_400_000);
  const start = days[0]!;
  const known = new Map(days.map((day, i) => [period === "day" ? day - start : i, Number(rows[i]![column])]));
  const length = Math.max(...known.keys()) + 1;
  const values = new Float64Array(length);
  for (let i = 0; i < length; i++) values[i] = known.get(i) ?? values[i - 1]!;
  return {values, start, period, holidays: []};
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
