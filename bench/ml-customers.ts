import {readFileSync} from "node:fs";
import {join} from "node:path";
import {cpuUsage} from "node:process";
import {gunzipSync} from "node:zlib";
import type {EngineSource} from "../db/engine.js";
import type {DuckdbEngine} from "../db/duckdb/engine.js";
import {churn} from "../loaders/predictions/churn.js";
import {clustering} from "../loaders/predictions/clustering.js";
import {lifetimeValue} from "../loaders/predictions/lifetime-value.js";
import {fitBgNbd} from "../ml/bg-nbd.js";
import {stratifiedFolds} from "../ml/folds.js";
import {fitGammaGamma} from "../ml/gamma-gamma.js";
import {fitGradientBoosting, probabilities, scores} from "../ml/gradient-boosting.js";
import {fitKMeans} from "../ml/k-means.js";
import {fitLogisticRegression, logisticScores} from "../ml/logistic-regression.js";
import {mulberry32} from "../ml/random.js";
import {auc, logLoss} from "../ml/scores.js";
import type {BenchRow} from "./ml-row.js";

const fixtures = join(import.meta.dirname, "..", "test", "fixtures");

/** Measures the algorithms of customers on public data, and on numbers drawn. */
export function benchCustomers(): BenchRow[] {
  return [telcoRow(), ...cdnowRows(), kMeansRow(), boostingSpeedRow()];
}

/** Measures what is said of a shop's customers, on days that the models have not seen. */
export function benchShopCustomers(engines: EngineSource, data: string): Promise<BenchRow[]> {
  return engines.use(async (lent) => {
    const engine = lent as DuckdbEngine;
    return [await churnRow(engine, data), await lifetimeRow(engine, data), await clusteringRow(engine, data)];
  });
}

async function churnRow(engine: DuckdbEngine, data: string): Promise<BenchRow> {
  const {result, seconds} = await timed(() => churn.run(engine, {}));
  const {churn_model: model, model_metrics: metrics} = result.answer;
  return {
    model: `churn: ${model}`,
    baseline: `recency: AUC ${metrics.baseline_auc}, log loss ${metrics.baseline_log_loss}`,
    peer: "",
    data,
    score: `AUC ${metrics.auc}, log loss ${metrics.log_loss}`,
    seconds
  };
}

async function lifetimeRow(engine: DuckdbEngine, data: string): Promise<BenchRow> {
  const {result, seconds} = await timed(() => lifetimeValue.run(engine, {}));
  const {model, holdout} = result.answer;
  return {
    model,
    baseline: `own rate: RMSE ${holdout?.baseline_rmse}, value ${holdout?.baseline_value_error} %`,
    peer: "",
    data: `${data}, ${holdout?.days} days`,
    score: `RMSE ${holdout?.rmse}, value ${holdout?.value_error} %`,
    seconds
  };
}

async function clusteringRow(engine: DuckdbEngine, data: string): Promise<BenchRow> {
  const {result, seconds} = await timed(() => clustering.run(engine, {n_clusters: null}));
  const {n_clusters: k, silhouette, baseline_silhouette: baseline} = result.answer;
  return {
    model: `k-means, ${k} clusters`,
    baseline: `RFM segments: silhouette ${baseline}`,
    peer: "",
    data,
    score: `silhouette ${silhouette}`,
    seconds
  };
}

function telcoRow(): BenchRow {
  const {rows, labels} = readTelco();
  const boosted = crossValidate(rows, labels, (some, churned, columns) => {
    const model = fitGradientBoosting(some, columns, churned);
    return (others) => probabilities(scores(model, others));
  });
  const plain = crossValidate(rows, labels, (some, churned, columns) => {
    const model = fitLogisticRegression(some, columns, churned);
    return (others) => probabilities(logisticScores(model, others));
  });
  const said = (found: Float64Array) =>
    `AUC ${auc(found, labels).toFixed(4)}, log loss ${logLoss(found, labels).toFixed(4)}`;
  return {
    model: "gradient boosting",
    baseline: `logistic regression: ${said(plain.found)}`,
    peer: "XGBoost, tuned: AUC .849, log loss .412",
    data: "Telco churn, 5 folds",
    score: said(boosted.found),
    seconds: boosted.seconds
  };
}

function readTelco(): {rows: Float64Array; labels: Uint8Array} {
  const [head = [], ...records] = gunzipSync(readFileSync(join(fixtures, "telco-churn", "customers.csv.gz")))
    .toString()
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
  const columns = head.slice(1, -1).flatMap((_, i) => {
    const values = records.map((record) => record[i + 1]!);
    if (values.some((value) => Number(value) > 1)) return [values.map(Number)];
    const kinds = [...new Set(values)].toSorted();
    const kept = kinds.length === 2 ? kinds.slice(1) : kinds;
    return kept.map((kind) => values.map((value) => (value === kind ? 1 : 0)));
  });
  return {
    rows: Float64Array.from(records.flatMap((_, row) => columns.map((values) => values[row]!))),
    labels: Uint8Array.from(records, (record) => (record.at(-1) === "Yes" ? 1 : 0))
  };
}

