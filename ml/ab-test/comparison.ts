import type {Estimate, Interval} from "./interval.js";

/** What two sides of a test differ by; rates and lift are fractions of 1. */
export interface Comparison {
  readonly control: Estimate;
  readonly variant: Estimate;
  /** Variant minus control. */
  readonly difference: Estimate;
  /** The difference as a fraction of the control; null where the control is 0 or not surely above it. */
  readonly lift: ({readonly value: number} & Interval) | null;
  /** z of proportions, t of means. */
  readonly statistic: number;
  /** Degrees of freedom of t; null for z. */
  readonly degrees: number | null;
  /** Two-sided. */
  readonly pValue: number;
}
