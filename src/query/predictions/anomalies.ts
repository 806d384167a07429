export type AnomalySeverity = "low" | "medium" | "high" | "critical";

export type DriverDimension = "country" | "category" | "traffic_source" | "device_type" | "product_id";

/** What one member of a dimension had to do with a day's difference. */
export interface DriverMember {
  /** Null for all others together. */
  readonly member: string | null;
  /** A product's name. */
  readonly name: string | null;
  readonly revenue: number;
  /** Its usual share, of 28 days before and after, of what was expected of the day. */
  readonly expected_revenue: number;
  readonly difference: number;
  /** Of the day's difference, in percent; all members add up to 100. Null where the day's revenue did not differ. */
  readonly share: number | null;
}

/** The three members that made the most of a day's difference, and all others. */
export interface Driver {
  readonly dimension: DriverDimension;
  readonly members: readonly DriverMember[];
}

/** A day whose figures are far from what was to be expected. */
export interface AnomalousDay {
  readonly date: string;
  readonly revenue: number;
  readonly orders: number;
  readonly expected_revenue: number;
  readonly expected_orders: number;
  /** From 0 to 1. */
  readonly score: number;
  /** Share of all days of the history that are at least as unusual, from 0 to 1. */
  readonly rank: number;
  /** Robust standard deviations that revenue or orders are off. */
  readonly distance: number;
  readonly severity: AnomalySeverity;
  readonly direction: "above" | "below";
  /** Whether there were more or fewer orders than expected, or orders of another value. */
  readonly made_by: "orders" | "order value";
  /** The dimension first in which one member stands out most. */
  readonly drivers: readonly Driver[];
}

/** What is said of the days of a shop. */
export interface AnomaliesAnswer {
  readonly days: number;
  /** What ranks days: the best of three on days that were changed on purpose. */
  readonly model: "isolation forest" | "distance" | "trailing distance";
  /** Days of the last 365 that are at least three deviations off and among the tenth of the most unusual, the newest first. */
  readonly data: readonly AnomalousDay[];
  /** The last 365 days. */
  readonly series: readonly {
    readonly date: string;
    readonly revenue: number;
    readonly expected_revenue: number;
  }[];
  /** Of some days that were changed on purpose, how many are among as many days of the highest score, in percent. */
  readonly measured: {
    readonly changed_days: number;
    readonly found: number;
    /** The same by the distance from the mean of the 28 days before. */
    readonly baseline_found: number;
  };
}
