import {accuracy, mean} from "./accuracy.js";
import {type Origin, saidBy} from "./backtest.js";
import {type CandidateName, type ModelName, type Shares, meanOf} from "./candidates.js";

/** A candidate and its errors, means over the looks back. */
export interface Candidate {
  readonly name: CandidateName;
  readonly shares: Shares;
  readonly mase: number;
  readonly smape: number;
}

/** Why a candidate was chosen. */
export type Reason = "least-error" | "mean-as-good" | "nothing-beats-the-baseline";

/** What was chosen, and the errors of all. */
export interface Choice {
  readonly chosen: Candidate;
  readonly reason: Reason;
  /** The least error first. */
  readonly candidates: readonly Candidate[];
}

/**
 * Chooses by the errors of the looks back: the least mean scaled error. The mean of two models is preferred where it is
 * as good within a tenth, since means hold up better on what comes than the luckiest of several.
 *
 * Source: of means, R. T. Clemen, "Combining Forecasts: A Review and Annotated Bibliography", International Journal of
 * Forecasting 5 (1989).
 *
 * @param floor least value that a forecast may have
 */
export function choose(origins: readonly Origin[], names: readonly ModelName[], floor: number): Choice {
  const score = (name: CandidateName, shares: Shares): Candidate => {
    const all = origins.map((origin) => accuracy(origin.actual, saidBy(origin, shares, floor), origin.scale));
    const meanBy = (measure: "mase" | "smape") => mean(Float64Array.from(all, (one) => one[measure]));
    return {name, shares, mase: meanBy("mase"), smape: meanBy("smape")};
  };
  const single = names.map((name) => score(name, {[name]: 1}));
  const pair = meanOf(names);
  const means = pair ? [score("mean", pair), score("weighted-mean", weighted(single))] : [];
  const candidates = [...single, ...means].toSorted((a, b) => a.mase - b.mase);
  return {...pick(candidates, names), candidates};
}

function pick(candidates: readonly Candidate[], names: readonly ModelName[]): Pick<Choice, "chosen" | "reason"> {
  const best = candidates[0]!;
  const baseline = candidates.find(({name}) => name === names[0])!;
  if (best.mase >= baseline.mase) return {chosen: baseline, reason: "nothing-beats-the-baseline"};
  const steady = candidates.find(({name, mase}) => name.endsWith("mean") && mase <= best.mase * 1.1);
  if (steady && steady !== best && steady.mase < baseline.mase) return {chosen: steady, reason: "mean-as-good"};
  return {chosen: best, reason: "least-error"};
}

/** Shares of the best three models, by the inverse of their squared errors. */
function weighted(single: readonly Candidate[]): Shares {
  const best = single.toSorted((a, b) => a.mase - b.mase).slice(0, 3);
  const weights = best.map(({mase}) => 1 / Math.max(mase, 1e-6) ** 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Object.fromEntries(best.map(({name}, i) => [name, weights[i]! / total]));
}
