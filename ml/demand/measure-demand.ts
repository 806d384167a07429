import {type DemandRules, baselineRules, byClass} from "./choose-rules.js";
import type {DemandClass} from "./demand-class.js";
import {probabilityUpTo} from "./demand-distribution.js";
import type {DemandPanel} from "./demand-panel.js";
import type {DemandState} from "./demand-state.js";
import {type LevelCalibration, type Said, fitLevels, levelReached, levelToAsk} from "./level-calibration.js";
import {type FittedDemand, distributionOver, factorOver, levelOf, outcomesAfter} from "./predict-demand.js";

/** Sums over the products of a class: units that were asked for, and errors of the forecast and the baseline. */
export interface ClassErrors {
  units: number;
  absolute: number;
  baseline: number;
}

/** What a forecast of weeks that are known now got wrong, by class. */
export type DemandErrors = Readonly<Record<DemandClass, ClassErrors>>;

/** Errors of rules, and of the mean of 8 weeks, over `horizon` weeks after each state. */
export function measureErrors(
  panel: DemandPanel,
  states: readonly DemandState[],
  {rules, horizon}: {readonly rules: DemandRules; readonly horizon: number}
): DemandErrors {
  const errors = byClass((): ClassErrors => ({units: 0, absolute: 0, baseline: 0}));
  const foretell = (by: DemandRules, state: DemandState, product: number) =>
    levelOf({panel, rules: by, state}, product) * factorOver({panel, rules: by, state}, product, horizon);
  for (const state of states)
    for (const {product, actual} of outcomesAfter(panel, state, horizon)) {
      const sums = errors[state.classes[product]!];
      sums.units += actual;
      sums.absolute += Math.abs(foretell(rules, state, product) - actual);
      sums.baseline += Math.abs(foretell(baselineRules, state, product) - actual);
    }
  return errors;
}

/** Weighted absolute percentage error of all classes: the sum of errors over that of units; NaN without a unit. */
export function wape(errors: DemandErrors, of: "absolute" | "baseline"): number {
  const classes = Object.values(errors);
  return classes.reduce((sum, one) => sum + one[of], 0) / classes.reduce((sum, {units}) => sum + units, 0);
}

/** What a fitted model said of what came in `horizon` weeks. */
export function sayings(fitted: FittedDemand, horizon: number): readonly Said[] {
  return outcomesAfter(fitted.panel, fitted.state, horizon).map(({product, actual}) => {
    const distribution = distributionOver(fitted, product, {weeks: horizon});
    return {below: probabilityUpTo(actual - 1, distribution), upTo: probabilityUpTo(actual, distribution)};
  });
}

/**
 * Share of outcomes within the middle `share` of calibrated distributions. An outcome on the edge counts by the part of
 * its probability that is within, since of small counts no interval covers exactly. NaN without an outcome.
 */
export function coverage(said: readonly Said[], calibration: LevelCalibration, share: number): number {
  if (said.length === 0) return NaN;
  const came = fitLevels(said, {trust: 0});
  const at = (level: number) => levelReached(came, levelToAsk(calibration, level));
  return at((1 + share) / 2) - at((1 - share) / 2);
}

/** Share of outcomes that the units of a calibrated level would have met; NaN without an outcome. */
export function servedShare(said: readonly Said[], calibration: LevelCalibration, level: number): number {
  const asked = levelToAsk(calibration, level);
  return said.filter(({below}) => below < asked).length / said.length;
}
