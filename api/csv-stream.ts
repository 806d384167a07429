import {Readable} from "node:stream";
import pg from "pg";
import Cursor from "pg-cursor";
import type {Version} from "../db/engine.js";
import {compileRows} from "../src/query/compile-list.js";
import type {ListFilter} from "../src/query/list-query.js";
import {type ColumnType, transactions} from "../src/query/list-tables.js";
import {byteOrderMark, csvLine, plainText} from "../src/query/csv.js";
import {type Store, openStore} from "./store.js";

/** A file that is read from the database while a client takes it. */
export interface CsvExport {
  readonly version: Version;
  readonly isDerived: boolean;
  readonly stream: Readable;
  /** Ends it, the database's work too; does nothing once it has ended. */
  close(): void;
  /** Kept when it has ended, whichever way. */
  readonly closed: Promise<unknown>;
}

/** Rows that are held in memory at once. */
const batch = 500;
/** Milliseconds that a client may take for a batch. */
const patience = 60_000;

const columns = Object.entries(transactions.columns).map(([name, {type}]) => ({name, type}));
const names = columns.map(({name}) => name);

/** Opens an export of the matching transactions, by day and id: one statement in one read-only transaction. */
export async function openCsv(pool: pg.Pool, filters: readonly ListFilter[]): Promise<CsvExport> {
  const store = await openStore(pool);
  const {promise: closed, resolve} = Promise.withResolvers<undefined>();
  let isOpen = true;
  let isReading = false;
  const end = async (release: () => Promise<void>) => {
    if (!isOpen) return;
    isOpen = false;
    await release().catch(() => undefined);
    resolve(undefined);
  };
  const close = () => {
    stream.destroy();
    void end(() => (isReading ? abandon(pool, store) : finish(store)));
  };
  const begin = () => (isReading = true);
  const stream = Readable.from(lines(store, filters, {begin, close}), {objectMode: false});
  stream.once("end", () => void end(() => finish(store)));
  stream.once("error", close);
  return {version: store.version, isDerived: store.isDerived, stream, close, closed};
}

interface Lifecycle {
  /** Called before the statement begins, which is when the stream is first read. */
  readonly begin: () => void;
  readonly close: () => void;
}

async function* lines(
  {client}: Store,
  filters: readonly ListFilter[],
  {begin, close}: Lifecycle
): AsyncGenerator<string> {
  begin();
  const sort = {by: "order_day", descending: false};
  const query = {table: transactions, filters, search: null, sort, columns: names};
  const {sql, parameters} = compileRows(
    query,
    columns.map(({name, type}) => columnSql(name, type))
  );
  const cursor = client.query(new Cursor(sql, parameters, {rowMode: "array", types: asText}));
  yield byteOrderMark + csvLine(names);
  for (let rows = await cursor.read(batch); rows.length > 0; rows = await cursor.read(batch)) {
    const stalled = setTimeout(close, patience);
    try {
      yield rows.map(lineOf).join("");
    } finally {
      clearTimeout(stalled);
    }
  }
}

/** Every value stays the text that PostgreSQL writes: numbers exactly as they are stored. */
const asText = {getTypeParser: () => (value: string) => value};

function columnSql(name: string, type: ColumnType): string {
  return type === "instant" ? `to_char(${name} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : name;
}

function lineOf(row: readonly (string | null)[]): string {
  return csvLine(row.map((value, i) => (value !== null && columns[i]!.type === "text" ? plainText(value) : value)));
}

async function finish({client}: Store): Promise<void> {
  try {
    await client.query("COMMIT");
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}

/** Stops the statement, which would else run on until it next writes, and drops the connection. */
async function abandon(pool: pg.Pool, {client, processId}: Store): Promise<void> {
  try {
    await cancel(pool, processId);
  } finally {
    client.release(true);
  }
}

async function cancel({options}: pg.Pool, processId: number): Promise<void> {
  const client = new pg.Client({...options, connectionTimeoutMillis: 2_000});
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT pg_cancel_backend($1)", [processId]);
  } finally {
    await client.end();
  }
}
