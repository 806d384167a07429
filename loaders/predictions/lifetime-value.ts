import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {mulberry32} from "../../ml/random.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import {addDays, dayNumber} from "../../src/model/calendar.js";
import type {
  LifetimeValueAnswer,
  LifetimeValueModel,
  ValueHoldout,
  ValuedCustomer
} from "../../src/query/predictions/lifetime-value.js";
import {readHistories, readScale} from "./lifetime-value-histories.js";
import {measureHoldout, valueInterval} from "./lifetime-value-holdout.js";
import {
  type LifetimeModels,
  assumptionOf,
  expectationOf,
  fewestRepeaters,
  fitLifetime,
  repeaters
} from "./lifetime-value-models.js";
import {ValueSums, type ValuedRow} from "./lifetime-value-totals.js";
import {round} from "./round.js";
import type {PredictionTask} from "./task.js";

/** Days without which nothing can be said of a year. */
const fewestDays = 60;
/** Customers that the models are fitted on at most, and that are valued at once. */
const mostFitted = 50_000;
const chunk = 200_000;

/** What customers will buy and spend in the next year. */
export const lifetimeValue: PredictionTask<Record<string, never>, LifetimeValueAnswer> = {
  name: "lifetime_value",
  version: 1,
  defaults: [{}],
  async run(engine) {
    const days = daysOf(engine);
    if (days < fewestDays) throw new TooLittleData("days", {needed: fewestDays, found: days});
    const {customers, refundShare} = await readScale(engine);
    const chosen =
      customers <= mostFitted ? "true" : `hash(customer_key) % 1000000 < ${Math.round((1e6 * mostFitted) / customers)}`;
    const until = engine.shop.lastDay!;
    const histories = await readHistories(engine, {until, chosen});
    const repeat = repeaters(histories);
    const models = fitLifetime(histories);
    if (models === null) throw new TooLittleData("repeat customers", {needed: fewestRepeaters, found: repeat});
    const holdout = await holdOut(engine, days, chosen);
    const model = modelOf(holdout);
    const sums = new ValueSums(customers, 1 - refundShare);
    const chunks = Math.max(1, Math.ceil(customers / chunk));
    for (let i = 0; i < chunks; i++) {
      const some = await readHistories(engine, {until, chosen: `hash(customer_key) % ${chunks} = ${i}`});
      sums.add(some, expectationOf(model, models, some));
    }
    return {
      answer: {
        model,
        as_of_day: until,
        repeat_customers: customers <= mostFitted ? repeat : await countRepeaters(engine),
        ...sums.totals(),
        data: await nameCustomers(engine, sums.best, {model, models, net: 1 - refundShare}),
        parameters: parametersOf(models),
        assumption: assumptionOf(histories),
        refund_share: round(100 * refundShare, 2),
        holdout
      }
    };
  }
};

function daysOf({shop: {firstDay, lastDay}}: DuckdbEngine): number {
  return firstDay === null ? 0 : dayNumber(lastDay!) - dayNumber(firstDay) + 1;
}

/** Learns from the days up to the last 180, or the last third, and looks at what came. */
async function holdOut(engine: DuckdbEngine, days: number, chosen: string): Promise<ValueHoldout | null> {
  const later = Math.min(180, Math.floor(days / 3));
  const until = addDays(engine.shop.lastDay!, -later);
  const histories = await readHistories(engine, {until, later, chosen});
  const models = fitLifetime(histories);
  return models && measureHoldout(models, histories, {learnedUntil: until, days: later});
}

/** An expectation is a mean, so squared errors tell which is closer. What was not measured is not used. */
function modelOf(holdout: ValueHoldout | null): LifetimeValueModel {
  return holdout && holdout.rmse < holdout.baseline_rmse ? "BG/NBD and Gamma-Gamma" : "own rate";
}

async function countRepeaters(engine: DuckdbEngine): Promise<number> {
  const [counts] = await engine.numbers(`
    SELECT count(*)::DOUBLE FROM (
      SELECT customer_key FROM lines WHERE is_sale AND customer_key IS NOT NULL
      GROUP BY customer_key HAVING min(order_day) < max(order_day)
    )`);
  return counts![0]!;
}

interface Naming {
  readonly model: LifetimeValueModel;
  readonly models: LifetimeModels;
  readonly net: number;
}

async function nameCustomers(
  engine: DuckdbEngine,
  best: readonly ValuedRow[],
  {model, models, net}: Naming
): Promise<ValuedCustomer[]> {
  if (best.length === 0) return [];
  const facts = await engine.rows(`
    SELECT number, customer_id, rfm_segment, lifetime_value::DOUBLE AS value
    FROM customer_keys LEFT JOIN customers USING (customer_id)
    WHERE number IN (${best.map(({key}) => key).join(", ")})`);
  const known = new Map(facts.map((fact) => [Number(fact.number), fact]));
  const random = mulberry32(1);
  return best.map(({key, history, alive, purchases, value}) => {
    const {customer_id: id, rfm_segment: segment, value: spent} = known.get(key)!;
    const interval = model === "own rate" ? null : valueInterval(models, history, {days: 365, random});
    return {
      customer_id: String(id),
      rfm_segment: (segment as string | null) ?? null,
      purchases: history.frequency + 1,
      lifetime_value: typeof spent === "number" ? round(spent, 2) : null,
      days_since_last_purchase: history.age - history.recency,
      probability_alive: alive === null ? null : round(alive, 4),
      expected_purchases_30d: round(purchases[30], 3),
      expected_purchases_90d: round(purchases[90], 3),
      expected_purchases_365d: round(purchases[365], 3),
      predicted_value: round(value, 2),
      lower_80: interval && round(interval.lower * net, 2),
      upper_80: interval && round(interval.upper * net, 2)
    };
  });
}

function parametersOf({purchases: {r, alpha, a, b}, values: {p, q, v}}: LifetimeModels) {
  const found = {r, alpha, a, b, p, q, v};
  return Object.fromEntries(
    Object.entries(found).map(([name, value]) => [name, Number(value.toPrecision(6))])
  ) as LifetimeValueAnswer["parameters"];
}
