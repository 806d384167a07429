import type pg from "pg";
import {addDays} from "../../src/model/calendar.js";
import {demoSettings} from "../../src/model/settings.js";
import {derive} from "../derive/derive.js";
import {withoutIndexes} from "../derive/indexes.js";
import {copyRows} from "./copy.js";
import {type DemoOptions, type DemoPlan, type DemoSize, planDemo} from "./options.js";
import {lineColumns} from "./order-lines.js";
import {transactionRows} from "./orders.js";
import {newCounts, sessionColumns, sessionRows} from "./sessions.js";
import {type DemoShop, makeShop} from "./shop.js";
import {customerColumns, customerRows, productColumns, productRows} from "./tables.js";
import {type BuyerTruth, type Truth, truthOf, watchBuyers} from "./truth.js";

export type SeedOptions = DemoOptions & SeedRun;

/** What has no part in the data. */
export interface SeedRun {
  /** Puts new demo data in the place of the old; false by default. */
  readonly replace?: boolean;
  /** Told how many of the transactions are written. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Given what was planted. */
  readonly truth?: (truth: Truth) => void;
  /** Stops the work, with nothing changed. */
  readonly signal?: AbortSignal;
}

/** What was written: rows of each table, and what the data are made from. */
export interface SeedSummary extends DemoSize {
  readonly orders: number;
  readonly buyers: number;
  readonly sessions: number;
  readonly first_day: string;
  readonly last_day: string;
}

/**
 * Fills a shop with demo data, derived columns included, in one transaction: all of it or nothing.
 * @throws {Error} where an option is wrong, or where the store holds data that must not be replaced
 */
export async function seedDemo(pool: pg.Pool, options: SeedOptions): Promise<SeedSummary> {
  const plan = planDemo(options);
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query("BEGIN");
    await makeRoom(client, options.replace ?? false);
    const summary = await fill(client, plan, options);
    await client.query("COMMIT");
    return summary;
  } catch (error) {
    failure = error as Error;
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release(failure);
  }
}

/** Empties the tables where that is allowed; other writers of data wait from here on. */
async function makeRoom(client: pg.ClientBase, replace: boolean): Promise<void> {
  await client.query("SELECT version FROM data_version FOR UPDATE");
  const {rows} = await client.query("SELECT source FROM transactions WHERE source <> 'demo' LIMIT 1");
  if (rows.length > 0)
    throw new Error(
      `the store holds transactions of its own (source ${rows[0].source}), which demo data never replace; ` +
        "set DAYBOOK_SCHEMA to another name for a demo shop"
    );
  const filled = await client.query(
    `SELECT EXISTS (SELECT FROM transactions) OR EXISTS (SELECT FROM customers) OR EXISTS (SELECT FROM products)
       OR EXISTS (SELECT FROM sessions) AS filled`
  );
  if (!filled.rows[0].filled) return;
  if (!replace) throw new Error("the store holds demo data already; add --replace to make them anew");
  await client.query("TRUNCATE transactions, customers, products, sessions");
}

async function fill(client: pg.PoolClient, plan: DemoPlan, options: SeedOptions): Promise<SeedSummary> {
  const {name, language, timezone, currency, churnDays, weekStart} = demoSettings;
  await client.query(
    "UPDATE settings SET name = $1, language = $2, timezone = $3, currency = $4, churn_days = $5, week_start = $6",
    [name, language, timezone, currency, churnDays, weekStart]
  );
  const buyers: BuyerTruth[] = [];
  const shop = makeShop(plan, options.truth && watchBuyers(plan, buyers));
  options.truth?.(truthOf(shop, buyers));
  const sessions = await withoutIndexes(client, "customers", () =>
    withoutIndexes(client, "transactions", async () => {
      const written = await copyTables(client, shop, options);
      await derive(client);
      return written;
    })
  );
  const {transactions, customers, products, seed, today, orders, buyers: buying, firstDay} = plan;
  const counts = {transactions, customers, products, sessions, orders, buyers: buying};
  const summary = {...counts, seed, today, first_day: firstDay, last_day: addDays(today, -1)};
  await client.query("INSERT INTO loads (source, summary) VALUES ('demo', $1)", [summary]);
  return summary;
}

/** @returns the number of sessions rows */
async function copyTables(client: pg.PoolClient, shop: DemoShop, {onProgress, signal}: SeedOptions): Promise<number> {
  const stop = signal ? {signal} : {};
  const counts = newCounts(shop.plan);
  await copyRows(client, {table: "customers", columns: customerColumns}, customerRows(shop), stop);
  await copyRows(client, {table: "products", columns: productColumns}, productRows(shop), stop);
  await copyRows(client, {table: "transactions", columns: lineColumns}, transactionRows(shop, counts), {
    ...stop,
    onProgress: (rows) => onProgress?.(rows, shop.plan.transactions)
  });
  return copyRows(client, {table: "sessions", columns: sessionColumns}, sessionRows(shop, counts), stop);
}
