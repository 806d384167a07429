import {constants} from "node:fs";
import {copyFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {type DuckDBConnection, DuckDBInstance} from "@duckdb/node-api";
import type pg from "pg";
import type {Quality} from "../../src/query/snapshot.js";
import type {DuckdbLimits} from "../duckdb/pool.js";
import {type Base} from "./base.js";
import {copyChanges} from "./copy-changes.js";
import {copyTables, untilAll} from "./copy.js";
import {type Counts, countRows} from "./count-rows.js";
import {type SnapshotCounts, type StoreCounts, countSnapshot, countStore, qualityOf} from "./quality.js";

/** Where the lines of a store come from. */
export interface Origin {
  readonly sources: readonly string[];
  readonly transactions: number;
}

export interface DatabaseOptions {
  /** One or two connections in transactions whose reads are of the same instant. */
  readonly clients: readonly pg.ClientBase[];
  /** Where the database is made, beside files that are gone afterwards. */
  readonly folder: string;
  /** Whether the rows of `transactions` are copied as they are, too. */
  readonly withTransactions: boolean;
  /** The earlier copy to begin with; null for a whole one. */
  readonly base: Base | null;
  readonly limits?: DuckdbLimits;
}

/** What a snapshot's database was made of. */
export interface WrittenDatabase {
  readonly origin: Origin;
  readonly counts: Counts;
  readonly quality: Quality;
}

/** Makes a snapshot's database, `shop.duckdb`. */
export async function writeDatabase(options: DatabaseOptions): Promise<WrittenDatabase> {
  const {folder, base, limits: {threads = "2", memory = "2GB"} = {}} = options;
  const path = join(folder, "shop.duckdb");
  if (base) await copyFile(join(base.folder, "shop.duckdb"), path, constants.COPYFILE_FICLONE);
  const spill = join(folder, "spill");
  const instance = await DuckDBInstance.create(path, {threads, memory_limit: memory, temp_directory: spill});
  try {
    const connection = await instance.connect();
    const {origin, store, counts, copied} = await copyRows(connection, options);
    await connection.run("CHECKPOINT");
    connection.closeSync();
    return {origin, counts, quality: qualityOf(store, copied)};
  } finally {
    instance.closeSync();
    await rm(spill, {recursive: true, force: true});
  }
}

interface Scanned {
  readonly origin: Origin;
  readonly store: StoreCounts;
}

interface Copied {
  readonly counts: Counts;
  readonly copied: SnapshotCounts;
}

async function copyRows(
  connection: DuckDBConnection,
  {clients, folder, withTransactions, base}: DatabaseOptions
): Promise<Scanned & Copied> {
  let scanned: Scanned;
  const scan = async (client: pg.ClientBase) => {
    const store = await countStore(client);
    const sources = base ? await sourcesAfter(client, base) : await readSources(client);
    scanned = {origin: {sources, transactions: store.tables[0]!.rows}, store};
  };
  const count = async () => ({
    counts: await countRows(connection, withTransactions),
    copied: await countSnapshot(connection)
  });
  if (!base) {
    await copyTables({clients, connection, folder, withTransactions, meanwhile: scan});
    return {...scanned!, ...(await count())};
  }
  const [client, second] = clients;
  const copy = copyChanges({client: client!, connection, folder, withTransactions, changed: base.changed});
  const counted = copy.then(count);
  await untilAll([counted, second ? scan(second) : copy.then(() => scan(client!))]);
  return {...scanned!, ...(await counted)};
}

async function readSources(client: pg.ClientBase): Promise<string[]> {
  const {rows} = await client.query("SELECT source FROM transactions GROUP BY source ORDER BY source");
  return rows.map(({source}) => source);
}

/** Those of before and of what changed, as far as they still have lines: found without reading all of them. */
async function sourcesAfter(client: pg.ClientBase, {manifest, changed}: Base): Promise<string[]> {
  const {rows} = await client.query(
    `SELECT source FROM (
       SELECT unnest($1::text[]) COLLATE "C" AS source UNION SELECT source FROM transactions WHERE order_id = ANY($2)
     ) AS candidates
     WHERE (SELECT true FROM transactions WHERE transactions.source = candidates.source LIMIT 1)
     ORDER BY source`,
    [manifest.sources, changed.orders]
  );
  return rows.map(({source}) => source);
}
