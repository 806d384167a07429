import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {VocabularyCache, readVocabulary} from "../../../loaders/ask/vocabulary.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {type Engines, openEngines} from "../../setup/engines.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";

let database: TestDatabase;
let engines: Engines;
beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(200));
  engines = await openEngines(database);
});
afterAll(async () => {
  await engines[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
});

describe("readVocabulary(engine, most)", () => {
  it("reads the same names on every engine", async () => {
    const snapshot = await engines.duckdb.use((engine) => readVocabulary(engine));
    expect(await engines.postgres.use((engine) => readVocabulary(engine))).toEqual(snapshot);
    expect(snapshot.cut).toEqual([]);
    const {rows} = await database.pool.query("SELECT DISTINCT country FROM lines ORDER BY 1");
    expect(snapshot.vocabulary.members.country).toEqual(rows.map(({country}) => country));
  });

  it("keeps the names of the most lines where there are more than it takes, and says so", async () => {
    const {vocabulary, cut} = await engines.duckdb.use((engine) => readVocabulary(engine, 1));
    const {rows} = await database.pool.query("SELECT country FROM lines GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1");
    expect(vocabulary.members.country).toEqual([rows[0].country]);
    expect(cut).toContain("country");
    expect(vocabulary.products).toHaveLength(1);
  });
});

describe("VocabularyCache.of(engine)", () => {
  it("reads once for one data version", async () => {
    const cache = new VocabularyCache();
    const [first, second] = await engines.duckdb.use((engine) => Promise.all([cache.of(engine), cache.of(engine)]));
    expect(second).toBe(first);
    await database.pool.query("UPDATE transactions SET country = 'Atlantis' WHERE country = 'UK'");
    await engines.duckdb.refresh();
    const {vocabulary} = await engines.duckdb.use((engine) => cache.of(engine));
    expect(vocabulary.members.country).toContain("Atlantis");
  });
});
