import type {ChurnApproach, ChurnReason} from "../../model/churn.js";

/** What scores customers: the best of three on customers and days that it has not seen. */
export type ChurnModel = "gradient boosting" | "logistic regression" | "recency";

/** What a reason adds to a customer's score. */
export interface ReasonPart {
  /** `churnReasons` has its label; null for all reasons that are not named. */
  readonly feature: ChurnReason | null;
  /** The customer's own figure, or the name of a channel; percent from 0 to 100. */
  readonly value: number | string | null;
  /** Log odds; above 0 raises the risk. */
  readonly contribution: number;
}

/** A customer who may not order again. */
export interface AtRiskCustomer {
  readonly customer_id: string;
  readonly churn_probability: number;
  readonly days_since_last_purchase: number;
  /** Net revenue so far. */
  readonly lifetime_value: number | null;
  readonly orders: number;
  readonly rfm_segment: string | null;
  /** `churnAction` says it as a sentence. */
  readonly action: {readonly approach: ChurnApproach; readonly reason: ChurnReason};
  /** Log odds before calibration: `base` and all contributions add up to it. */
  readonly score: number;
  readonly base: number;
  /** The five that matter most, the largest first, and all else. */
  readonly reasons: readonly ReasonPart[];
}

/** Customers with probabilities close to each other: what was predicted, and what came true. */
export interface CalibrationBin {
  readonly count: number;
  readonly predicted: number;
  readonly observed: number;
}

/** How well a model said who would leave, of customers who ordered within the last two churn times. */
export interface ChurnMetrics {
  /** Null where all or none left. */
  readonly auc: number | null;
  readonly log_loss: number | null;
  readonly calibration: readonly CalibrationBin[];
}

export interface ChurnAnswer {
  readonly churn_model: ChurnModel;
  /** Why it is used. */
  readonly chosen_by: "log loss" | "too little data";
  /** A customer without an order in so many days has left. */
  readonly churn_days: number;
  /** The last day of the data, at which customers are scored. */
  readonly as_of_day: string;
  readonly model_metrics: ChurnMetrics & {
    /** Days after the training's, or other customers of the same days; null where neither could be kept apart. */
    readonly holdout: "later days" | "other customers" | null;
    /** The day at which the models were tried. */
    readonly tested_at: string;
    readonly customers: number;
    /** Share of them who left. */
    readonly churned: number | null;
    readonly calibrated_by: "isotonic" | "platt" | null;
    readonly baseline: ChurnModel;
    readonly baseline_log_loss: number | null;
    readonly baseline_auc: number | null;
  };
  /** Every model that was tried. */
  readonly models: readonly (ChurnMetrics & {readonly model: ChurnModel})[];
  /** Customers with a score, and those of them who are not gone: they ordered within two churn times. */
  readonly scored: number;
  readonly active: number;
  /** Active customers at or above each probability, and their net revenue so far. */
  readonly thresholds: readonly {
    readonly threshold: number;
    readonly customers: number;
    readonly lifetime_value: number;
  }[];
  /** Active customers by segment, and those of them at .5 or above. */
  readonly segments: readonly {
    readonly rfm_segment: string | null;
    readonly customers: number;
    readonly at_risk: number;
    readonly mean_probability: number;
    readonly lifetime_value: number;
    readonly lifetime_value_at_risk: number;
  }[];
  /** Active customers at .5 or above, the most likely to leave first, 1,000 at most. */
  readonly data: readonly AtRiskCustomer[];
}
