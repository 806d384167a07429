/** How the text of a column is read. Numbers are read exactly, with at most so many decimals, between two bounds. */
export type Reading =
  | {readonly kind: "text"; readonly bytes: number}
  | {readonly kind: "instant"}
  | {readonly kind: "day"}
  | {readonly kind: "number"; readonly decimals: number; readonly least: number; readonly most: number};

/** A column of the store that an import can fill. */
export interface TargetColumn {
  readonly reading: Reading;
  /** Its type in the staging database. */
  readonly type: string;
  /** Whether a mapping must name it, and a row without it is rejected. */
  readonly required: boolean;
}

/** The target columns of one table, by name. */
export type Target = Readonly<Record<string, TargetColumn>>;

const optional = (reading: Reading, type: string): TargetColumn => ({reading, type, required: false});
const required = (column: TargetColumn): TargetColumn => ({...column, required: true});

// PostgreSQL's index entries end at 2,700 bytes, and four of these columns can stand in one.
const id = optional({kind: "text", bytes: 200}, "VARCHAR");
const text = optional({kind: "text", bytes: 2_000}, "VARCHAR");
const integer = optional({kind: "number", decimals: 0, least: -2_147_483_647, most: 2_147_483_647}, "INTEGER");
const count = optional({kind: "number", decimals: 0, least: 0, most: 2_147_483_647}, "INTEGER");
const money = optional(
  {kind: "number", decimals: 4, least: -99_999_999_999_999, most: 99_999_999_999_999},
  "DECIMAL(18, 4)"
);
const day = optional({kind: "day"}, "DATE");

/** What each table of the store takes from an import; everything else there is derived. */
export const targets = {
  transactions: {
    transaction_id: optional({kind: "text", bytes: 600}, "VARCHAR"),
    order_id: required(id),
    date: required(optional({kind: "instant"}, "TIMESTAMP")),
    customer_id: id,
    country: id,
    region: text,
    city: text,
    product_id: id,
    product_name: text,
    category: id,
    subcategory: text,
    quantity: required(integer),
    unit_price: required(money),
    discount_applied: optional({kind: "number", decimals: 6, least: 0, most: 1}, "DECIMAL(9, 6)"),
    payment_method: text,
    shipping_cost: money,
    delivery_time: integer,
    customer_segment: text,
    device_type: text,
    traffic_source: text,
    currency: id,
    exchange_rate: optional({kind: "number", decimals: 10, least: 0, most: 999_999_999}, "DECIMAL(20, 10)"),
    cost_price: money,
    reverses_order_id: id,
    tax_amount: money
  },
  products: {
    product_id: required(id),
    product_name: text,
    category: id,
    subcategory: text,
    brand: text,
    base_price: money,
    cost_price: money,
    stock_quantity: integer,
    supplier_country: text,
    weight: optional({kind: "number", decimals: 4, least: 0, most: 99_999_999}, "DECIMAL(12, 4)"),
    rating: optional({kind: "number", decimals: 2, least: 0, most: 99}, "DECIMAL(4, 2)"),
    reviews_count: count,
    launch_date: day
  },
  customers: {
    customer_id: required(id),
    registration_date: day,
    country: id,
    age: optional({kind: "number", decimals: 0, least: 0, most: 150}, "INTEGER"),
    gender: text
  },
  sessions: {day: required(day), country: id, device_type: id, traffic_source: id, sessions: required(count)}
} as const satisfies Record<string, Target>;

/** A table that an import can fill. */
export type TargetName = keyof typeof targets;

/** The columns that say which row of a table a row is. */
export const keys: Readonly<Record<Exclude<TargetName, "transactions">, readonly string[]>> = {
  products: ["product_id"],
  customers: ["customer_id"],
  sessions: ["day", "country", "device_type", "traffic_source"]
};
