import {addDays} from "../../../src/model/calendar.js";
import type {AnomaliesAnswer, AnomalousDay} from "../../../src/query/predictions/anomalies.js";
import type {AtRiskCustomer, ChurnAnswer} from "../../../src/query/predictions/churn.js";
import type {ClusteringAnswer, CustomerCluster} from "../../../src/query/predictions/clustering.js";
import type {DemandAnswer, ProductDemand} from "../../../src/query/predictions/demand.js";
import type {ForecastAnswer} from "../../../src/query/predictions/forecast.js";
import type {LifetimeValueAnswer, ValueTotals} from "../../../src/query/predictions/lifetime-value.js";
import type {RecommendationsAnswer} from "../../../src/query/predictions/recommendations.js";

const week = [10, -10, 0, 0, 0, 20, 30] as const;
const aheadDay = (date: string, value: number) => ({
  date,
  value,
  lower_80: value - 20,
  upper_80: value + 20,
  lower_95: value - 40,
  upper_95: value + 40
});

/** Four weeks that are known, from a Monday, of 100 a day and more at weekends; two weeks ahead of 120. */
export const forecast: ForecastAnswer = {
  metric: "revenue",
  forecast: Array.from({length: 14}, (_, i) => aheadDay(addDays("2026-02-02", i), 120)),
  model_metrics: {
    mape: 12.5,
    rmse: 18.25,
    r2: 0.61,
    coverage_80: 82,
    coverage_95: 97,
    baseline_mape: 25,
    mase: 0.8,
    baseline_mase: 1.2,
    days: 7,
    days_left_out_of_mape: 0
  },
  model: "mstl-ets",
  reason: "least-error",
  candidates: [
    {model: "mstl-ets", mase: 0.8, smape: 12},
    {model: "seasonal-naive", mase: 1.2, smape: 25}
  ],
  notes: ["no-year"],
  holidays_of: ["USA", "UK"],
  history: {start: "2026-01-05", values: Array.from({length: 28}, () => 100)},
  backtest: Array.from({length: 7}, (_, i) => aheadDay(addDays("2026-01-26", i), 105)),
  components: {
    trend: Array.from({length: 42}, (_, i) => 90 + i),
    week: Array.from({length: 42}, (_, i) => week[i % 7]!),
    year: Array.from({length: 42}, () => 0),
    holidays: Array.from({length: 42}, () => 0)
  }
};

const drop: AnomalousDay = {
  date: "2026-01-20",
  revenue: 20,
  orders: 2,
  expected_revenue: 100,
  expected_orders: 10,
  score: 0.7,
  rank: 0.01,
  distance: 5,
  severity: "high",
  direction: "below",
  made_by: "orders",
  drivers: [
    {
      dimension: "country",
      members: [
        {member: "UK", name: null, revenue: 5, expected_revenue: 65, difference: -60, share: 75},
        {member: null, name: null, revenue: 15, expected_revenue: 35, difference: -20, share: 25}
      ]
    }
  ]
};

/** Thirty days of 100, a day of 20 and one of 5,100 among them; of the second it is not known who made it. */
export const anomalies: AnomaliesAnswer = {
  days: 400,
  model: "isolation forest",
  data: [
    {
      ...drop,
      date: "2026-01-25",
      revenue: 5_100,
      orders: 11,
      distance: 9,
      severity: "critical",
      direction: "above",
      made_by: "order value",
      drivers: []
    },
    drop
  ],
  series: Array.from({length: 30}, (_, i) => {
    const date = addDays("2026-01-01", i);
    const revenue = date === "2026-01-20" ? 20 : date === "2026-01-25" ? 5_100 : 100;
    return {date, revenue, expected_revenue: 100};
  }),
  measured: {changed_days: 40, found: 75, baseline_found: 50}
};

const leaving: AtRiskCustomer = {
  customer_id: "C1",
  churn_probability: 0.912,
  days_since_last_purchase: 80,
  lifetime_value: 1_234.56,
  orders: 3,
  rfm_segment: "At Risk",
  action: {approach: "personal", reason: "recency"},
  score: 2.3,
  base: 0.5,
  reasons: [
    {feature: "recency", value: 80, contribution: 1.2},
    {feature: "discount", value: 12.5, contribution: 0.4},
    {feature: null, value: null, contribution: 0.9},
    {feature: "value", value: 1_234.56, contribution: -0.7}
  ]
};

