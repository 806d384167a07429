import {join} from "node:path";
import type pg from "pg";
import {rememberDerivation} from "../derive/changes.js";
import {isStale} from "../derive/derive.js";
import type {DuckdbLimits} from "../duckdb/pool.js";
import {knownMigrations, migrate} from "../migrate.js";
import {openPool} from "../postgres/pool.js";
import {readCheck} from "./backup.js";
import {writeAlike} from "./instant.js";
import {loadTable} from "./load-table.js";
import type {Manifest} from "./manifest.js";
import {Parquet} from "./parquet.js";
import type {Backup} from "./read-backup.js";
import {isSame} from "./row-check.js";
import {predicted, quoted, readTables, singleRows} from "./tables.js";
import {openWorkFolder} from "./work-folder.js";

export interface RestoreOptions {
  readonly connectionString: string;
  /** The schema to restore into: it does not exist yet, or has no data. */
  readonly schema: string;
  /** Daybook's folder, for files that are gone afterwards. */
  readonly folder: string;
  readonly limits?: DuckdbLimits;
  /** Told which table is under way. */
  readonly onProgress?: (table: string) => void;
}

/**
 * Loads a backup into an empty shop in one transaction, proves it equal, and brings the schema up to date.
 * @throws {Error} after which the shop is as empty as it was
 */
export async function restore(backup: Backup, options: RestoreOptions): Promise<void> {
  const {connectionString, schema, folder} = options;
  const through = lastMigration(backup);
  const pool = openPool(connectionString, {schema, max: 1});
  try {
    await requireEmpty(pool, schema);
    await migrate(connectionString, schema, {through});
    await using work = await openWorkFolder(join(folder, "restore-"));
    await inTransaction(pool, (client) => load(client, backup, {...options, folder: work.path}));
  } finally {
    await pool.end();
  }
  await migrate(connectionString, schema);
}

/** The migration that the backup's schema had come to. */
function lastMigration({folder, manifest: {migrations}}: Backup): string {
  const known = knownMigrations().map(({name}) => name);
  const unknown = migrations.filter((name, i) => name !== known[i]);
  if (unknown.length > 0 || migrations.length === 0)
    throw new Error(
      `${folder} was made by a newer Daybook than this one (${unknown.join(", ")}); update this copy and restore again`
    );
  return migrations.at(-1)!;
}

async function requireEmpty(client: pg.Pool | pg.ClientBase, schema: string): Promise<void> {
  const tables = (await readTables(client)).map(({name}) => name);
  const own = tables.filter((name) => !singleRows.includes(name) && !predicted.includes(name));
  if (own.length === 0) return;
  const found = own.map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${quoted(name)})`);
  const {rows} = await client.query(found.join(" UNION ALL "));
  if (rows.length > 0)
    throw new Error(
      `schema ${schema} has data (${rows.map(({name}) => name).join(", ")}), and a backup is restored into an empty one; ` +
        "set DAYBOOK_SCHEMA to a name that is free, or DAYBOOK_FOLDER to a new folder"
    );
}

async function inTransaction(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    await client.query("BEGIN");
    await work(client);
    await client.query("COMMIT");
  } catch (error) {
    failure = error as Error;
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    client.release(failure);
  }
}

async function load(
  client: pg.ClientBase,
  {folder, manifest}: Backup,
  {schema, folder: work, limits, onProgress}: RestoreOptions
): Promise<void> {
  await requireAlike(client, manifest, schema);
  await client.query(
    `LOCK TABLE ${manifest.tables.map(({name}) => quoted(name)).join(", ")} IN SHARE ROW EXCLUSIVE MODE`
  );
  await requireEmpty(client, schema);
  await writeAlike(client);
  // What is loaded is no change of data: its version and derived columns come with it.
  await client.query("SET LOCAL daybook.deriving = 'on'");
  // Those of the backup take their place.
  for (const {name} of manifest.tables) if (predicted.includes(name)) await client.query(`DELETE FROM ${quoted(name)}`);
  using parquet = await Parquet.open(work, limits);
  for (const table of manifest.tables) {
    onProgress?.(table.name);
    const source = join(work, `${table.name}.csv`);
    await parquet.read(
      join(folder, table.file),
      source,
      table.columns.filter(({generated}) => !generated)
    );
    await loadTable(client, table, source);
  }
  if (!(await isStale(client))) await rememberDerivation(client);
  for (const table of manifest.tables)
    if (!isSame(table, await readCheck(client, table)))
      throw new Error(`the restored ${table.name} differ from the backup's, so nothing was restored; please report it`);
}

/** The schema must be the backup's to the last column, or else rows would come to stand for something else. */
async function requireAlike(client: pg.ClientBase, {tables, migrations}: Manifest, schema: string): Promise<void> {
  const {rows} = await client.query("SELECT name FROM daybook_migrations ORDER BY name");
  if (rows.length > migrations.length)
    throw new Error(
      `schema ${schema} is newer than the backup (${migrations.at(-1)}); set DAYBOOK_SCHEMA to a name that is free: ` +
        "it is restored there and then brought up to date"
    );
  const wanted = tables.map(({name, columns}) => ({name, columns}));
  if (JSON.stringify(await readTables(client)) !== JSON.stringify(wanted))
    throw new Error(
      `the tables of schema ${schema} are not those of the backup; set DAYBOOK_SCHEMA to a name that is free`
    );
}
