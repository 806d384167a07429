import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import {type Day, addDays, dayNumber} from "../../src/model/calendar.js";
import {type LabelledRows, readLabelled} from "./churn-features.js";
import type {Labelled} from "./churn-models.js";

/** What a shop's days allow to learn from. */
export interface ChurnTime {
  readonly lastDay: Day;
  readonly churnDays: number;
  /** Days whose customers are known to have returned or not, the newest first; each a churn time before the other. */
  readonly cutoffs: readonly Day[];
}

/** Cut-offs that are learned from at most. */
const mostCutoffs = 4;
/** Customers that are learned from at most, of all cut-offs together. */
const mostRows = 100_000;
/** Customers that a model is fitted on, and those who left and those who stayed among them, at least. */
export const enough = {customers: 500, ofEach: 50} as const;

/** @throws {TooLittleData} where the data are not two churn times long */
export function churnTime({firstDay, lastDay, settings: {churnDays}}: DuckdbEngine["shop"]): ChurnTime {
  const days = firstDay === null ? 0 : dayNumber(lastDay!) - dayNumber(firstDay) + 1;
  if (days < 2 * churnDays) throw new TooLittleData("days", {needed: 2 * churnDays, found: days});
  const count = Math.min(mostCutoffs, Math.floor(days / churnDays) - 1);
  const cutoffs = Array.from({length: count}, (_, i) => addDays(lastDay!, -(i + 1) * churnDays));
  return {lastDay: lastDay!, churnDays, cutoffs};
}

/** Reads customers at each cut-off, the same customers at all; a part of them where there are very many. */
export async function readTraining(
  engine: DuckdbEngine,
  {cutoffs, churnDays}: ChurnTime,
  channels: readonly string[]
): Promise<LabelledRows[]> {
  const [[customers]] = (await engine.numbers(
    "SELECT count(DISTINCT customer_key)::DOUBLE FROM lines WHERE is_sale"
  )) as [Float64Array];
  const share = mostRows / (customers! * cutoffs.length);
  const chosen = share < 1 ? `hash(customer_key) % 1000000 < ${Math.round(share * 1e6)}` : "true";
  const read: LabelledRows[] = [];
  for (const cutoff of cutoffs) read.push(await readLabelled(engine, {cutoff, churnDays, channels, chosen}));
  return read;
}

/** Rows that a condition holds for, of several cut-offs, as one. */
export function takeRows(of: readonly LabelledRows[], holds: (rows: LabelledRows, row: number) => boolean): Labelled {
  const {columns} = of[0]!;
  const taken = of.map((each) => Uint32Array.from(each.labels.keys()).filter((row) => holds(each, row)));
  const count = taken.reduce((sum, {length}) => sum + length, 0);
  const rows = new Float64Array(count * columns);
  const labels = new Uint8Array(count);
  let at = 0;
  of.forEach((each, i) =>
    taken[i]!.forEach((row) => {
      rows.set(each.rows.subarray(row * columns, (row + 1) * columns), at * columns);
      labels[at++] = each.labels[row]!;
    })
  );
  return {columns, rows, labels};
}

/** Customers whose calibration is learned from: no model is fitted on them. */
export const forCalibration = ({folds}: LabelledRows, row: number) => folds[row] === 4;
export const forTraining = ({folds}: LabelledRows, row: number) => folds[row]! < 4;

/** How many of the rows left. */
export function leavers({labels}: Labelled): number {
  return labels.reduce((sum, label) => sum + label, 0);
}

/** Whether there are rows enough, of both kinds, to fit a model with many columns. */
export function suffices(rows: Labelled): boolean {
  const left = leavers(rows);
  return rows.labels.length >= enough.customers && Math.min(left, rows.labels.length - left) >= enough.ofEach;
}
