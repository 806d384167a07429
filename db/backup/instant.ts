import type pg from "pg";
import {withReaders} from "../snapshot/make.js";
import {type Table, quoted, readTables} from "./tables.js";

/**
 * Reads all tables of one instant, while others write.
 * @param work with one or two connections whose reads are of that instant
 * @throws {Error} where the schema has no tables of Daybook's, or changes just then
 */
export async function atOneInstant<T>(
  pool: pg.Pool,
  work: (clients: readonly pg.ClientBase[], tables: readonly Table[]) => Promise<T>
): Promise<T> {
  const client = await pool.connect();
  let failure: Error | undefined;
  try {
    const tables = await lockTables(client);
    return await withReaders(client, pool, async (clients) => {
      const readers = (await canLock(clients[1], tables)) ? clients : [client];
      for (const reader of readers) await writeAlike(reader);
      return work(readers, tables);
    });
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    // A connection that was closed has nothing to roll back.
    await client.query("ROLLBACK").catch(() => undefined);
    client.release(failure);
  }
}

/** Begins a transaction. TRUNCATE takes rows from instants before it, too, so the instant begins when none can come any more. */
async function lockTables(client: pg.ClientBase): Promise<Table[]> {
  const tables = await readTables(client);
  if (!tables.some(({name}) => name === "data_version"))
    throw new Error("the schema has no tables of Daybook's, so there is nothing to back up; see DAYBOOK_SCHEMA");
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(lock(tables));
  if (JSON.stringify(await readTables(client)) !== JSON.stringify(tables))
    throw new Error("the schema was brought up to date just now; run this again");
  return tables;
}

/**
 * A second reader that came to wait for a writer who waits for the first one would wait for ever: it locks at once or
 * does not read.
 */
async function canLock(client: pg.ClientBase | undefined, tables: readonly Table[]): Promise<boolean> {
  try {
    await client?.query(`${lock(tables)} NOWAIT`);
    return client !== undefined;
  } catch (error) {
    if ((error as {code?: string}).code === "55P03") return false;
    throw error;
  }
}

function lock(tables: readonly Table[]): string {
  return `LOCK TABLE ${tables.map(({name}) => quoted(name)).join(", ")} IN ACCESS SHARE MODE`;
}

/** Has PostgreSQL write values as the checks and files of a backup have them, whatever the server's defaults are. */
export async function writeAlike(client: pg.ClientBase): Promise<void> {
  await client.query(
    `SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'postgres';
     SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`
  );
}
