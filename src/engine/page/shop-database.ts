import type {FileAttachment} from "observablehq:stdlib";

/** What pages use of Framework's DuckDB client. */
export interface ShopDatabase {
  query(sql: string, parameters?: readonly unknown[]): Promise<Iterable<Record<string, unknown>>>;
  sql(strings: TemplateStringsArray, ...parameters: unknown[]): Promise<Iterable<Record<string, unknown>>>;
}

/** Framework's `DuckDBClient`, which loads DuckDB-WASM, about 8 MB compressed, when it is first used. */
export interface DuckDBClientClass {
  of(sources: Record<string, unknown>, config?: object): Promise<ShopDatabase>;
}

/**
 * Opens the snapshot in the browser, so that SQL cells and the SQL of metrics find its tables by their own names:
 * `lines`, `session_days` and `products`. Money, which is exact in the file, arrives in cells as numbers.
 * @param client `DuckDBClient` of the page
 * @param file `FileAttachment("./data/shop/shop.duckdb")`
 */
export async function openShopDatabase(
  client: DuckDBClientClass,
  file: ReturnType<typeof FileAttachment>
): Promise<ShopDatabase> {
  const query = {castDecimalToDouble: true, castBigIntToDouble: true, castTimestampToDate: true};
  const database = await client.of({shop: file}, {query});
  const tables = await database.query("SELECT table_name FROM information_schema.tables WHERE table_catalog = 'shop'");
  for (const {table_name: name} of tables) await database.query(`CREATE VIEW ${name} AS FROM shop.${name}`);
  return database;
}
