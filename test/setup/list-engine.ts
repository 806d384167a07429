import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {transactionFile} from "../../loaders/transaction-columns.js";
import {type ListColumns, readTransactions} from "../../src/engine/columns/list-columns.js";
import type {Published} from "../../src/query/transaction-file.js";
import type {TestDatabase} from "./database.js";

/** The transactions of a store as its pages load them. */
export async function transactionColumns(
  {pool}: Pick<TestDatabase, "pool">,
  published: Published = {customerIds: true, costs: true}
): Promise<ListColumns> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-list-"));
  await using store = new SnapshotStore(pool, {folder});
  try {
    const {manifest} = await store.refresh();
    return await store.use(async (engine) =>
      readTransactions(await transactionFile(engine as DuckdbEngine, manifest.rows.transactions, published))
    );
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
