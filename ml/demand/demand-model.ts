import {type DemandRules, baselineRules, byClass, chooseRules} from "./choose-rules.js";
import type {DemandPanel} from "./demand-panel.js";
import {type DemandState, stateAt} from "./demand-state.js";
import {type LevelCalibration, type Said, fitLevels} from "./level-calibration.js";
import {type DemandErrors, coverage, measureErrors, sayings, wape} from "./measure-demand.js";
import {type FittedDemand, distributionOver, outcomesAfter} from "./predict-demand.js";

/** Weeks that a backtest foresees: about the 30 days that are asked for most. */
export const horizon = 4;
/** Points in time that a backtest stands at, and how many of them, the latest, choose nothing and only measure. */
const [mostOrigins, measuring] = [8, 2];
/** Weeks before the first point in time. */
const leastWeeks = 8;

/** What was learnt from a shop's past, and how well it would have done. */
export interface DemandModel extends FittedDemand {
  readonly calibration: LevelCalibration;
  readonly measured: DemandMeasures;
  /** What it said of outcomes that it had not seen. */
  readonly said: readonly Said[];
}

/** Errors over 4 weeks that the model did not choose by, beside those of the mean of 8 weeks. Shares from 0 to 1. */
export interface DemandMeasures {
  readonly wape: number;
  readonly baselineWape: number;
  readonly coverage50: number;
  readonly coverage80: number;
  readonly coverage95: number;
  /** Forecasts that were measured: products times points in time. */
  readonly forecasts: number;
}

/**
 * Chooses a rule for each class of products by a backtest, fits the spread of what may come, and measures both on later
 * weeks. Where a rule is no better than the mean of 8 weeks there, that is used.
 *
 * Cost: linear in products and weeks; 20,000 products of 104 weeks take a few seconds.
 *
 * @param panel at least 12 weeks
 */
export function fitDemand(panel: DemandPanel): DemandModel {
  const count = Math.min(mostOrigins, Math.floor((panel.weeks - leastWeeks) / horizon));
  if (count < 1) throw new RangeError(`too few weeks: ${panel.weeks}; give at least ${leastWeeks + horizon}`);
  const states = Array.from({length: count}, (_, i) => stateAt(panel, panel.weeks - horizon * (count - i)));
  const [earlier, later] = [states.slice(0, -measuring), states.slice(-measuring)];
  const chosen = chooseRules(panel, earlier, horizon);
  const rules = betterOf(chosen, measureErrors(panel, later, {rules: chosen, horizon}));
  const learning = earlier.length > 0 ? earlier : later;
  const spread = fitSpread(panel, learning, rules);
  const sayingsAfter = (among: readonly DemandState[]) =>
    among.flatMap((state) => sayings({panel, rules, spread, state}, horizon));
  const calibration = fitLevels(sayingsAfter(learning));
  const said = sayingsAfter(later);
  const measured = measuresOf(measureErrors(panel, later, {rules, horizon}), said, calibration);
  return {panel, rules, spread, calibration, measured, said, state: stateAt(panel, panel.weeks)};
}

function betterOf(chosen: DemandRules, errors: DemandErrors): DemandRules {
  return byClass((name) => (errors[name].absolute < errors[name].baseline ? chosen[name] : baselineRules[name]));
}

/** What squared errors leave when the dispersion of weeks is taken off. */
function fitSpread(panel: DemandPanel, states: readonly DemandState[], rules: DemandRules): DemandModel["spread"] {
  const spread = byClass(() => 0);
  const sums = byClass(() => ({excess: 0, squares: 0}));
  for (const state of states)
    for (const {product, actual} of outcomesAfter(panel, state, horizon)) {
      const {mean, variance} = distributionOver({panel, rules, spread, state}, product, {weeks: horizon});
      const sum = sums[state.classes[product]!];
      // Else the products of the greatest demand alone would count.
      const weight = 1 / (1 + mean) ** 2;
      sum.excess += weight * ((actual - mean) ** 2 - variance);
      sum.squares += weight * mean ** 2;
    }
  return byClass((name) => Math.min(2, Math.max(0, sums[name].excess / (sums[name].squares || 1))));
}

function measuresOf(errors: DemandErrors, said: readonly Said[], calibration: LevelCalibration): DemandMeasures {
  return {
    wape: wape(errors, "absolute"),
    baselineWape: wape(errors, "baseline"),
    coverage50: coverage(said, calibration, 0.5),
    coverage80: coverage(said, calibration, 0.8),
    coverage95: coverage(said, calibration, 0.95),
    forecasts: said.length
  };
}
