import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {sameRows} from "../../../bench/ask/compare-rows.js";
import type {Ask} from "../../../bench/ask/evaluate.js";
import {grammarAsker} from "../../../bench/ask/grammar-asker.js";
import {referenceRows} from "../../../bench/ask/reference.js";
import {PostgresSource} from "../../../db/postgres/engine.js";
import {readVocabulary} from "../../../loaders/ask/vocabulary.js";
import type {AnsweredReading, Asking, Reading} from "../../../src/query/ask/reading.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";

const answered: Omit<AnsweredReading, "query"> = {
  status: "answered",
  language: "en",
  interpretation: "as read",
  confidence: "exact",
  corrections: [],
  chart: "table",
  notes: [],
  followsState: false
};

const june = {start: "2024-06-01", end: "2024-06-30"};

/** Reads questions of four kinds, and a follow-up by what the question before it asked. */
function read({question, state}: Asking): Reading {
  if (question === "compare")
    return {...answered, query: {kind: "metric", query: {metrics: ["revenue"], range: june, compare: "previous"}}};
  if (question === "by country")
    return {...answered, query: {kind: "metric", query: {metrics: ["revenue"], dimensions: ["country"]}}};
  if (question === "orders too" && state && "query" in state)
    return {...answered, query: {kind: "metric", query: {...state.query, metrics: ["revenue", "orders"]}}};
  if (question === "forecast")
    return {...answered, query: {kind: "dataset", dataset: "forecast", parameters: {days_ahead: 30}}};
  const none = {words: [], options: [], suggestions: []};
  return {status: "refused", language: "en", code: "unknown_words", reason: "not understood", ...none};
}

describe("grammarAsker({read, engine, vocabulary, today})", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await fillShop(database.pool, nastyLines(200));
  });
  afterAll(async () => database[Symbol.asyncDispose]());

  function asking<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return new PostgresSource(database.pool).use(async (engine) => {
      const {vocabulary} = await readVocabulary(engine);
      return work(grammarAsker({read, engine, vocabulary, today: "2025-01-01"}));
    });
  }

  it("gives the rows of what was read, in the conversation that it belongs to", async () => {
    const answer = await asking((ask) => ask("orders too", ["by country"]));
    const reference = await referenceRows(
      database.pool,
      `SELECT coalesce(country, '~none'), round(sum(amount), 2),
         count(DISTINCT order_id) FILTER (WHERE status = 'completed' AND quantity > 0)
       FROM transactions WHERE line_type = 'product' AND status <> 'cancelled' GROUP BY 1`
    );
    expect(answer).toMatchObject({status: "answered", said: "as read", dataset: null});
    expect(answer.columns).toEqual(["country", "revenue", "orders"]);
    expect(sameRows(answer, reference)).toBe(true);
  });

  it("adds the earlier figures and their change where the query compares", async () => {
    const answer = await asking((ask) => ask("compare", []));
    const sum = (range: string) =>
      `(SELECT round(sum(amount), 2) FROM transactions WHERE line_type = 'product' AND status <> 'cancelled'
         AND order_day BETWEEN ${range})`;
    const now = sum("'2024-06-01' AND '2024-06-30'");
    const before = sum("'2024-05-02' AND '2024-05-31'");
    const change = `SELECT ${now} AS revenue, ${before} AS previous_revenue,
      round(100 * (${now} - ${before}) / abs(${before}), 2) AS change_revenue`;
    expect(answer.columns).toEqual(["revenue", "previous_revenue", "change_revenue"]);
    expect(sameRows(answer, await referenceRows(database.pool, change))).toBe(true);
  });

  it("hands on which prediction was asked for, and why a question was not answered", async () => {
    expect(await asking((ask) => ask("forecast", []))).toMatchObject({
      dataset: "forecast",
      parameters: {days_ahead: 30}
    });
    expect(await asking((ask) => ask("orders too", []))).toMatchObject({status: "refused", said: "not understood"});
  });
});