/** A hundred active customers, forty of them at risk; of the second in the list little is known. */
export const churn: ChurnAnswer = {
  churn_model: "gradient boosting",
  chosen_by: "log loss",
  churn_days: 90,
  as_of_day: "2026-02-28",
  model_metrics: {
    auc: 0.8,
    log_loss: 0.5,
    calibration: [
      {count: 50, predicted: 0.2, observed: 0.25},
      {count: 50, predicted: 0.8, observed: 0.75}
    ],
    holdout: "later days",
    tested_at: "2025-11-30",
    customers: 100,
    churned: 0.5,
    calibrated_by: "isotonic",
    baseline: "recency",
    baseline_log_loss: 0.6,
    baseline_auc: 0.7
  },
  models: [
    {model: "recency", auc: 0.7, log_loss: 0.6, calibration: []},
    {model: "gradient boosting", auc: 0.8, log_loss: 0.5, calibration: []}
  ],
  scored: 300,
  active: 100,
  thresholds: [{threshold: 0.5, customers: 40, lifetime_value: 50_000}],
  segments: [
    {
      rfm_segment: "Promising",
      customers: 60,
      at_risk: 30,
      mean_probability: 0.5,
      lifetime_value: 6_000,
      lifetime_value_at_risk: 3_000
    },
    {
      rfm_segment: "Champions",
      customers: 40,
      at_risk: 10,
      mean_probability: 0.3,
      lifetime_value: 90_000,
      lifetime_value_at_risk: 47_000
    }
  ],
  data: [leaving, {...leaving, customer_id: "C2", lifetime_value: null, rfm_segment: null, reasons: []}]
};

const group: CustomerCluster = {
  cluster: 0,
  name: {en: "frequent", es: "frecuentes"},
  size: 20,
  share: 20,
  revenue_share: 60,
  recency_days: 12,
  orders: 8,
  revenue: 600,
  products_per_order: 2,
  tenure_days: 300,
  discount: 0,
  average_order_value: 75,
  channels: {Email: 50}
};

/** Two groups, the first of which buys most. */
export const clustering: ClusteringAnswer = {
  model: "k-means",
  n_clusters: 2,
  chosen_by: "silhouette",
  tried: [
    {n_clusters: 2, silhouette: 0.6},
    {n_clusters: 3, silhouette: 0.4}
  ],
  customers: 100,
  as_of_day: "2026-02-28",
  clusters: [
    group,
    {
      ...group,
      cluster: 1,
      name: {en: "long away", es: "ausentes"},
      size: 80,
      share: 80,
      revenue_share: 40,
      revenue: 100
    }
  ],
  silhouette: 0.6,
  baseline_silhouette: 0.1,
  pca: {
    explained_variance: [0.5, 0.25],
    loadings: [
      {feature: "revenue", x: 0.8, y: 0.1},
      {feature: "recency", x: -0.3, y: -0.9},
      {feature: "Email", x: 0.1, y: 0.2}
    ],
    points: [
      {x: 2, y: 0, cluster: 0},
      {x: -1, y: -1, cluster: 1},
      {x: -2, y: 1, cluster: 1}
    ]
  }
};

const totals: ValueTotals = {
  customers: 100,
  alive: 60.4,
  expected_purchases_30d: 10,
  expected_purchases_90d: 30,
  expected_purchases_365d: 120,
  predicted_value: 12_345.67,
  mean_predicted_value: 123.46
};

