import {pipeline} from "node:stream/promises";
import type pg from "pg";
import {from as copyFrom} from "pg-copy-streams";
import {csvOf} from "./csv-of-lines.js";
import {derivedColumns, numberedLines, numberOrders} from "./first-lines.js";
import {identifier, quote} from "./read-values.js";
import {lineColumns, madeColumns} from "./stage-lines.js";
import type {Staging} from "./staging.js";

/** What an import did to the stored orders of its source. */
export interface LineChanges {
  readonly newOrders: number;
  readonly replacedOrders: number;
  readonly unchangedOrders: number;
  readonly insertedLines: number;
  readonly deletedLines: number;
}

/** Whose lines are stored. */
interface StoredLines {
  readonly source: string;
  /** The target columns that the mapping gives; those of no file stay null and are not sent. */
  readonly given: readonly string[];
}

const columns = ["source", "date", ...lineColumns];
const list = columns.map(identifier).join(", ");
const sameLine = `ROW(${columns.map((name) => `line.${name}`).join(", ")}) IS NOT DISTINCT FROM ROW(${columns.map((name) => `incoming.${name}`).join(", ")})`;

/**
 * Replaces the stored orders of a source by the file's. Lines that are equal are not touched, and where nothing differs no
 * statement that writes is run.
 */
export async function replaceLines(
  client: pg.ClientBase,
  staging: Staging,
  {source, given}: StoredLines
): Promise<LineChanges> {
  await client.query(`CREATE TEMP TABLE incoming ON COMMIT DROP AS SELECT ${list} FROM transactions WITH NO DATA`);
  await copyLines(client, staging, {table: "incoming", fields: givenColumns(source, given), from: "accepted"});
  await client.query("CREATE UNIQUE INDEX ON incoming (transaction_id)");
  await client.query("ANALYZE incoming");
  await refuseForeignOrders(client, source);
  return replaceChanged(client, source);
}

/** Fills a shop without lines; the derived columns come with the rows. */
export async function fillLines(
  client: pg.ClientBase,
  staging: Staging,
  {source, given, currency}: StoredLines & {currency: string}
): Promise<LineChanges> {
  await numberOrders(staging);
  const fields = [...givenColumns(source, given), ...derivedColumns(currency)];
  const insertedLines = await copyLines(client, staging, {table: "transactions", fields, from: numberedLines});
  const [counted] = await staging.rows("SELECT count(DISTINCT order_id)::INTEGER AS orders FROM accepted");
  return {newOrders: Number(counted!.orders), replacedOrders: 0, unchangedOrders: 0, insertedLines, deletedLines: 0};
}

/** Columns of a stored line with SQL of their values in the staging database. */
type Fields = readonly (readonly [name: string, sql: string])[];

function givenColumns(source: string, given: readonly string[]): Fields {
  const own = new Map([
    ["source", quote(source)],
    ["date", '"~time"'],
    ...madeColumns.map((name) => [name, identifier(name)] as const)
  ]);
  return columns
    .filter((name) => own.has(name) || given.includes(name))
    .map((name) => [identifier(name), own.get(name) ?? identifier(name)]);
}

async function copyLines(
  client: pg.ClientBase,
  staging: Staging,
  {table, fields, from}: {table: string; fields: Fields; from: string}
): Promise<number> {
  const values = fields.map(([, sql]) => sql).join(", ");
  const names = fields.map(([name]) => name).join(", ");
  const copy = client.query(copyFrom(`COPY ${table} (${names}) FROM STDIN (FORMAT csv)`));
  await pipeline(csvOf(staging, `SELECT ${values} FROM ${from}`), copy);
  return copy.rowCount;
}

/** An order id that two sources share would make one order of two. */
async function refuseForeignOrders(client: pg.ClientBase, source: string): Promise<void> {
  const {rows} = await client.query(
    `SELECT line.order_id, line.source FROM transactions AS line
     WHERE line.source <> $1 AND (line.order_id IN (SELECT order_id FROM incoming) OR line.transaction_id IN (SELECT transaction_id FROM incoming))
     LIMIT 1`,
    [source]
  );
  if (rows.length === 0) return;
  const {order_id: order, source: other} = rows[0];
  throw new Error(
    `order ${order} is stored from source ${other} already; give the ids of ${source} a prefix in its mapping`
  );
}

async function replaceChanged(client: pg.ClientBase, source: string): Promise<LineChanges> {
  await client.query(
    `CREATE TEMP TABLE fresh ON COMMIT DROP AS
     SELECT transaction_id, order_id FROM incoming WHERE NOT EXISTS (
       SELECT FROM transactions AS line WHERE line.transaction_id = incoming.transaction_id AND ${sameLine})`
  );
  await client.query(
    `CREATE TEMP TABLE stale ON COMMIT DROP AS
     SELECT transaction_id, order_id FROM transactions AS line
     WHERE source = $1 AND (transaction_id IN (SELECT transaction_id FROM fresh) OR (
       order_id IN (SELECT order_id FROM incoming)
       AND NOT EXISTS (SELECT FROM incoming WHERE incoming.transaction_id = line.transaction_id)))`,
    [source]
  );
  const changes = await countChanges(client, source);
  if (changes.deletedLines > 0)
    await client.query("DELETE FROM transactions WHERE transaction_id IN (SELECT transaction_id FROM stale)");
  if (changes.insertedLines > 0)
    await client.query(
      `INSERT INTO transactions (${list}) SELECT ${list} FROM incoming WHERE transaction_id IN (SELECT transaction_id FROM fresh)`
    );
  return changes;
}

async function countChanges(client: pg.ClientBase, source: string): Promise<LineChanges> {
  const {rows} = await client.query(
    `SELECT
       (SELECT count(*) FROM fresh)::integer AS "insertedLines",
       (SELECT count(*) FROM stale)::integer AS "deletedLines",
       count(*) FILTER (WHERE NOT known)::integer AS "newOrders",
       count(*) FILTER (WHERE known AND changed)::integer AS "replacedOrders",
       count(*) FILTER (WHERE known AND NOT changed)::integer AS "unchangedOrders"
     FROM (
       SELECT
         order_id IN (SELECT order_id FROM transactions WHERE source = $1) AS known,
         order_id IN (SELECT order_id FROM fresh UNION ALL SELECT order_id FROM stale) AS changed
       FROM (SELECT DISTINCT order_id FROM incoming) AS orders) AS counted`,
    [source]
  );
  return rows[0];
}
