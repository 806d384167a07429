import {type DimensionSource, dimensionNames, dimensions} from "../../src/model/dimensions.js";
import {listPrice} from "../../src/query/list-predicates.js";
import type {ColumnType} from "../../src/query/list-tables.js";
import {fileColumns, listPriceColumn} from "../../src/query/transaction-file.js";

/** Columns of a table in their order, with DuckDB's types. */
export type Columns = Readonly<Record<string, string>>;

const text = (...names: string[]): Columns => Object.fromEntries(names.map((name) => [name, "VARCHAR"]));

function textDimensions(source: DimensionSource): string[] {
  return dimensionNames.filter((name) => dimensions[name].type === "text" && dimensions[name].sources.includes(source));
}

/** What is copied of the view `lines`; orders and customers become numbers after. */
export const lineColumns: Columns = {
  order_day: "DATE",
  order_hour: "TINYINT",
  order_weekday: "TINYINT",
  ...text("order_key", "customer_key", ...textDimensions("lines")),
  unit_price: "DECIMAL(18, 4)",
  quantity: "INTEGER",
  status: "VARCHAR",
  is_sale: "BOOLEAN",
  amount: "DECIMAL(18, 4)",
  profit: "DECIMAL(18, 4)",
  order_seq: "INTEGER",
  first_order_day: "DATE"
};

const sessionColumns: Columns = {
  order_day: "DATE",
  ...text(...textDimensions("sessions")),
  sessions: "INTEGER"
};

const productColumns: Columns = {
  ...text("product_id", "product_name", "category", "subcategory", "brand"),
  base_price: "DECIMAL(18, 4)",
  cost_price: "DECIMAL(18, 4)",
  margin_percentage: "DECIMAL(9, 4)",
  stock_quantity: "INTEGER",
  supplier_country: "VARCHAR",
  weight: "DECIMAL(12, 4)",
  rating: "DECIMAL(4, 2)",
  reviews_count: "INTEGER",
  launch_date: "DATE"
};

const customerColumns: Columns = {
  customer_id: "VARCHAR",
  registration_date: "DATE",
  country: "VARCHAR",
  age: "INTEGER",
  gender: "VARCHAR",
  lifetime_value: "DECIMAL(18, 4)",
  total_orders: "INTEGER",
  avg_order_value: "DECIMAL(18, 4)",
  last_purchase_date: "DATE",
  recency_score: "TINYINT",
  frequency_score: "TINYINT",
  monetary_score: "TINYINT",
  rfm_segment: "VARCHAR",
  churn_probability: "DOUBLE",
  preferred_category: "VARCHAR"
};

const columnTypes: Readonly<Record<ColumnType | "price", string>> = {
  text: "VARCHAR",
  integer: "INTEGER",
  decimal: "DECIMAL(20, 10)",
  double: "DOUBLE",
  day: "DATE",
  instant: "TIMESTAMP",
  price: "DECIMAL(38, 4)"
};

/** What is copied of `transactions`, where all of them are. */
export const transactionColumns: Columns = Object.fromEntries(
  fileColumns.map(({name, type, decimals}) => [
    name,
    type === "decimal" && decimals <= 6 ? `DECIMAL(18, ${decimals})` : columnTypes[type]
  ])
);

/** FROM clause of them, to be read with the time zone set to UTC, so that instants are alike wherever they are read. */
export const transactionRows = `(SELECT *, ${listPrice} AS ${listPriceColumn} FROM transactions)`;

/** The tables that are copied as they are. */
export const otherTables: Readonly<Record<string, Columns>> = {
  session_days: sessionColumns,
  products: productColumns,
  customers: customerColumns
};
