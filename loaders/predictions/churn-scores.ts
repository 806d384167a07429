import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {type FeatureOptions, readFeatures} from "./churn-features.js";
import type {FittedChurn} from "./churn-models.js";

/** Every customer with an order, scored; parallel columns. */
export interface ScoredCustomers {
  readonly keys: Int32Array;
  readonly probabilities: Float64Array;
  readonly recency: Float64Array;
}

/** Customers that are scored at once. */
const chunk = 100_000;

/** Scores all customers, some at a time, so that memory does not grow with their number. */
export async function scoreCustomers(
  engine: DuckdbEngine,
  fitted: FittedChurn,
  options: Omit<FeatureOptions, "chosen">
): Promise<ScoredCustomers> {
  const [[customers]] = (await engine.numbers(
    "SELECT count(DISTINCT customer_key)::DOUBLE FROM lines WHERE is_sale"
  )) as [Float64Array];
  const count = customers!;
  const keys = new Int32Array(count);
  const probabilities = new Float64Array(count);
  const recency = new Float64Array(count);
  const chunks = Math.max(1, Math.ceil(count / chunk));
  for (let i = 0, at = 0; i < chunks; i++) {
    const read = await readFeatures(engine, {...options, chosen: `hash(customer_key) % ${chunks} = ${i}`});
    keys.set(Int32Array.from(read.keys), at);
    recency.set(read.recency, at);
    probabilities.set(fitted.probabilities(fitted.scores(read.rows)), at);
    at += read.keys.length;
  }
  return {keys, probabilities, recency};
}

/** What is known of a customer beside the features. */
export interface CustomerFacts {
  readonly id: string;
  readonly segment: string | null;
  readonly value: number | null;
}

/** Ids, segments and values of every customer with an order, by the snapshot's number. */
export async function readFacts(engine: DuckdbEngine): Promise<Map<number, CustomerFacts>> {
  const rows = await engine.rows(`
    SELECT number, customer_id, rfm_segment, lifetime_value::DOUBLE AS value
    FROM customer_keys LEFT JOIN customers USING (customer_id)`);
  return new Map(
    rows.map(({number, customer_id: id, rfm_segment: segment, value}) => [
      Number(number),
      {id: String(id), segment: (segment as string | null) ?? null, value: (value as number | null) ?? null}
    ])
  );
}
