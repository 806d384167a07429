import {createReadStream} from "node:fs";
import {rm} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import type pg from "pg";
import {from as copyFrom} from "pg-copy-streams";
import {withoutIndexes} from "../derive/indexes.js";
import {type Table, quoted, singleRows} from "./tables.js";

/** Loads a CSV file of all columns but generated ones into an empty table, in the caller's transaction; removes the file. */
export async function loadTable(client: pg.ClientBase, table: Table, source: string): Promise<void> {
  const name = quoted(table.name);
  const columns = table.columns.filter(({generated}) => !generated).map((column) => quoted(column.name));
  if (singleRows.includes(table.name)) await overwrite(client, name, columns, source);
  else await withoutIndexes(client, name, () => copy(client, name, columns, source));
  await rm(source);
  await restartIdentities(client, table);
  await client.query(`ANALYZE ${name}`);
}

async function copy(client: pg.ClientBase, table: string, columns: readonly string[], source: string): Promise<void> {
  const target = client.query(copyFrom(`COPY ${table} (${columns.join(", ")}) FROM STDIN (FORMAT csv)`));
  await pipeline(createReadStream(source, {highWaterMark: 1 << 18}), target);
}

/** Readers and writers of a running product wait for such a row or see the former one; they never find none. */
async function overwrite(client: pg.ClientBase, table: string, columns: readonly string[], source: string) {
  const names = columns.join(", ");
  await client.query(`CREATE TEMPORARY TABLE restored ON COMMIT DROP AS SELECT ${names} FROM ${table} WITH NO DATA`);
  await copy(client, "restored", columns, source);
  await client.query(`UPDATE ${table} SET (${names}) = (SELECT ${names} FROM restored)`);
  await client.query("DROP TABLE restored");
}

/** The next number of an identity column is the one after the highest that was restored. */
async function restartIdentities(client: pg.ClientBase, {name}: Table): Promise<void> {
  const {rows: identities} = await client.query(
    "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attidentity <> ''",
    [quoted(name)]
  );
  for (const {name: column} of identities) {
    const {rows} = await client.query(`SELECT coalesce(max(${quoted(column)}), 0) + 1 AS next FROM ${quoted(name)}`);
    await client.query(`ALTER TABLE ${quoted(name)} ALTER ${quoted(column)} RESTART WITH ${rows[0].next}`);
  }
}
