import type {Settings} from "../../../model/settings.js";
import type {Language} from "../../../model/text.js";
import type {QueryAnswer} from "../../answer.js";
import {deriveTable} from "./derive.js";
import {type Count, explainChange} from "./explain-change.js";
import {type AnswerLinks, queryLinks} from "./links.js";
import {answerSentence} from "./sentence.js";
import {type AnswerTable, type ProductName, queryTable} from "./table.js";
import type {AskedChart, AskedQuery} from "../reading.js";
import type {MetricQuery} from "../../metric-query.js";
import type {Answer, AnswerCode} from "./answer.js";

/** The figures of an answer, and what is said of them. */
export interface Figures extends AnswerTable, Pick<Answer, "sql" | "parameters" | "unknown" | "notes"> {
  readonly sentence: string;
  /** Null where that of the reading stands. */
  readonly chart: AskedChart | null;
  readonly links: AnswerLinks;
}

export interface CountOptions {
  readonly count: Count<QueryAnswer>;
  readonly settings: Settings;
  readonly language: Language;
  readonly nameOf: ProductName;
}

/** Rows of an answer at most; all of them are in the API's answer to the same query. */
const mostRows = 10_000;

/** Counts a metric query, and derives what was asked of it. */
export async function countMetric(
  {query, derived}: Extract<AskedQuery, {kind: "metric"}>,
  {count, settings, language, nameOf}: CountOptions
): Promise<Figures> {
  const other = derived?.kind === "share" ? derived.whole : derived?.kind === "steps" ? derived.before : null;
  const [result, whole] = await Promise.all([count(query), other && count(other)]);
  const plain = queryTable(query, result, nameOf);
  const table = derived ? deriveTable(derived, {query, result, table: plain, whole, settings, nameOf}) : plain;
  const writing = {language, currency: settings.currency};
  const cut = table.rows.length > mostRows;
  return {
    columns: table.columns,
    rows: cut ? table.rows.slice(0, mostRows) : table.rows,
    sentence: answerSentence({query, derived, result, table, writing, nameOf}),
    chart: null,
    links: queryLinks(query),
    sql: result.sql,
    parameters: result.parameters,
    unknown: result.unknown,
    notes: [
      ...(cut ? [cutNote(table.rows.length, language)] : []),
      ...(query.compare !== undefined && result.previousRange === null ? [notCompared[language]] : [])
    ]
  };
}

const notCompared = {
  en: "The data do not cover the earlier period whole, so there is nothing to compare with.",
  es: "Los datos no cubren todo el período anterior, así que no hay con qué comparar."
};

function cutNote(rows: number, language: Language): string {
  return {
    en: `The first ${mostRows} of ${rows} rows; the API's answer to the same query has all of them.`,
    es: `Las primeras ${mostRows} de ${rows} filas; la respuesta de la API a la misma consulta las tiene todas.`
  }[language];
}

/** Divides a change between members. */
export async function countExplanation(
  query: MetricQuery,
  options: CountOptions
): Promise<Figures | {readonly code: AnswerCode; readonly reason: string}> {
  const {total, table, sentence, refusal} = await explainChange({query, ...options});
  if (refusal !== null) return {code: total.previousRange === null ? "no_comparison" : "not_allowed", reason: refusal};
  const {sql, parameters, unknown} = total;
  return {...table, sentence, chart: "contributions", links: queryLinks(query), sql, parameters, unknown, notes: []};
}
