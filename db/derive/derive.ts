import {readFileSync} from "node:fs";
import {join} from "node:path";
import type pg from "pg";
import {rfmGrid} from "../../src/model/segments.js";
import {readSettings} from "../settings.js";
import {type Changes, readChanges, rememberDerivation} from "./changes.js";
import {withoutIndexes} from "./indexes.js";

/** From this many new lines on, indexes are made after them and not with them. */
const manyLines = 50_000;

/**
 * Brings every derived column up to date with the transactions: shop days and hours, order numbers, amounts in USD,
 * customers' values, scores and segments; adds the customers and products that only transactions know. Where the
 * changes since the last time are noted and few, reads only their customers' lines. Rows whose values are right are not
 * touched. Runs in the caller's transaction (read committed), which other writers of data then wait for; does not raise
 * the data version, and marks the present one as derived.
 * @throws {Error} from the database, after which the caller must roll back
 */
export async function derive(client: pg.ClientBase | pg.PoolClient): Promise<void> {
  const {rows} = await client.query("SELECT derived_version FROM data_version FOR UPDATE");
  const changes = await readChanges(client, {version: Number(rows[0].derived_version)});
  await client.query("SET LOCAL daybook.deriving = 'on'");
  if (!changes) await analyze(client);
  await deriveLines(client, changes);
  await client.query(statement("missing-products"), [changes && !changes.products ? changes.orders : null]);
  await client.query(statement("missing-customers"), [changes && changes.customers]);
  await client.query(statement("customers"), [rfmGrid, changes && changes.customers]);
  await client.query("SET LOCAL daybook.deriving = 'off'");
  await client.query("UPDATE data_version SET derived_version = version");
  await rememberDerivation(client);
}

/** A plan made before these rows came would join them one by one; a quarter of the usual sample is enough. */
async function analyze(client: pg.ClientBase): Promise<void> {
  await client.query("SET LOCAL default_statistics_target = 25");
  await client.query("ANALYZE transactions, customers, products");
  await client.query("SET LOCAL default_statistics_target TO DEFAULT");
}

async function deriveLines(client: pg.ClientBase, changes: Changes | null): Promise<void> {
  const {timezone, currency} = await readSettings(client);
  const scope = changes ? [changes.customers, changes.orders] : [null, null];
  const update = () => client.query(statement("lines"), [timezone, currency, ...scope]);
  await (!changes && (await countNew(client)) > manyLines ? withoutIndexes(client, "transactions", update) : update());
}

async function countNew(client: pg.ClientBase): Promise<number> {
  const {rows} = await client.query("SELECT count(*)::integer AS lines FROM transactions WHERE order_day IS NULL");
  return rows[0].lines;
}

/** Whether data changed since the derived columns were computed. */
export async function isStale(client: pg.Pool | pg.ClientBase): Promise<boolean> {
  const {rows} = await client.query("SELECT derived_version <> version AS stale FROM data_version");
  return rows[0].stale;
}

function statement(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), "utf8");
}
