import type pg from "pg";
import {derive} from "../../db/derive/derive.js";

/** A small shop with everything that counting gets wrong: ties, refunds, midnights, missing values, two currencies. */
export interface NastyLine {
  readonly order: string;
  readonly at: string;
  readonly customer: string | null;
  readonly country: string | null;
  readonly category: string | null;
  readonly quantity: number;
  readonly price: string;
  readonly discount: string;
  readonly rate: string;
  readonly cost: string | null;
  readonly status: "completed" | "refunded" | "cancelled";
  readonly type: "product" | "shipping";
  /** EUR by default. */
  readonly currency?: string;
}

const countries = ["USA", "UK", "España", "Ελλάδα", "日本", "𐐀land", null];
const categories = ["Home", "Books", "~odd", "Äpfel", null];

/** A generator of whole numbers below `n`: mulberry32, public domain, by Tommy Ettinger. */
export function randomBelow(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** The lines of the nasty shop: 400 days from 2023-11-20, with a leap day and both changes of summer time. */
export function nastyLines(count: number, seed = 7): NastyLine[] {
  const below = randomBelow(seed);
  const pick = <T>(list: readonly T[]) => list[below(list.length)]!;
  return Array.from({length: count}, (_, i) => {
    const refund = below(10) === 0;
    const minutes = below(400 * 24 * 60);
    return {
      order: `o${Math.floor(i / (1 + below(3)))}`,
      at: new Date(Date.UTC(2023, 10, 20) + minutes * 60_000).toISOString(),
      customer: below(5) === 0 ? null : `c${below(40)}`,
      country: pick(countries),
      category: pick(categories),
      quantity: refund ? -1 - below(3) : below(4),
      price: pick(["10", "10.0001", "99.99", "0", "1234.5678"]),
      discount: pick(["0", "0.1", "0.333333"]),
      rate: pick(["1", "1", "0.7312345678"]),
      cost: pick(["4", "4.5555", null]),
      status: refund ? "refunded" : below(20) === 0 ? "cancelled" : "completed",
      type: below(15) === 0 ? "shipping" : "product"
    };
  });
}

/** Puts lines and, for most days, sessions into an empty store, and derives its columns. */
export async function fillShop(pool: pg.Pool, lines: readonly NastyLine[], {timezone = "UTC"} = {}): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query("UPDATE settings SET timezone = $1, churn_days = 30", [timezone]);
    await client.query(
      `INSERT INTO transactions (transaction_id, order_id, date, customer_id, country, region, city, product_id, category,
         quantity, unit_price, discount_applied, currency, exchange_rate, cost_price, status, line_type, device_type,
         traffic_source, source)
       SELECT 't' || n, line->>'order', (line->>'at')::timestamptz, line->>'customer', line->>'country', 'R' || n % 3,
         'C' || n % 5, 'P' || n % 11, line->>'category', (line->>'quantity')::integer, (line->>'price')::numeric,
         (line->>'discount')::numeric, coalesce(line->>'currency', 'EUR'), (line->>'rate')::numeric, (line->>'cost')::numeric, line->>'status',
         line->>'type', CASE n % 3 WHEN 0 THEN 'Mobile' WHEN 1 THEN 'Desktop' END, 'Email', 'test'
       FROM jsonb_array_elements($1) WITH ORDINALITY AS lines(line, n)`,
      [JSON.stringify(lines)]
    );
    await client.query(
      `INSERT INTO sessions (day, country, device_type, traffic_source, sessions)
       SELECT day::date, country, device, 'Email', 1 + (extract(doy FROM day)::integer * 7) % 50
       FROM generate_series('2023-11-20'::date, '2024-12-24'::date, '1 day') AS day,
         unnest(ARRAY['USA', 'UK', '~none']) AS country, unnest(ARRAY['Mobile', 'Desktop']) AS device
       WHERE day <> '2024-03-05'`
    );
    await derive(client);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}
