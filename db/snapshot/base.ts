import {readdir} from "node:fs/promises";
import {join} from "node:path";
import type pg from "pg";
import type {Manifest} from "../../src/query/snapshot.js";
import {readChanges} from "../derive/changes.js";
import {DuckdbPool} from "../duckdb/pool.js";
import {type ChangedRows, readChangedRows} from "./copy-changes.js";
import {readManifest} from "./manifest.js";

/** An earlier snapshot of a store, and what is no longer as it was. */
export interface Base {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly changed: ChangedRows;
}

/**
 * Finds the newest snapshot from which the present one can be made.
 * @param client in the transaction whose instant will be copied
 * @param parent the folder in which the store's snapshots stand
 * @returns null where there is none, where too much changed since, or where it is time for a whole one
 */
export async function findBase(client: pg.ClientBase, parent: string): Promise<Base | null> {
  const newest = await newestSnapshot(parent);
  if (!newest) return null;
  const {dataVersion: version, asOf: committedAt} = newest.manifest;
  const changes = await readChanges(client, {version, committedAt});
  const changed = changes && (await readChangedRows(client, changes));
  return changed && !(await isLoose(newest.folder)) ? {...newest, changed} : null;
}

async function newestSnapshot(parent: string): Promise<Pick<Base, "folder" | "manifest"> | null> {
  const names = (await readdir(parent).catch(() => [])).filter((name) => /^v\d+$/.test(name));
  for (const name of names.toSorted((a, b) => Number(b.slice(1)) - Number(a.slice(1)))) {
    const folder = join(parent, name);
    const manifest = await readManifest(folder);
    if (manifest) return {folder, manifest};
  }
  return null;
}

/** Whether so many lines were replaced that the rest is no longer quick to read: DuckDB keeps the place of each. */
async function isLoose(folder: string): Promise<boolean> {
  using pool = await DuckdbPool.open(join(folder, "shop.duckdb"), {concurrency: 1});
  const [row] = await pool.rows("SELECT max(rowid) + 1 > 1.25 * count(*) + 50000 AS loose FROM lines");
  return row!.loose === true;
}
