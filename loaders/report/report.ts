import type {Version} from "../../db/engine.js";
import type {DayRange} from "../../src/model/calendar.js";
import type {Shop} from "../../src/model/settings.js";
import type {FilteredRange} from "../../src/query/analytics.js";
import {compileBestCustomers} from "../../src/query/compile-customers.js";
import {compileCount, compileRows} from "../../src/query/compile-list.js";
import {duckdb, postgres} from "../../src/query/dialect.js";
import {type Row, answerRow} from "../../src/query/list-row.js";
import {customers as customerTable} from "../../src/query/list-tables.js";
import {resolveQuery} from "../../src/query/metric-query.js";
import {kpiQuery} from "../../src/query/overview.js";
import {type ProductFacts, readProductFacts} from "../../src/query/product-facts.js";
import {answerAll} from "../../src/query/question.js";
import {type ReportAnswers, reportLimits, reportQuestions} from "../../src/query/report.js";
import {loadProductFacts} from "../product-facts.js";
import type {ReportSource} from "./source.js";
import {type TransactionRow, readTransactions, transactionList} from "./transaction-rows.js";

/** Rows of a list of which a file may hold only the first. */
export interface Listed<T> {
  readonly rows: readonly T[];
  /** How many there are. */
  readonly matching: number;
}

/** Everything that a report says, of one data version. */
export interface Report {
  readonly version: Version;
  readonly shop: Shop;
  /** What was asked for. */
  readonly selection: FilteredRange;
  /** The days that were counted; null where there are no data and no days were asked for. */
  readonly days: DayRange | null;
  readonly answers: ReportAnswers;
  /** What is known of products by their id. */
  readonly facts: ProductFacts;
  /** The latest of the matching transactions, newest first. */
  readonly transactions: Listed<TransactionRow>;
  /** Of the customers with a matching order those with the highest lifetime value: every column of `customers`. */
  readonly customers: Listed<Row>;
}

/** Reads a report. The same source and selection give the same report. */
export async function readReport(source: ReportSource, selection: FilteredRange): Promise<Report> {
  const {engine} = source;
  const {version, shop} = engine;
  const {range} = resolveQuery(kpiQuery({}, selection.range), shop);
  const isEmpty = shop.firstDay === null && !selection.range.start && !selection.range.end;
  const answers = await answerAll(engine, reportQuestions(selection, range));
  const transactions = await latestTransactions(source, selection);
  const matching = answers.kpis.rows[0]!.values.customers ?? 0;
  const rows = await bestCustomers(source, {...selection, range});
  const facts = readProductFacts(await loadProductFacts(engine));
  const days = isEmpty ? null : range;
  return {version, shop, selection, days, answers, facts, transactions, customers: {rows, matching}};
}

async function latestTransactions({client}: ReportSource, selection: FilteredRange): Promise<Listed<TransactionRow>> {
  const {sql, parameters} = compileCount(transactionList(selection));
  const {rows: counted} = await client.query(sql, parameters as unknown[]);
  const rows: TransactionRow[] = [];
  const options = {newestFirst: true, limit: reportLimits.transactions};
  for await (const batch of readTransactions(client, selection, options)) rows.push(...batch);
  return {rows, matching: Number(counted[0].total)};
}

async function bestCustomers(
  {engine, client}: ReportSource,
  selection: FilteredRange & {readonly range: DayRange}
): Promise<Row[]> {
  const dialect = engine.name === "duckdb" ? duckdb : postgres;
  const best = compileBestCustomers({...selection, limit: reportLimits.customers}, dialect);
  const ids = (await engine.rows(best.sql, best.parameters)).map((row) => String(row.customer_id));
  if (ids.length === 0) return [];
  const list = {
    table: customerTable,
    filters: [{column: "customer_id", anyOf: ids}],
    search: null,
    sort: customerTable.sort,
    columns: Object.keys(customerTable.columns)
  };
  const {sql, parameters} = compileRows(list);
  const {rows} = await client.query(sql, parameters as unknown[]);
  const byId = new Map(rows.map((row) => [row.customer_id as string, answerRow(row, list)]));
  return ids.map((id) => byId.get(id)!);
}
