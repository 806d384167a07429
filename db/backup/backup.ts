import {mkdir, readdir, rename, rm} from "node:fs/promises";
import {dirname, join} from "node:path";
import type pg from "pg";
import type {DuckdbLimits} from "../duckdb/pool.js";
import {readSettings} from "../settings.js";
import {untilAll} from "../snapshot/copy.js";
import {writeCsv} from "../snapshot/csv.js";
import {digestFileAt, syncToDisk} from "./files.js";
import {atOneInstant} from "./instant.js";
import {type Manifest, type TableFile, backupFormat, digestFile, manifestFile, writeManifest} from "./manifest.js";
import {Parquet} from "./parquet.js";
import {type RowCheck, isSame, postgresCheck} from "./row-check.js";
import {type Table, quoted} from "./tables.js";
import {openWorkFolder} from "./work-folder.js";

export interface BackupOptions {
  /** On the shop's schema. */
  readonly pool: pg.Pool;
  /** Where to; it does not exist or is empty. */
  readonly folder: string;
  readonly limits?: DuckdbLimits;
  /** The time that the manifest gives as its own; now by default. */
  readonly now?: () => Date;
  /** Told which table is under way. */
  readonly onProgress?: (table: string) => void;
}

/**
 * Writes every table of a shop, as it is at one instant, to Parquet files with a manifest, while others go on writing.
 * Each file is read back and held against its table before the folder appears under its name.
 * @throws {Error} after which there is no such folder, or the empty one that was there
 */
export async function backUp({pool, folder, limits, now, onProgress}: BackupOptions): Promise<Manifest> {
  await requireFree(folder);
  await using work = await openWorkFolder(`${folder}.unfinished-`);
  const manifest = await atOneInstant(pool, async (clients, tables) => {
    const described = await describe(clients[0]!, now);
    using parquet = await Parquet.open(work.path, limits);
    const files: TableFile[] = [];
    for (const table of tables) {
      onProgress?.(table.name);
      files.push(await writeTable({clients, folder: work.path, parquet}, table));
    }
    return {...described, tables: files};
  });
  await rm(join(work.path, "spill"), {recursive: true, force: true});
  await writeManifest(work.path, manifest);
  await appear(work.path, folder);
  return manifest;
}

async function requireFree(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    if (error.code === "ENOTDIR") return ["a file"];
    throw error;
  });
  if (names.length > 0) throw new Error(`${folder} is not empty; give the name of a new folder`);
  await mkdir(dirname(folder), {recursive: true});
}

async function describe(client: pg.ClientBase, now = () => new Date()): Promise<Omit<Manifest, "tables">> {
  const {rows: applied} = await client.query("SELECT name FROM daybook_migrations ORDER BY name");
  const {rows} = await client.query("SELECT version, committed_at FROM data_version");
  const {name, timezone, currency} = await readSettings(client);
  return {
    format: backupFormat,
    madeAt: now().toISOString(),
    dataVersion: Number(rows[0].version),
    asOf: (rows[0].committed_at as Date).toISOString(),
    shop: {name, timezone, currency},
    migrations: applied.map((migration) => migration.name as string)
  };
}

interface Writing {
  readonly clients: readonly pg.ClientBase[];
  readonly folder: string;
  readonly parquet: Parquet;
}

async function writeTable({clients, folder, parquet}: Writing, table: Table): Promise<TableFile> {
  const {name, columns} = table;
  const [source, file] = [join(folder, `${name}.csv`), `${name}.parquet`];
  const [copier, counter] = [clients[0]!, clients.at(-1)!];
  const names = Object.fromEntries(columns.map((column) => [quoted(column.name), ""]));
  const checking = readCheck(counter, table);
  const copying = clients.length > 1 ? Promise.resolve() : checking;
  await untilAll([copying.then(() => writeCsv(copier, source, names, quoted(name))), checking]);
  const {longest, ...check} = await checking;
  await parquet.write(join(folder, file), source, columns, longest);
  await rm(source);
  if (!isSame(check, await parquet.check(join(folder, file), columns)))
    throw new Error(`the file of ${name} does not hold the rows of the table, so there is no backup; please report it`);
  await syncToDisk(join(folder, file));
  return {name, file, ...(await digestFileAt(join(folder, file))), ...check, columns};
}

/** Counts and sums up the rows of a table; `longest` is the bytes of the longest. */
export async function readCheck(client: pg.ClientBase, table: Table): Promise<RowCheck & {longest: number}> {
  const {rows} = await client.query(postgresCheck(table));
  return {rows: Number(rows[0].rows), checksum: rows[0].checksum, longest: rows[0].longest};
}

/** Gives the finished folder its name, once the disk has all of it; an empty folder of that name gives way. */
async function appear(unfinished: string, folder: string): Promise<void> {
  for (const name of [manifestFile, digestFile]) await syncToDisk(join(unfinished, name));
  await syncToDisk(unfinished);
  try {
    await rename(unfinished, folder);
  } catch (error) {
    throw new Error(
      `${folder} cannot take the place of what stands there (${(error as NodeJS.ErrnoException).code}); give the name of a new folder`,
      {cause: error}
    );
  }
  await syncToDisk(dirname(folder));
}
