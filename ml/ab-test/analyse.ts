import type {Comparison} from "./comparison.js";
import {peekingRates, pocockLevel} from "./peeking.js";
import {sampleRatio, sampleRatioAlarm} from "./sample-ratio.js";
import {type Sample, compareMeans} from "./two-means.js";
import {type Conversions, compareProportions} from "./two-proportions.js";

/** How a test was run. */
export interface TestOptions {
  /** Chance of a false alarm that is accepted, two-sided; 0.05 by default. */
  readonly alpha?: number;
  /** How often the result is looked at, this time included; 1 by default. */
  readonly looks?: number;
  /** Planned share of the control, between 0 and 1; 0.5 by default. */
  readonly controlShare?: number;
}

/** The counts of a test of rates or of means. */
export type AbTest = TestOptions &
  (
    | {readonly kind: "proportions"; readonly control: Conversions; readonly variant: Conversions}
    | {readonly kind: "means"; readonly control: Sample; readonly variant: Sample}
  );

/** What a reader must know before believing a result. */
export type Doubt = "split" | "few conversions" | "few values" | "borderline" | "peeking" | "no lift";

/** What a test shows. */
export interface Verdict extends Comparison, Required<TestOptions> {
  readonly kind: AbTest["kind"];
  /** The p-value below which the result counts: alpha, or with several looks Pocock's level. The intervals have its level, too. */
  readonly threshold: number;
  /** Whether p is below the threshold and the interval of the difference is without 0. */
  readonly significant: boolean;
  /** Chance of a false alarm where each look is taken as the only one, at alpha. */
  readonly peekingRate: number;
  /** p-value of the split into control and variant. */
  readonly splitP: number;
  readonly doubts: readonly Doubt[];
}

/**
 * What a test shows, with intervals, and what speaks against believing it.
 *
 * With several looks the p-value is held against Pocock's level, and the intervals are repeated confidence intervals: all
 * of them hold together with probability 1 - alpha.
 *
 * Source: of the intervals with several looks, C. Jennison, B. W. Turnbull, "Interim Analyses: The Repeated Confidence
 * Interval Approach", JRSS B 51 (1989); of the rest, the functions that it calls.
 *
 * @throws {RangeError} as `compareProportions`, `compareMeans` and `peekingRates`
 * @example
 * analyse({kind: "proportions", control: {visitors: 9_000, conversions: 270}, variant: {visitors: 9_000, conversions: 330}});
 */
export function analyse(test: AbTest): Verdict {
  const {alpha = 0.05, looks = 1, controlShare = 0.5} = test;
  const peekingRate = peekingRates(looks, alpha).at(-1)!;
  const threshold = pocockLevel(looks, alpha);
  const comparison =
    test.kind === "proportions"
      ? compareProportions(test.control, test.variant, {alpha: threshold})
      : compareMeans(test.control, test.variant, {alpha: threshold});
  const splitP = sampleRatio(sizesOf(test), controlShare);
  const found = {...comparison, kind: test.kind, alpha, looks, controlShare, threshold, peekingRate, splitP};
  return {...found, significant: isBelow(found) && isApart(found), doubts: doubtsOf(test, found)};
}

function isBelow({pValue, threshold}: Pick<Verdict, "pValue" | "threshold">): boolean {
  return pValue < threshold;
}

function isApart({difference: {lower, upper}}: Comparison): boolean {
  return lower > 0 || upper < 0;
}

function doubtsOf(test: AbTest, found: Omit<Verdict, "significant" | "doubts">): Doubt[] {
  const held: Readonly<Record<Doubt, boolean>> = {
    split: found.splitP < sampleRatioAlarm,
    "few conversions": test.kind === "proportions" && fewestExpected(test) < 5,
    "few values": test.kind === "means" && Math.min(test.control.count, test.variant.count) < 30,
    borderline: isBelow(found) !== isApart(found),
    peeking: found.looks > 1,
    "no lift": found.lift === null
  };
  return (Object.keys(held) as Doubt[]).filter((doubt) => held[doubt]);
}

/**
 * The least of the counts that would be expected if both sides had one rate: converted or not, of either side.
 *
 * Source: W. G. Cochran, "Some Methods for Strengthening the Common Chi-squared Tests", Biometrics 10 (1954), who asks for
 * 5 at least.
 */
function fewestExpected({control, variant}: {control: Conversions; variant: Conversions}): number {
  const pooled = (control.conversions + variant.conversions) / (control.visitors + variant.visitors);
  return Math.min(control.visitors, variant.visitors) * Math.min(pooled, 1 - pooled);
}

function sizesOf(test: AbTest): {control: number; variant: number} {
  if (test.kind === "means") return {control: test.control.count, variant: test.variant.count};
  return {control: test.control.visitors, variant: test.variant.visitors};
}
