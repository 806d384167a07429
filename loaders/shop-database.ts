import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";

/**
 * The columns of a snapshot that pages may query, by table. Customers stay behind, lines name them by a number; so do
 * suppliers, stock and cost prices of products.
 */
const published = {
  lines: "*",
  session_days: "*",
  products: "product_id, product_name, category, subcategory, brand, base_price, rating, reviews_count, launch_date"
};

/**
 * What SQL cells of pages query: a DuckDB file in the format of the first stable version, which DuckDB-WASM reads.
 * @param snapshot path of the snapshot's database, which is only read
 */
export async function shopDatabase(snapshot: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-shop-"));
  try {
    const path = join(folder, "shop.duckdb");
    await copyTables(snapshot, path);
    return await readFile(path);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function copyTables(snapshot: string, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await connection.run(`ATTACH ${quoted(snapshot)} AS snapshot (READ_ONLY)`);
    await connection.run(`ATTACH ${quoted(path)} AS shop (STORAGE_VERSION 'v1.0.0')`);
    for (const [table, columns] of Object.entries(published))
      await connection.run(`CREATE TABLE shop.${table} AS SELECT ${columns} FROM snapshot.${table}`);
    await connection.run("DETACH shop");
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", "''")}'`;
}
