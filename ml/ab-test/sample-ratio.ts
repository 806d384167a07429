import {normalTails} from "./distributions.js";

/**
 * Whether visitors were split as planned: the p-value of the chi-squared test with one degree of freedom. A tiny one means
 * that the assignment or the counting is broken, and that no figure of the test is to be trusted.
 *
 * Source: A. Fabijan et al., "Diagnosing Sample Ratio Mismatch in Online Controlled Experiments", KDD (2019), which
 * take p below 0.0005 as an alarm; chi-squared with one degree of freedom is the square of a normal number.
 *
 * @param controlShare - planned share of the control, between 0 and 1
 * @example
 * sampleRatio({control: 5_000, variant: 5_400}, 0.5); // below 0.0001
 */
export function sampleRatio({control, variant}: {control: number; variant: number}, controlShare: number): number {
  const all = control + variant;
  return normalTails((control - all * controlShare) / Math.sqrt(all * controlShare * (1 - controlShare)));
}

/** Below this p-value the split is taken as broken. */
export const sampleRatioAlarm = 0.0005;
