import {readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {SitePredictions} from "../../src/query/predictions/predicted.js";
import type {Published} from "../../src/query/transaction-file.js";

/** Where the predictions of a snapshot stand, for the loader of its site. */
export function sitePredictionsFile(folder: string): string {
  return join(folder, "predictions.json");
}

/** Puts what was predicted of a snapshot beside it, whole. */
export async function writeSitePredictions(folder: string, predictions: SitePredictions): Promise<void> {
  const path = sitePredictionsFile(folder);
  await writeFile(`${path}.unfinished`, JSON.stringify(predictions));
  await rename(`${path}.unfinished`, path);
}

/** What was predicted of a snapshot so far, without the ids of customers where a site must not tell them. */
export async function readSitePredictions(folder: string, {customerIds}: Published): Promise<SitePredictions> {
  const text = await readFile(sitePredictionsFile(folder), "utf8").catch(() => "{}");
  return JSON.parse(text, (key, value) => (key === "customer_id" && !customerIds ? undefined : value));
}
