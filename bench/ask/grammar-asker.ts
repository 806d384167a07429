import {performance} from "node:perf_hooks";
import type {Engine} from "../../db/engine.js";
import type {Day} from "../../src/model/calendar.js";
import {type DimensionName, dimensionNames} from "../../src/model/dimensions.js";
import type {QueryResult} from "../../src/query/finish.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import type {AskedQuery, Asking, Reading, Vocabulary} from "../../src/query/ask/reading.js";
import type {Cell, Table} from "./compare-rows.js";
import type {Ask, AskedAnswer} from "./evaluate.js";

export interface GrammarAskerOptions {
  readonly read: (asking: Asking) => Reading;
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly today: Day;
}

/** Asks the grammar alone, with no language model and no verified questions, and counts what it has read. */
export function grammarAsker({read, engine, vocabulary, today}: GrammarAskerOptions): Ask {
  return async (question, previous) => {
    let state: AskedQuery | null = null;
    for (const earlier of previous) {
      const reading = read({question: earlier, vocabulary, today, state});
      if (reading.status === "answered") state = reading.query;
    }
    const start = performance.now();
    const reading = read({question, vocabulary, today, state});
    const milliseconds = performance.now() - start;
    return {...(await answerOf(engine, reading)), milliseconds};
  };
}

async function answerOf(engine: Engine, reading: Reading): Promise<Omit<AskedAnswer, "milliseconds">> {
  const nothing = {columns: [], rows: [], dataset: null, parameters: {}};
  if (reading.status !== "answered") return {...nothing, status: reading.status, said: reading.reason};
  const {status, query, interpretation: said} = reading;
  if (query.kind === "dataset") return {...nothing, status, said, dataset: query.dataset, parameters: query.parameters};
  if (query.kind === "explain_change") return {...nothing, status, said, dataset: query.kind};
  return {...nothing, ...(await tableOf(engine, query.query)), status, said};
}

async function tableOf(engine: Engine, query: MetricQuery): Promise<Table> {
  return flatten(await engine.query(query), query);
}

/** Rows as a table: keys, values, and those of the earlier range where the query compares. */
function flatten({rows}: QueryResult, {metrics}: MetricQuery): Table {
  const keys = Object.keys(rows[0]?.keys ?? {});
  const compares = rows.some(({previous}) => previous !== null);
  const earlier = compares ? ["previous", "change"].flatMap((part) => metrics.map((name) => `${part}_${name}`)) : [];
  return {
    columns: [...keys, ...metrics, ...earlier],
    rows: rows.map(({keys: key, values, previous, change}) => [
      ...keys.map((name): Cell => key[name]!),
      ...metrics.map((name) => values[name] ?? null),
      ...(compares ? [previous, change].flatMap((part) => metrics.map((name) => part?.[name] ?? null)) : [])
    ])
  };
}

/** What the words of a question can name in the engine's data. */
export async function readVocabulary(engine: Engine): Promise<Vocabulary> {
  const members: Partial<Record<DimensionName, string[]>> = {};
  for (const name of dimensionNames) {
    const rows = await engine.rows(`SELECT DISTINCT ${name} AS member FROM lines ORDER BY 1`);
    members[name] = rows.map(({member}) => String(member));
  }
  const products = await engine.rows("SELECT product_id, product_name FROM products ORDER BY 1");
  return {
    shop: engine.shop,
    members,
    products: products.map((row) => ({id: row.product_id as string, name: row.product_name as string}))
  };
}
