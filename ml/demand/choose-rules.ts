import {type OutlookParts, outlookOver} from "./category-outlook.js";
import {type DemandClass, demandClasses} from "./demand-class.js";
import {type DemandPanel, unitsIn} from "./demand-panel.js";
import {type DemandRule, allParts, baselineRule, levelRules} from "./demand-rules.js";
import {type DemandState, hasHistory, isSold, judgedProducts, levelled} from "./demand-state.js";

/** The rule of each class of products. */
export type DemandRules = Readonly<Record<DemandClass, DemandRule>>;

interface Tried extends DemandRule {
  absolute: number;
  squared: number;
}
type Trials = Readonly<Record<DemandClass, readonly Tried[]>>;

/** The baseline for every class. */
export const baselineRules = byClass(() => baselineRule);

/**
 * The rule of each class by what it would have said at some points in time: of each method the weights of the least
 * squared error, of the methods that with the least absolute error.
 *
 * Source: rolling-origin evaluation, L. J. Tashman, "Out-of-sample tests of forecasting accuracy", International
 * Journal of Forecasting 16 (2000).
 *
 * Cost: linear in states, products, weeks and rules (some sixty).
 *
 * @param states what was known before weeks that are known now; none of them gives the baseline
 * @param horizon weeks to foresee
 */
export function chooseRules(panel: DemandPanel, states: readonly DemandState[], horizon: number): DemandRules {
  if (states.length === 0) return baselineRules;
  const trials = byClass((): Tried[] =>
    allParts.flatMap((parts) => levelRules.map((rule) => ({...rule, parts, absolute: 0, squared: 0})))
  );
  for (const state of states) tryRules(panel, state, {horizon, trials});
  return byClass((name) => {
    const best = new Map<string, Tried>();
    for (const tried of trials[name]) {
      const key = `${tried.method} ${tried.parts.season} ${tried.parts.trend}`;
      if (tried.squared < (best.get(key)?.squared ?? Infinity)) best.set(key, tried);
    }
    const [{method, level, parts} = baselineRule] = [...best.values()].sort((a, b) => a.absolute - b.absolute);
    return {method, level, parts};
  });
}

/** Makes something for each class. */
export function byClass<T>(make: (name: DemandClass) => T): Readonly<Record<DemandClass, T>> {
  return Object.fromEntries(demandClasses.map((name) => [name, make(name)])) as Record<DemandClass, T>;
}

function tryRules(
  panel: DemandPanel,
  state: DemandState,
  {horizon, trials}: {readonly horizon: number; readonly trials: Trials}
): void {
  const factors = state.outlooks.map((outlook) =>
    allParts.map((parts) => outlookOver(outlook, {months: panel.months, from: state.until, weeks: horizon, parts}))
  );
  for (const product of judgedProducts(panel)) {
    if (!hasHistory(panel, product, state.until) || !isSold(panel, product, state.until)) continue;
    const actual = unitsIn(panel, product, state.until, horizon);
    const tried = trials[state.classes[product]!];
    const factor = factors[panel.categories[product]!]!;
    for (const season of [false, true]) {
      const demand = levelled(panel, state, product, season);
      levelRules.forEach(({level}, i) => noteErrors(tried, i, {season, level: level(demand), factor, actual}));
    }
  }
}

interface Said {
  readonly season: boolean;
  readonly level: number;
  /** By parts. */
  readonly factor: readonly number[];
  readonly actual: number;
}

function noteErrors(tried: readonly Tried[], rule: number, {season, level, factor, actual}: Said): void {
  allParts.forEach((parts: OutlookParts, i) => {
    if (parts.season !== season) return;
    const error = level * factor[i]! - actual;
    const one = tried[i * levelRules.length + rule]!;
    one.absolute += Math.abs(error);
    one.squared += error * error;
  });
}
