import {readFileSync} from "node:fs";
import {join} from "node:path";
import type pg from "pg";
import {rfmGrid} from "../../src/model/segments.js";
import {readSettings} from "../settings.js";
import {withoutIndexes} from "./indexes.js";

/** From this many new lines on, indexes are made after them and not with them. */
const manyLines = 50_000;

/**
 * Computes every derived column anew from the transactions: shop days and hours, order numbers, amounts in USD,
 * customers' values, scores and segments; adds the customers and products that only transactions know. Rows whose
 * values are right are not touched. Runs in the caller's transaction (read committed), which other writers of data
 * then wait for; does not raise the data version, and marks the present one as derived.
 * @throws {Error} from the database, after which the caller must roll back
 */
export async function derive(client: pg.ClientBase | pg.PoolClient): Promise<void> {
  await client.query("SELECT version FROM data_version FOR UPDATE");
  const {timezone, currency} = await readSettings(client);
  await client.query("SET LOCAL daybook.deriving = 'on'");
  // A plan made before these rows came would join them one by one; a quarter of the usual sample is enough.
  await client.query("SET LOCAL default_statistics_target = 25");
  await client.query("ANALYZE transactions, customers, products");
  await client.query("SET LOCAL default_statistics_target TO DEFAULT");
  await deriveLines(client, [timezone, currency]);
  await client.query(statement("missing-products"));
  await client.query(statement("missing-customers"));
  await client.query(statement("customers"), [rfmGrid]);
  await client.query("SET LOCAL daybook.deriving = 'off'");
  await client.query("UPDATE data_version SET derived_version = version");
}

async function deriveLines(client: pg.ClientBase, parameters: readonly string[]): Promise<void> {
  const {rows} = await client.query("SELECT count(*)::integer AS lines FROM transactions WHERE order_day IS NULL");
  const update = () => client.query(statement("lines"), [...parameters]);
  await (rows[0].lines > manyLines ? withoutIndexes(client, "transactions", update) : update());
}

/** Whether data changed since the derived columns were computed. */
export async function isStale(client: pg.Pool | pg.ClientBase): Promise<boolean> {
  const {rows} = await client.query("SELECT derived_version <> version AS stale FROM data_version");
  return rows[0].stale;
}

function statement(name: string): string {
  return readFileSync(join(import.meta.dirname, `${name}.sql`), "utf8");
}
