import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {importOrders, type ImportOptions, type ImportResult} from "../../db/import/import.js";
import {readMapping} from "../../db/import/mapping.js";
import {testDatabase, type TestDatabase} from "../setup/database.js";

/** An empty shop and a folder for its files. */
export interface ImportShop extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly folder: string;
  /** Writes a file and gives its path. */
  write(name: string, content: string | Buffer): Promise<string>;
  import(
    files: readonly string[],
    mapping: unknown,
    options?: Partial<ImportOptions>
  ): Promise<ImportResult & {readonly report: string}>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  version(): Promise<number>;
  empty(): Promise<void>;
}

/** Makes a shop of its own on the test run's PostgreSQL. */
export async function importShop(): Promise<ImportShop> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), "daybook-import-"));
  const rows = async (sql: string) => (await database.pool.query(sql)).rows;
  return {
    database,
    folder,
    rows,
    async write(name, content) {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    },
    async import(files, mapping, options = {}) {
      const lines: string[] = [];
      const report = (line: string) => void lines.push(line);
      const {pool} = database;
      const result = await importOrders({pool, files, mapping: readMapping(mapping), folder, report, ...options});
      return {...result, report: lines.join("\n")};
    },
    version: async () => Number((await rows("SELECT version FROM data_version"))[0]!.version),
    async empty() {
      await rows("TRUNCATE transactions, customers, products, sessions, loads");
      await rows("UPDATE settings SET name = 'Demo shop', timezone = 'UTC', currency = 'USD'");
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

/** A mapping of columns that have the names of their targets. */
export function plainMapping(changes: Record<string, unknown> = {}) {
  const names = ["order_id", "date", "customer_id", "product_id", "quantity", "unit_price"];
  const columns = Object.fromEntries(names.map((name) => [name, name]));
  return {source: "shop", files: {sales: {}}, ...changes, columns: {...columns, ...(changes.columns as object)}};
}

/** A CSV file of order lines with the header that `plainMapping` expects. */
export function salesCsv(...lines: string[]): string {
  return ["order_id,date,customer_id,product_id,quantity,unit_price", ...lines].join("\n") + "\n";
}
