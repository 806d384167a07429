import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readVerified} from "../../../cli/asker.js";
import {Asker, type AskerOptions} from "../../../loaders/ask/asker.js";
import {Predictor} from "../../../loaders/predictions/predictor.js";
import type {AnsweredReading} from "../../../src/query/ask/reading.js";
import {VerifiedQuestions} from "../../../src/query/ask/verified-questions.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {type Engines, openEngines} from "../../setup/engines.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";

let database: TestDatabase;
let engines: Engines;
let predictor: Predictor;
beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(200));
  engines = await openEngines(database);
  predictor = new Predictor({engines: engines.duckdb, pool: database.pool});
});
afterAll(async () => {
  await predictor[Symbol.asyncDispose]();
  await engines[Symbol.asyncDispose]();
  await database.pool.query(`DROP OWNED BY ${database.schema}_reader; DROP ROLE ${database.schema}_reader`);
  await database[Symbol.asyncDispose]();
});

const opened = (options: Partial<AskerOptions> = {}) =>
  new Asker({engines: engines.duckdb, pool: database.pool, predictor, ...options});

describe("Asker.ask(question)", () => {
  it("answers the same from a snapshot and from PostgreSQL", async () => {
    await using snapshots = opened();
    await using direct = opened({engines: engines.postgres});
    for (const question of [
      "revenue by country",
      "top 3 products by revenue",
      "pedidos por mes",
      "why did revenue fall last month?"
    ]) {
      const [expected, found] = [await snapshots.ask({question}), await direct.ask({question})];
      const figures = ({status, rows, columns, sentence, query}: typeof found) => ({
        status,
        rows,
        columns,
        sentence,
        query
      });
      expect(figures(found)).toEqual(figures(expected));
    }
  });

  it("asks a model only where the grammar gives up, and says that it did", async () => {
    const asked: string[] = [];
    const reading: AnsweredReading = {
      status: "answered",
      language: "en",
      query: {kind: "metric", query: {metrics: ["orders"]}},
      interpretation: "Orders",
      confidence: "exact",
      corrections: [],
      chart: "number",
      notes: [],
      followsState: false
    };
    await using asker = opened({
      model: async ({question}) => {
        asked.push(question);
        return question.includes("moolah") ? reading : null;
      }
    });
    expect(await asker.ask({question: "revenue"})).toMatchObject({source: "grammar", confidence: "exact"});
    expect(await asker.ask({question: "moolah zzgrbl"})).toMatchObject({
      source: "model",
      confidence: "model",
      status: "answered"
    });
    expect(await asker.ask({question: "zzgrbl"})).toMatchObject({source: "grammar", status: "clarify"});
    expect(asked).toEqual(["moolah zzgrbl", "zzgrbl"]);
  });

  it("refuses, and keeps the conversation, where a query cannot be counted", async () => {
    const reading = {
      status: "answered",
      language: "en",
      query: {kind: "metric", query: {metrics: ["conversion_rate"], filters: {city: ["x"]}}}
    } as unknown as AnsweredReading;
    await using asker = opened({model: async () => reading});
    const state = {metrics: ["orders" as const]};
    const answer = await asker.ask({question: "zzgrbl", state});
    expect(answer).toMatchObject({
      status: "refused",
      code: "not_allowed",
      rows: [],
      state: {kind: "metric", query: state}
    });
  });
});

describe("VerifiedQuestions", () => {
  const written = {language: "en", query: {metrics: ["orders"]}, period: null} as const;

  it("finds a question by its words, in any order or with one slip, and no other", async () => {
    const shop = await engines.duckdb.use(async (engine) => engine.shop);
    const verified = new VerifiedQuestions([
      {...written, questions: ["Orders from partners in 2024"]},
      {...written, questions: ["Basket health"], query: {metrics: ["revenue"]}}
    ]);
    expect(verified.exact("¿orders FROM partners, in 2024?", shop)?.written).toBe("Orders from partners in 2024");
    expect(verified.exact("orders from partners", shop)).toBeNull();
    expect(verified.near("in 2024, the partners from orders", shop)).not.toBeNull();
    expect(verified.near("orders from partnesr in 2024", shop)).not.toBeNull();
    expect(verified.near("orders from partners in 2025", shop)).toBeNull();
    expect(verified.near("orders not from partners in 2024", shop)).toBeNull();
    expect(verified.near("basket wealth", shop)).toBeNull();
  });

  it("of this repository can all be answered on any shop", async () => {
    const shop = await engines.duckdb.use(async (engine) => engine.shop);
    expect((await readVerified()).problems(shop)).toEqual([]);
  });
});
