import type {OutlookParts} from "./category-outlook.js";
import {croston} from "./croston.js";
import {smooth} from "./simple-exponential-smoothing.js";
import {trailingMean} from "./trailing-mean.js";
import {tsb} from "./tsb.js";

/** How a product's level is found. */
export type DemandMethod = "mean of 8 weeks" | "ses" | "croston" | "tsb";

/** A method with its weights. */
export interface LevelRule {
  readonly method: DemandMethod;
  /** Units a week to expect. */
  readonly level: (demand: ArrayLike<number>) => number;
}

/** How a class of products is forecast. */
export interface DemandRule extends LevelRule {
  /** What of the category's outlook the level is multiplied with. */
  readonly parts: OutlookParts;
}

/** The baseline: what was sold of late goes on. */
export const baselineRule: DemandRule = {
  method: "mean of 8 weeks",
  level: (demand) => trailingMean(demand),
  parts: {season: false, trend: false}
};

/** Every method with every weight that is tried. */
export const levelRules: readonly LevelRule[] = [
  baselineRule,
  ...[0.05, 0.1, 0.2, 0.3].map((alpha): LevelRule => ({method: "ses", level: (demand) => smooth(demand, {alpha})})),
  ...[0.05, 0.1, 0.2].map((alpha): LevelRule => ({method: "croston", level: (demand) => croston(demand, {alpha})})),
  ...[0.05, 0.1, 0.2, 0.3].flatMap((beta) =>
    [0.1, 0.3].map((alpha): LevelRule => ({method: "tsb", level: (demand) => tsb(demand, {alpha, beta})}))
  )
];

/** Every choice of what counts of an outlook. */
export const allParts: readonly OutlookParts[] = [
  {season: false, trend: false},
  {season: false, trend: true},
  {season: true, trend: false},
  {season: true, trend: true}
];
