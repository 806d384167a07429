import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {PredictionName} from "../../src/model/predictions.js";
import type {Predicted} from "./task.js";

/** The predictions that pages show, by name, in the order of each task's defaults. */
export type SitePredictions = Readonly<Partial<Record<PredictionName, readonly Predicted[]>>>;

/** What was predicted of a snapshot before its site is made; nothing where that goes on still. */
export async function readSitePredictions(folder: string): Promise<SitePredictions> {
  const text = await readFile(join(folder, "predictions.json"), "utf8").catch(() => "{}");
  return JSON.parse(text) as SitePredictions;
}
