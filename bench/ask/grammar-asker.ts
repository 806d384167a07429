import {performance} from "node:perf_hooks";
import type {Engine} from "../../db/engine.js";
import {countMetric} from "../../src/query/ask/answer/count-figures.js";
import {productNames} from "../../src/query/ask/answer/product-names.js";
import type {Day} from "../../src/model/calendar.js";
import type {AnswerTable} from "../../src/query/ask/answer/table.js";
import type {AskedQuery, Asking, Reading, Vocabulary} from "../../src/query/ask/reading.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import {QueryError} from "../../src/query/query-error.js";
import type {Table} from "./compare-rows.js";
import type {Ask, AskedAnswer} from "./evaluate.js";

export interface GrammarAskerOptions {
  readonly read: (asking: Asking) => Reading;
  readonly engine: Engine;
  readonly vocabulary: Vocabulary;
  readonly today: Day;
}

/** Asks the grammar alone, with no language model and no verified questions, and counts what it has read as the API does. */
export function grammarAsker(options: GrammarAskerOptions): Ask {
  const {read, vocabulary, today} = options;
  return async (question, previous) => {
    let state: AskedQuery | null = null;
    for (const earlier of previous) {
      const reading = read({question: earlier, vocabulary, today, state});
      if (reading.status === "answered") state = reading.query;
    }
    const start = performance.now();
    const reading = read({question, vocabulary, today, state});
    const milliseconds = performance.now() - start;
    return {...(await answerOf(reading, options)), milliseconds};
  };
}

async function answerOf(
  reading: Reading,
  {engine, vocabulary}: GrammarAskerOptions
): Promise<Omit<AskedAnswer, "milliseconds">> {
  const nothing = {columns: [], rows: [], dataset: null, parameters: {}};
  if (reading.status !== "answered") return {...nothing, status: reading.status, said: reading.reason};
  const {status, query, interpretation: said, language} = reading;
  if (query.kind === "dataset") return {...nothing, status, said, dataset: query.dataset, parameters: query.parameters};
  if (query.kind === "explain_change") return {...nothing, status, said, dataset: query.kind};
  const count = (asked: MetricQuery) => engine.query(asked);
  const options = {count, settings: engine.shop.settings, language, nameOf: productNames(vocabulary)};
  try {
    return {...nothing, ...tableOf(await countMetric(query, options)), status, said};
  } catch (error) {
    if (error instanceof QueryError) return {...nothing, status: "refused", said: error.message};
    throw error;
  }
}

function tableOf({columns, rows}: AnswerTable): Table {
  const names = columns.map(({name}) => name);
  return {columns: names, rows: rows.map((row) => names.map((name) => row[name] ?? null))};
}