type Fit = (rows: Float64Array, labels: Uint8Array, columns: number) => (rows: Float64Array) => Float64Array;

function crossValidate(rows: Float64Array, labels: Uint8Array, fit: Fit): {found: Float64Array; seconds: string} {
  const started = cpuUsage();
  const columns = rows.length / labels.length;
  const folds = stratifiedFolds(labels, 5, 1);
  const found = new Float64Array(labels.length);
  for (let fold = 0; fold < 5; fold++) {
    const numbers = [...folds.keys()];
    const held = numbers.filter((row) => folds[row] === fold);
    const kept = numbers.filter((row) => folds[row] !== fold);
    const take = (chosen: readonly number[]) =>
      Float64Array.from(chosen.flatMap((row) => [...rows.subarray(row * columns, (row + 1) * columns)]));
    const score = fit(
      take(kept),
      Uint8Array.from(kept, (row) => labels[row]!),
      columns
    );
    score(take(held)).forEach((value, i) => (found[held[i]!] = value));
  }
  return {found, seconds: secondsSince(started)};
}

function cdnowRows(): BenchRow[] {
  const lines = readFileSync(join(fixtures, "cdnow", "customers.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const rows = lines.map((line) => line.split(",").map(Number));
  const column = (i: number) => Float64Array.from(rows, (row) => row[i]!);
  const [frequency, recency, age, meanValue] = [column(1), column(2), column(3), column(4)];
  const started = cpuUsage();
  const {r, alpha, a, b, logLikelihood} = fitBgNbd({frequency, recency, age});
  const between = cpuUsage();
  const values = fitGammaGamma({frequency, meanValue});
  const said = (found: readonly number[], digits: number) => found.map((value) => value.toFixed(digits)).join(" ");
  return [
    {
      model: "BG/NBD",
      baseline: "",
      peer: "paper: .243 4.414 .793 2.426, log likelihood -9582.43",
      data: "CDNOW",
      score: `${said([r, alpha, a, b], 4)}, log likelihood ${logLikelihood.toFixed(2)}`,
      seconds: secondsSince(started)
    },
    {
      model: "Gamma-Gamma",
      baseline: "",
      peer: "note: 6.25 3.74 15.44, log likelihood -4055.92",
      data: "CDNOW",
      score: `${said([values.p, values.q, values.v], 2)}, log likelihood ${values.logLikelihood.toFixed(2)}`,
      seconds: secondsSince(between)
    }
  ];
}

/** Eight groups that overlap, 50,000 rows by 8 columns. */
function kMeansRow(): BenchRow {
  const random = mulberry32(1);
  const rows = Float64Array.from({length: 50_000 * 8}, (_, i) => {
    const group = Math.floor(i / 8) % 8;
    return ((group >> (i % 3)) & 1) * 2 + random() + random() + random();
  });
  const started = cpuUsage();
  const {inertia} = fitKMeans(rows, 8, 8);
  const seconds = secondsSince(started);
  const [one, most] = [
    fitKMeans(rows, 8, 8, {starts: 1, finishers: 1}),
    fitKMeans(rows, 8, 8, {starts: 100, finishers: 20})
  ];
  return {
    model: "k-means, 8 clusters",
    baseline: `one start: inertia ${one.inertia.toFixed(0)}`,
    peer: `100 starts: inertia ${most.inertia.toFixed(0)}`,
    data: "50,000 by 8, drawn",
    score: `inertia ${inertia.toFixed(0)}`,
    seconds
  };
}

function boostingSpeedRow(): BenchRow {
  const random = mulberry32(1);
  const rows = Float64Array.from({length: 100_000 * 20}, () => random());
  const labels = Uint8Array.from({length: 100_000}, (_, i) =>
    rows[20 * i]! + rows[20 * i + 1]! + random() > 1.5 ? 1 : 0
  );
  const started = cpuUsage();
  const model = fitGradientBoosting(rows, 20, labels);
  const seconds = secondsSince(started);
  const found = probabilities(scores(model, rows));
  return {
    model: "gradient boosting, 200 trees",
    baseline: "",
    peer: "",
    data: "100,000 by 20, drawn",
    score: `log loss ${logLoss(found, labels).toFixed(4)} on its own rows`,
    seconds
  };
}

async function timed<T>(work: () => Promise<T>): Promise<{result: T; seconds: string}> {
  const started = cpuUsage();
  const result = await work();
  return {result, seconds: secondsSince(started)};
}

function secondsSince(started: NodeJS.CpuUsage): string {
  const {user, system} = cpuUsage(started);
  return ((user + system) / 1e6).toFixed(2);
}
