import type pg from "pg";
import {derive, isStale} from "../derive/derive.js";
import type {Settings} from "../../src/model/settings.js";
import {withoutIndexes} from "../derive/indexes.js";
import {readSettings} from "../settings.js";
import {type Bridge, bridgePartSql, bridgeParts, readParts} from "./bridge.js";
import {type DemoRows, removeDemo} from "./demo-data.js";
import {addEntitiesOfLines} from "./first-entities.js";
import type {Mapping} from "./mapping.js";
import type {RejectCount} from "./rejects.js";
import type {StagedTable} from "./stage-table.js";
import type {Staging} from "./staging.js";
import {storeEntities} from "./store-entities.js";
import {fillLines, type LineChanges, replaceLines} from "./store-lines.js";
import type {Understanding} from "./understand.js";

/** What an import changed in the store. */
export interface StoredChanges {
  /** Whether anything was changed at all. */
  readonly changed: boolean;
  readonly lines: LineChanges;
  /** Rows added or changed. */
  readonly products: number;
  readonly customers: number;
  readonly sessions: number;
}

interface StoreOptions {
  readonly pool: pg.Pool;
  readonly staging: Staging;
  /** The lines first. */
  readonly tables: readonly StagedTable[];
  readonly mapping: Mapping;
  readonly settings: Settings;
  /** Demo data to remove, null for none. */
  readonly demo: DemoRows | null;
  readonly understood: Understanding;
  readonly rejects: readonly RejectCount[];
}

/**
 * Stores staged rows in one transaction, derives, and holds the stored amounts against the bridge.
 * @throws {Error} after which nothing is changed
 */
export async function storeImport(options: StoreOptions): Promise<StoredChanges> {
  const client = await options.pool.connect();
  try {
    await client.query("BEGIN");
    const changes = await store(client, options);
    await client.query("COMMIT");
    return changes;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
}

async function store(
  client: pg.ClientBase,
  {staging, tables, mapping, settings, demo, understood, rejects}: StoreOptions
): Promise<StoredChanges> {
  // For the sorts of derive: lines of a first load come in no order that it asks for.
  await client.query("SET LOCAL work_mem = '128MB'");
  // Other writers wait from here on, so that what is compared stays what it is.
  await client.query("SELECT version FROM data_version FOR UPDATE");
  if (demo) await removeDemo(client);
  const isFirst = await isEmpty(client);
  const hasNewSettings = await storeSettings(client, settings, isFirst);
  const changes = await storeTables(client, {
    staging,
    tables,
    source: mapping.source,
    currency: settings.currency,
    isFirst,
    isChanged: demo !== null || hasNewSettings
  });
  await checkStored(client, understood.bridge, mapping.source);
  if (changes.changed)
    await client.query("INSERT INTO loads (source, summary) VALUES ($1, $2)", [
      mapping.source,
      summary({understood, rejects, changes})
    ]);
  return changes;
}

async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const {rows} = await client.query("SELECT NOT EXISTS (SELECT FROM transactions) AS empty");
  return rows[0].empty;
}

/** Stores the rows and derives what follows from them; where nothing differs, nothing is written. */
async function storeTables(
  client: pg.ClientBase,
  {
    staging,
    tables,
    source,
    currency,
    isFirst,
    isChanged
  }: Pick<StoreOptions, "staging" | "tables"> & {
    source: string;
    currency: string;
    isFirst: boolean;
    isChanged: boolean;
  }
): Promise<StoredChanges> {
  const given = tables.find(({target}) => target === "transactions")!.columns;
  const lines = isFirst
    ? await withoutIndexes(client, "transactions", () => fillLines(client, staging, {source, given, currency}))
    : await replaceLines(client, staging, {source, given});
  const counts = {products: 0, customers: 0, sessions: 0};
  for (const table of tables)
    if (table.target !== "transactions") counts[table.target] = await storeEntities(client, staging, table);
  if (isFirst) await addEntitiesOfLines(client, staging);
  const written = [lines.insertedLines, lines.deletedLines, ...Object.values(counts)];
  const changed = isChanged || written.some((count) => count > 0);
  if (changed || (await isStale(client))) await derive(client);
  return {changed, lines, ...counts};
}

/** The files were read with the settings in hand; lines that came meanwhile have theirs. */
async function storeSettings(
  client: pg.ClientBase,
  {name, timezone, currency}: Settings,
  isFirst: boolean
): Promise<boolean> {
  const stored = await readSettings(client);
  if (stored.name === name && stored.timezone === timezone && stored.currency === currency) return false;
  if (!isFirst) throw new Error("the shop's data or settings changed while the files were read; import again");
  await client.query("UPDATE settings SET name = $1, timezone = $2, currency = $3", [name, timezone, currency]);
  return true;
}

/** The store counts amounts by itself: what it has of the file's orders must be what the bridge says, to the last digit. */
async function checkStored(client: pg.ClientBase, bridge: Bridge, source: string): Promise<void> {
  const {rows: made} = await client.query("SELECT to_regclass('pg_temp.incoming') IS NOT NULL AS compared");
  const orders = made[0].compared ? "AND order_id IN (SELECT order_id FROM incoming)" : "";
  const {rows} = await client.query(
    `SELECT ${bridgePartSql} AS part, count(*) AS rows, sum(amount) AS amount FROM transactions WHERE source = $1 ${orders} GROUP BY 1`,
    [source]
  );
  const stored = readParts(rows);
  const odd = bridgeParts.find(
    (part) =>
      part !== "rejected" &&
      (stored[part].amount !== bridge.parts[part].amount || stored[part].rows !== bridge.parts[part].rows)
  );
  if (odd)
    throw new Error(
      `the stored ${odd} differ from the file's: ${stored[odd].amount} for ${bridge.parts[odd].amount}; nothing was changed`
    );
}

function summary({
  understood,
  rejects,
  changes
}: {
  understood: Understanding;
  rejects: readonly RejectCount[];
  changes: StoredChanges;
}): string {
  return JSON.stringify({...understood, rejects, changes}, (_, value) =>
    typeof value === "bigint" ? decimal(value) : value
  );
}

function decimal(tenThousandths: bigint): string {
  const digits = String(tenThousandths < 0n ? -tenThousandths : tenThousandths).padStart(5, "0");
  return `${tenThousandths < 0n ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
