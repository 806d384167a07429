import {readFileSync} from "node:fs";
import {join} from "node:path";
import {cpuUsage} from "node:process";
import {gunzipSync} from "node:zlib";
import {anomalyScores} from "../ml/anomalies/anomaly-scores.js";
import {mostUnusual} from "../ml/anomalies/measure-anomalies.js";
import {trailingDistance} from "../ml/anomalies/trailing-distance.js";
import {basketsFromLines} from "../ml/baskets.js";
import {type DemandMeasures, fitDemand} from "../ml/demand/demand-model.js";
import type {DemandPanel} from "../ml/demand/demand-panel.js";
import {drawTrials, hitRate, splitBaskets} from "../ml/hit-rate.js";
import {countPairs, recommend} from "../ml/recommendations.js";
import {addDays, dayNumber} from "../src/model/calendar.js";
import type {BenchRow} from "./ml-row.js";

/** Measures what is said of products and of days on public data. */
export function benchProducts(): BenchRow[] {
  return [recommendationsRow(), ...demandRows(), ...nabRows()];
}

/** Baskets of a later time: is another product of theirs among the ten that are named for one? */
function recommendationsRow(): BenchRow {
  const lines = readCsv("online-retail", "online_retail_2010_12").filter(
    ([invoice, code, ...rest]) =>
      !invoice!.startsWith("C") && /^\d{5}/.test(code!) && Number(rest.at(-5)) > 0 && Number(rest.at(-3)) > 0
  );
  const [orders, products] = [numbered(lines.map(([id]) => id!)), numbered(lines.map(([, id]) => id!))];
  const {before, after} = splitBaskets(basketsFromLines(orders.numbers, products.numbers, products.count));
  const trials = drawTrials(after);
  const {result, seconds} = timed(() => {
    const pairs = countPairs(before);
    const best = [...pairs.counts.keys()].sort((a, b) => pairs.counts[b]! - pairs.counts[a]! || a - b).slice(0, 11);
    const named = (known: number) => recommend(pairs, known, {top: 10}).items.map(({product}) => product);
    return {
      cosine: hitRate(trials, named),
      popular: hitRate(trials, (known) => best.filter((product) => product !== known).slice(0, 10))
    };
  });
  return {
    model: "recommendations: cosine",
    baseline: `best sellers: hits ${result.popular.toFixed(3)}`,
    peer: "",
    data: `Online Retail, December 2010, ${trials.length} baskets`,
    score: `hits at 10 ${result.cosine.toFixed(3)}`,
    seconds
  };
}

/** Units of AdventureWorks by week and product, without categories. */
function demandRows(): BenchRow[] {
  const lines = readCsv("adventureworks", "sales");
  const lastDay = lines.reduce((latest, [day]) => (day! > latest ? day! : latest), "");
  const products = numbered(lines.map((line) => line[3]!));
  const weeks = 130;
  const units = new Float64Array(products.count * weeks);
  const starts = new Int32Array(products.count).fill(weeks);
  lines.forEach((line, i) => {
    const week = weeks - 1 - Math.floor((dayNumber(lastDay) - dayNumber(line[0]!)) / 7);
    if (week < 0) return;
    const product = products.numbers[i]!;
    units[product * weeks + week]! += Number(line[7]);
    starts[product] = Math.min(starts[product]!, week);
  });
  const months = Uint8Array.from(
    {length: weeks + 22},
    (_, week) => Number(addDays(lastDay, 7 * (week - weeks) + 4).slice(5, 7)) - 1
  );
  const categories = new Int32Array(products.count);
  const panel: DemandPanel = {weeks, units, starts, categories, categoryCount: 1, months};
  const {result, seconds} = timed(() => fitDemand(panel));
  const data = `AdventureWorks, ${products.count} products, 4 weeks`;
  return measuresAsRows(result.measured, {data, seconds});
}

function measuresAsRows(measured: DemandMeasures, {data, seconds}: Pick<BenchRow, "data" | "seconds">): BenchRow[] {
  const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
  return [
    {
      model: "demand",
      baseline: `mean of 8 weeks: WAPE ${measured.baselineWape.toFixed(3)}`,
      peer: "",
      data,
      score: `WAPE ${measured.wape.toFixed(3)}`,
      seconds
    },
    {
      model: "demand: quantiles",
      baseline: "",
      peer: "",
      data,
      score: `50, 80, 95 % cover ${percent(measured.coverage50)}, ${percent(measured.coverage80)}, ${percent(measured.coverage95)}`,
      seconds
    }
  ];
}

const windows = {
  art_daily_jumpsdown: ["2014-04-10 16", "2014-04-12 01"],
  art_daily_flatmiddle: ["2014-04-10 07", "2014-04-11 16"]
} as const;

/** Hours of two weeks: how many of the ten that are ranked first lie in the window that is marked. */
function nabRows(): BenchRow[] {
  return Object.entries(windows).map(([name, [from, to]]) => {
    const hours = hourlyMeans(readCsv("nab", name));
    const values = Float64Array.from(hours.values());
    const isMarked = [...hours.keys()].map((hour) => hour >= from && hour <= to);
    const within = (scores: Float64Array) => mostUnusual(scores, 10).filter((hour) => isMarked[hour]).length;
    const options = {period: 24, reach: 48, years: []};
    const {result, seconds} = timed(() => anomalyScores({revenue: values, orders: values}, options));
    return {
      model: "anomalies",
      baseline: `trailing distance: ${within(trailingDistance(values).map(Math.abs))} of 10`,
      peer: "",
      data: `NAB ${name}, hours`,
      score: `forest ${within(result.score)}, distance ${within(result.distance)} of 10 in the window`,
      seconds
    };
  });
}

/** Means by hour, from the least value up, as amounts are. */
function hourlyMeans(rows: readonly (readonly string[])[]): Map<string, number> {
  const least = Math.min(...hourly(rows).values());
  return new Map([...hourly(rows)].map(([hour, mean]) => [hour, mean - least]));
}

function hourly(rows: readonly (readonly string[])[]): Map<string, number> {
  const means = new Map<string, number>();
  for (const [time, value] of rows) {
    const hour = time!.slice(0, 13);
    means.set(hour, (means.get(hour) ?? 0) + Number(value) / 12);
  }
  return means;
}

function numbered(keys: readonly string[]): {readonly numbers: Int32Array; readonly count: number} {
  const known = new Map<string, number>();
  const numbers = Int32Array.from(keys, (key) => known.get(key) ?? known.set(key, known.size).size - 1);
  return {numbers, count: known.size};
}

/** Cells of the rows of a fixture; what is quoted is none of those that are read, and comes apart from the ends. */
function readCsv(folder: string, name: string): string[][] {
  const file = join(import.meta.dirname, "..", "test", "fixtures", folder, `${name}.csv.gz`);
  const [, ...lines] = gunzipSync(readFileSync(file)).toString().trim().split("\n");
  return lines.map((line) => line.split(","));
}

function timed<T>(work: () => T): {readonly result: T; readonly seconds: string} {
  const started = cpuUsage();
  const result = work();
  const {user, system} = cpuUsage(started);
  return {result, seconds: ((user + system) / 1e6).toFixed(2)};
}
