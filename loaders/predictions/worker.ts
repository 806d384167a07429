import {join} from "node:path";
import {DuckdbEngine} from "../../db/duckdb/engine.js";
import {type Around, DuckdbPool} from "../../db/duckdb/pool.js";
import type {MadePrediction} from "../../db/predictions/table.js";
import {readManifest} from "../../db/snapshot/manifest.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import type {PredictionName} from "../../src/model/predictions.js";
import type {Refusal} from "../../src/query/predictions/predicted.js";
import {type Stop, unlessStopped} from "./stop.js";
import type {Outcome, Parameters, PredictionTask} from "./task.js";
import {predictionTasks} from "./tasks.js";

/** What a worker thread is asked to do. */
export interface Training {
  readonly name: PredictionName;
  readonly parameters: Parameters;
  /** The folder of a snapshot, which the thread reads by itself: no rows are passed between threads. */
  readonly folder: string;
  /** Memory that DuckDB may use before it spills to disk. */
  readonly memory: string;
  /** Ends the work before its thread is terminated. */
  readonly stop: Stop;
}

export type Trained = MadePrediction | {readonly refusal: Refusal};

/** Runs in a worker thread: makes one prediction of one snapshot. */
export default async function train({name, parameters, folder, memory, stop}: Training): Promise<Trained> {
  const manifest = await readManifest(folder);
  if (manifest === null) throw new Error(`the snapshot ${folder} is gone`);
  const started = performance.now();
  const around: Around = (call) => unlessStopped(stop, call);
  const limits = {threads: "1", memory, concurrency: 1, around};
  using pool = await around(() => DuckdbPool.open(join(folder, "shop.duckdb"), limits));
  const task = predictionTasks[name] as PredictionTask;
  try {
    const outcome = await task.run(new DuckdbEngine(pool, manifest, manifest.shop), parameters);
    return written(outcome, (performance.now() - started) / 1000);
  } catch (error) {
    if (!(error instanceof TooLittleData)) throw error;
    const {kind, needed, found} = error;
    return {refusal: {kind, needed, found}};
  }
}

/** Text is what both the table and the client take, and it is cheap to pass on. */
function written({answer, parts, churn}: Outcome<object>, seconds: number): MadePrediction {
  return {
    answer: JSON.stringify(answer),
    seconds,
    ...(parts && {parts: parts.map(([key, part]) => [key, JSON.stringify(part)] as const)}),
    ...(churn && {churn})
  };
}
