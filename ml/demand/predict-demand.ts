import {outlookOver} from "./category-outlook.js";
import type {DemandRules} from "./choose-rules.js";
import type {DemandClass} from "./demand-class.js";
import type {DemandDistribution} from "./demand-distribution.js";
import {type DemandPanel, unitsIn} from "./demand-panel.js";
import {type DemandState, hasHistory, isSold, judgedProducts, levelled} from "./demand-state.js";

/** What speaks of the time after a state. */
export interface FittedDemand {
  readonly panel: DemandPanel;
  readonly state: DemandState;
  readonly rules: DemandRules;
  /** Variance of a level about the true one, relative to its square, by class. */
  readonly spread: Readonly<Record<DemandClass, number>>;
}

/** Units to expect of a product a week, in weeks of the year's mean; 0 for one that is no longer sold. */
export function levelOf({panel, rules, state}: Omit<FittedDemand, "spread">, product: number): number {
  if (!isSold(panel, product, state.until)) return 0;
  const {level, parts} = rules[state.classes[product]!];
  return level(levelled(panel, state, product, parts.season));
}

/** What a product's level is multiplied with for some weeks to come, which need not be whole. */
export function factorOver(
  {panel, rules, state}: Omit<FittedDemand, "spread">,
  product: number,
  weeks: number
): number {
  const {parts} = rules[state.classes[product]!];
  const outlook = state.outlooks[panel.categories[product]!]!;
  return outlookOver(outlook, {months: panel.months, from: state.until, weeks, parts});
}

/**
 * The distribution of the units that are asked for in some weeks: the variance of the weeks, and that of the level.
 *
 * @param level that of `levelOf` by default
 */
export function distributionOver(
  fitted: FittedDemand,
  product: number,
  {weeks, level = levelOf(fitted, product)}: {readonly weeks: number; readonly level?: number}
): DemandDistribution {
  const mean = level * factorOver(fitted, product, weeks);
  const {state, spread} = fitted;
  return {mean, variance: state.dispersions[product]! * mean + spread[state.classes[product]!] * mean ** 2};
}

/** What was asked for after a state, of each judged product that had a history and was still sold. */
export function outcomesAfter(
  panel: DemandPanel,
  {until}: DemandState,
  horizon: number
): readonly {readonly product: number; readonly actual: number}[] {
  return judgedProducts(panel)
    .filter((product) => hasHistory(panel, product, until) && isSold(panel, product, until))
    .map((product) => ({product, actual: unitsIn(panel, product, until, horizon)}));
}
