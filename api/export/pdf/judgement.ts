import type {Metric} from "../../../src/model/metric.js";

/** What a change is for a shop. */
export type Judgement = "better" | "worse" | "same";

/** What a change is written in: readable on paper, and never without its sign. */
export const colours: Readonly<Record<Judgement, string>> = {better: "#1c6e32", worse: "#a3271f", same: "#55585c"};

/** Whether a change is good or bad; one that is written as zero is neither. */
export function judge({rise}: Pick<Metric, "rise">, change: number): Judgement {
  if (rise === "neutral" || isNone(change)) return "same";
  return (rise === "good") === change > 0 ? "better" : "worse";
}

/** The sign of a change. */
export function arrow(change: number): string {
  if (isNone(change)) return "=";
  return change > 0 ? "▲" : "▼";
}

function isNone(change: number): boolean {
  return Math.abs(change) < 0.05;
}