/** A hundred customers in two segments. */
export const lifetimeValue: LifetimeValueAnswer = {
  model: "BG/NBD and Gamma-Gamma",
  as_of_day: "2026-02-28",
  repeat_customers: 50,
  totals,
  segments: [
    {...totals, rfm_segment: "Lost", customers: 70, predicted_value: 2_345.67},
    {...totals, rfm_segment: "Champions", customers: 30, predicted_value: 10_000}
  ],
  percentiles: [{percentile: 50, value: 80}],
  data: [],
  parameters: {r: 1, alpha: 1, a: 1, b: 1, p: 1, q: 1, v: 1},
  assumption: {correlation: 0.02, holds: true},
  refund_share: 3,
  holdout: {
    learned_until: "2025-08-31",
    days: 180,
    customers: 90,
    mae: 0.4,
    rmse: 0.9,
    baseline_mae: 0.7,
    baseline_rmse: 1.4,
    purchases_error: -3,
    baseline_purchases_error: 20,
    value_error: -5,
    baseline_value_error: 30,
    coverage_80: 85,
    frequencies: [
      {frequency: 0, customers: 60, expected: 0.3, actual: 0.25, baseline: 0},
      {frequency: 7, customers: 30, expected: 2.1, actual: 2, baseline: 4.2}
    ]
  }
};

const pair = {
  product_id: "P2",
  product_name: "Lamp",
  category: "Home",
  score: 40,
  lift: 5,
  support: 2,
  confidence: 45.5,
  together: 20
};

/** One rule, and a product with which nothing was bought. */
export const recommendations: RecommendationsAnswer = {
  basis: "orders",
  model: "ease",
  baskets: 1_000,
  products: 20,
  measured: {trials: 200, hit_rate_10: 30, baseline_hit_rate_10: 12.5},
  rules: [{...pair, with_product_id: "P1", with_product_name: "Desk"}],
  best_sellers: [
    {product_id: "P1", product_name: "Desk", recommendations: [pair], note: null},
    {product_id: "P3", product_name: null, recommendations: [], note: "never with another"}
  ]
};

const interval = {forecast: 30, lower_80: 20, upper_80: 40, lower_95: 10, upper_95: 50};
const lamp: ProductDemand = {
  product_id: "P2",
  product_name: "Lamp",
  category: "Home",
  forecast_30d: 30,
  forecast_60d: 60,
  forecast_90d: 90,
  intervals: [
    {days: 30, ...interval},
    {days: 60, ...interval},
    {days: 90, ...interval}
  ],
  forecast_30d_revenue: 900,
  sales_rate: 1,
  recent_weeks: [7, 7, 7],
  stock_quantity: 5,
  days_of_stock: 5,
  stock_out_risk: "high",
  stock_out_probability: 0.9,
  reorder_point: 20,
  reorder_quantity: 39,
  recommendation: "reorder now",
  history: "enough",
  demand_class: "smooth",
  model: "ses",
  season_index: 1,
  category_trend: 0
};

const never: ProductDemand = {
  ...lamp,
  product_id: "P4",
  product_name: null,
  forecast_30d: null,
  forecast_60d: null,
  forecast_90d: null,
  intervals: [],
  forecast_30d_revenue: null,
  sales_rate: null,
  stock_quantity: null,
  days_of_stock: null,
  stock_out_risk: "unknown",
  stock_out_probability: null,
  reorder_point: null,
  reorder_quantity: null,
  recommendation: "never sold",
  history: "never sold",
  model: null
};

/** A lamp that runs out, and a product that was never sold. */
export const demand: DemandAnswer = {
  lead_time_days: 14,
  service_level: 0.95,
  review_days: 30,
  ranked_by: "urgency",
  products: {total: 20, new: 0, discontinued: 0, never_sold: 1, reorder_now: 1},
  data: [lamp, never],
  measured: {
    forecasts: 19,
    wape: 35,
    baseline_wape: 40,
    coverage_50: 48,
    coverage_80: 79,
    coverage_95: 94,
    service_level_reached: 93
  }
};

/** The same shop where no stock is known. */
export const demandWithoutStock: DemandAnswer = {
  ...demand,
  ranked_by: "forecast",
  products: {...demand.products, reorder_now: 0},
  data: [
    {
      ...never,
      ...lamp,
      stock_quantity: null,
      days_of_stock: null,
      stock_out_risk: "unknown",
      stock_out_probability: null,
      reorder_point: null,
      reorder_quantity: null,
      recommendation: "stock not known"
    }
  ]
};
