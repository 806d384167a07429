import {type CategoryOutlook, categoryOutlooks} from "./category-outlook.js";
import {type DemandClass, classOf} from "./demand-class.js";
import {type DemandPanel, categoryTotals, weeksOf} from "./demand-panel.js";
import {shrinkDispersion, successiveMoments} from "./dispersion.js";

/** What is known of every product before a week, and of no week from it on. */
export interface DemandState {
  /** The first week that is not known. */
  readonly until: number;
  readonly classes: readonly DemandClass[];
  /** Variance over mean. */
  readonly dispersions: Float64Array;
  /** By category. */
  readonly outlooks: readonly CategoryOutlook[];
}

/** Weeks that a product's class and dispersion are judged by. */
const judged = 52;
/** Weeks without a sale after which a product counts as discontinued. */
export const weeksToDiscontinued = 26;
/** Weeks on sale from which on a product has a history of its own. */
export const weeksOfHistory = 5;

/** What is known before a week. Cost: linear in products and weeks. */
export function stateAt(panel: DemandPanel, until: number): DemandState {
  const recent = Array.from(panel.starts, (_, product) => weeksOf(panel, product, until).slice(-judged));
  return {
    until,
    classes: recent.map(classOf),
    dispersions: shrinkDispersion(recent.map(successiveMoments), panel.categories),
    outlooks: categoryOutlooks(categoryTotals(panel), {months: panel.months, until})
  };
}

/** Products that rules are chosen and measured by at most: more of them hardly change either. */
const mostJudged = 5_000;

/** The products that rules are chosen and measured by: all of them, or evenly some. */
export function judgedProducts({starts}: DemandPanel): readonly number[] {
  const step = Math.max(1, starts.length / mostJudged);
  return Array.from({length: Math.min(starts.length, mostJudged)}, (_, i) => Math.floor(i * step));
}

/** Whether a product has a history of its own before a week. */
export function hasHistory({starts}: DemandPanel, product: number, until: number): boolean {
  return until - starts[product]! >= weeksOfHistory;
}

/** Whether a product was sold in the half year before a week. */
export function isSold(panel: DemandPanel, product: number, until: number): boolean {
  return weeksOf(panel, product, until)
    .subarray(-weeksToDiscontinued)
    .some((units) => units > 0);
}

/** A product's weeks before `until`, each over its category's season where that counts. */
export function levelled(panel: DemandPanel, state: DemandState, product: number, season: boolean): Float64Array {
  const weeks = weeksOf(panel, product, state.until);
  if (!season) return weeks;
  const index = state.outlooks[panel.categories[product]!]!.season;
  const first = state.until - weeks.length;
  return weeks.map((units, week) => units / Math.max(0.1, index[panel.months[first + week]!]!));
}
