import type pg from "pg";
import {forgetChanges} from "./changes.js";

/**
 * Does work on a table whose indexes, but for those of constraints, and whose notes of what changed are dropped before
 * and made again after, in the caller's transaction: for changes of a large part of its rows, which are two to three
 * times as fast so. Readers of the table wait until the transaction ends.
 * @throws {Error} from the work or the database, after which the caller must roll back
 */
export async function withoutIndexes<T>(client: pg.ClientBase, table: string, work: () => Promise<T>): Promise<T> {
  const {rows: indexes} = await client.query<Definition>(
    `SELECT index.relname AS name, pg_get_indexdef(index.oid) AS definition
     FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid
     WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid)
     ORDER BY index.relname`,
    [table]
  );
  // Triggers that see the changed rows make PostgreSQL keep a copy of them all.
  const {rows: triggers} = await client.query<Definition>(
    `SELECT tgname AS name, pg_get_triggerdef(oid) AS definition
     FROM pg_trigger WHERE tgrelid = $1::regclass AND coalesce(tgoldtable, tgnewtable) IS NOT NULL ORDER BY tgname`,
    [table]
  );
  await forgetChanges(client);
  for (const {name} of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
  for (const {name} of triggers) await client.query(`DROP TRIGGER ${client.escapeIdentifier(name)} ON ${table}`);
  const result = await work();
  for (const {definition} of [...indexes, ...triggers]) await client.query(definition);
  return result;
}

interface Definition {
  readonly name: string;
  readonly definition: string;
}
