/** How a column of a list is compared, sent and documented. */
export type ColumnType = "text" | "integer" | "decimal" | "double" | "day" | "instant";

export interface ListColumn {
  readonly type: ColumnType;
  /** True where the store allows no null. */
  readonly required?: true;
}

/** A table whose rows can be listed: the names that a list query may hold, and no others. */
export interface ListTable {
  readonly name: "transactions" | "customers" | "products";
  /** What its rows are read from, under its name; the table of that name by default. */
  readonly from?: string;
  /** The column that no two rows share; it breaks ties. */
  readonly key: string;
  readonly columns: Readonly<Record<string, ListColumn>>;
  /** The columns that a search looks into. */
  readonly search: readonly string[];
  /** The order where none is asked for; an index has it. */
  readonly sort: {readonly by: string; readonly descending: boolean};
}

const text: ListColumn = {type: "text"};
const name: ListColumn = {type: "text", required: true};
const integer: ListColumn = {type: "integer"};
const decimal: ListColumn = {type: "decimal"};
const amount: ListColumn = {type: "decimal", required: true};
const day: ListColumn = {type: "day"};

/** Order lines, newest day first. */
export const transactions: ListTable = {
  name: "transactions",
  key: "transaction_id",
  columns: {
    transaction_id: name,
    order_id: name,
    date: {type: "instant", required: true},
    customer_id: text,
    country: text,
    region: text,
    city: text,
    product_id: text,
    product_name: text,
    category: text,
    subcategory: text,
    quantity: {type: "integer", required: true},
    unit_price: amount,
    total_amount: amount,
    discount_applied: amount,
    payment_method: text,
    shipping_cost: decimal,
    delivery_time: integer,
    customer_segment: text,
    device_type: text,
    traffic_source: text,
    currency: name,
    exchange_rate: amount,
    total_amount_usd: decimal,
    cost_price: decimal,
    profit: decimal,
    line_type: name,
    status: name,
    reverses_order_id: text,
    amount,
    tax_amount: decimal,
    source: name,
    order_day: day,
    order_hour: integer,
    order_seq: integer,
    first_order_day: day
  },
  search: ["order_id", "transaction_id", "customer_id", "product_id", "product_name"],
  sort: {by: "order_day", descending: true}
};

const customerColumns = {
  customer_id: name,
  registration_date: day,
  country: text,
  age: integer,
  gender: text,
  lifetime_value: decimal,
  total_orders: integer,
  avg_order_value: decimal,
  last_purchase_date: day,
  recency_score: integer,
  frequency_score: integer,
  monetary_score: integer,
  rfm_segment: text,
  churn_probability: {type: "double"},
  preferred_category: text
} as const satisfies Record<string, ListColumn>;

const storedColumns = Object.keys(customerColumns).filter((column) => column !== "churn_probability");

/** Customers with what the newest model says of each. */
export const customers: ListTable = {
  name: "customers",
  // A join would be made for rows before the page, too.
  from: `(SELECT ${storedColumns.join(", ")}, (
    SELECT churn_probability FROM customer_scores WHERE customer_scores.customer_id = stored.customer_id
  ) AS churn_probability FROM customers AS stored) AS customers`,
  key: "customer_id",
  columns: customerColumns,
  search: ["customer_id"],
  sort: {by: "customer_id", descending: false}
};

export const products: ListTable = {
  name: "products",
  key: "product_id",
  columns: {
    product_id: name,
    product_name: text,
    category: text,
    subcategory: text,
    brand: text,
    base_price: decimal,
    cost_price: decimal,
    margin_percentage: decimal,
    stock_quantity: integer,
    supplier_country: text,
    weight: decimal,
    rating: decimal,
    reviews_count: integer,
    launch_date: day
  },
  search: ["product_id", "product_name", "brand"],
  sort: {by: "product_id", descending: false}
};
