import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {PostgresSource} from "../../db/postgres/engine.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {lineFile, sessionFile} from "../../loaders/page-columns.js";
import {ColumnEngine} from "../../src/engine/columns/engine.js";
import {readLines, readSessions} from "../../src/engine/columns/read-arrow.js";
import type {TestDatabase} from "./database.js";

/** The three engines over one store. */
export interface Engines extends AsyncDisposable {
  readonly postgres: PostgresSource;
  readonly duckdb: SnapshotStore;
  readonly columns: ColumnEngine;
}

/** Makes a snapshot of a store and opens all three engines on it. */
export async function openEngines({pool}: Pick<TestDatabase, "pool">): Promise<Engines> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-engines-"));
  const store = new SnapshotStore(pool, {folder});
  await store.refresh();
  const columns = await store.use(async (engine) => {
    const lines = readLines(await lineFile(engine as DuckdbEngine));
    return new ColumnEngine({lines, sessions: readSessions(await sessionFile(engine as DuckdbEngine))}, engine.shop);
  });
  return {
    postgres: new PostgresSource(pool),
    duckdb: store,
    columns,
    async [Symbol.asyncDispose]() {
      await store[Symbol.asyncDispose]();
      await rm(folder, {recursive: true, force: true});
    }
  };
}
