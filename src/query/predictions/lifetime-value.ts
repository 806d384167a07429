/** How purchases are foreseen: the models, or as each customer went on so far where that was closer on later days. */
export type LifetimeValueModel = "BG/NBD and Gamma-Gamma" | "own rate";

/** A customer and what is expected of the next days. A purchase is a day with an order. */
export interface ValuedCustomer {
  readonly customer_id: string;
  readonly rfm_segment: string | null;
  readonly purchases: number;
  /** Net revenue so far. */
  readonly lifetime_value: number | null;
  readonly days_since_last_purchase: number;
  /** Null where customers go on at their own rate. */
  readonly probability_alive: number | null;
  readonly expected_purchases_30d: number;
  readonly expected_purchases_90d: number;
  readonly expected_purchases_365d: number;
  /** Net revenue of the next 365 days. */
  readonly predicted_value: number;
  /** Eight of ten outcomes lie between; null where customers go on at their own rate. */
  readonly lower_80: number | null;
  readonly upper_80: number | null;
}

/** Sums over customers. */
export interface ValueTotals {
  readonly customers: number;
  /** Customers expected to be still there; null where customers go on at their own rate. */
  readonly alive: number | null;
  readonly expected_purchases_30d: number;
  readonly expected_purchases_90d: number;
  readonly expected_purchases_365d: number;
  /** Net revenue of the next 365 days. */
  readonly predicted_value: number;
  readonly mean_predicted_value: number;
}

/** What was expected of the last days from the days before them, and what came. */
export interface ValueHoldout {
  /** The last day that was learned from, and the days after it. */
  readonly learned_until: string;
  readonly days: number;
  readonly customers: number;
  /** Mean absolute and root mean squared error of the purchases of a customer. */
  readonly mae: number;
  readonly rmse: number;
  readonly baseline_mae: number;
  readonly baseline_rmse: number;
  /** Expected over actual, in percent above (below: negative) it. */
  readonly purchases_error: number | null;
  readonly baseline_purchases_error: number | null;
  readonly value_error: number | null;
  readonly baseline_value_error: number | null;
  /** Percent of customers whose value lay in the interval of 80 %; more than 80 where many buy nothing. */
  readonly coverage_80: number;
  /** Mean purchases of a customer by repeat purchases before; 7 is 7 and more. */
  readonly frequencies: readonly {
    readonly frequency: number;
    readonly customers: number;
    readonly expected: number;
    readonly actual: number;
    readonly baseline: number;
  }[];
}

export interface LifetimeValueAnswer {
  readonly model: LifetimeValueModel;
  readonly as_of_day: string;
  readonly repeat_customers: number;
  readonly totals: ValueTotals;
  readonly segments: readonly (ValueTotals & {readonly rfm_segment: string | null})[];
  /** Value of the next 365 days that so many percent of the customers stay below. */
  readonly percentiles: readonly {readonly percentile: number; readonly value: number}[];
  /** The 100 of the highest predicted value. */
  readonly data: readonly ValuedCustomer[];
  /** In days and in the reporting currency. */
  readonly parameters: Readonly<Record<"r" | "alpha" | "a" | "b" | "p" | "q" | "v", number>>;
  /** Gamma-Gamma supposes that frequency and value are unrelated. */
  readonly assumption: {readonly correlation: number | null; readonly holds: boolean | null};
  /** Share of gross sales that is refunded, by which predicted values are lessened, in percent. */
  readonly refund_share: number;
  /** Null where the days are too few to keep some apart. */
  readonly holdout: ValueHoldout | null;
}
