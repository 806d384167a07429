import {type Day, dayFromNumber} from "../../src/model/calendar.js";
import type {DemoPlan} from "./options.js";
import {integer, seededRandom} from "./random.js";

/** What went out of the ordinary: the shop was down, it was talked about, or companies bought in bulk. */
export type AnomalyKind = "outage" | "surge" | "bulk";

/** A day that was planted to be found. */
export interface Anomaly {
  readonly day: Day;
  /** The same, counted from the first day. */
  readonly index: number;
  readonly kind: AnomalyKind;
  /** Orders, for bulk the units of a line, relative to an ordinary day. */
  readonly factor: number;
}

const kinds: readonly {kind: AnomalyKind; factor: number}[] = [
  {kind: "outage", factor: 0.3},
  {kind: "surge", factor: 2.4},
  {kind: "bulk", factor: 4}
];

/** A dozen days, one in each twelfth of the time, of the kinds in turn. */
export function plantAnomalies({seed, days, firstDayNumber}: DemoPlan): Anomaly[] {
  const random = seededRandom(seed, "anomalies");
  return Array.from({length: 12}, (_, i) => {
    const index = integer(random, Math.ceil((days * (i + 0.2)) / 12), Math.floor((days * (i + 0.8)) / 12));
    return {day: dayFromNumber(firstDayNumber + index), index, ...kinds[i % kinds.length]!};
  });
}
