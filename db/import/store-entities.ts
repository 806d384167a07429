import {createReadStream} from "node:fs";
import {join} from "node:path";
import {pipeline} from "node:stream/promises";
import type pg from "pg";
import {from as copyFrom} from "pg-copy-streams";
import {identifier, quote} from "./read-values.js";
import type {StagedTable} from "./stage-table.js";
import type {Staging} from "./staging.js";
import {keys, type TargetName} from "./targets.js";

/**
 * Adds products, customers or sessions and changes those that differ in a mapped column; others are not touched.
 * @returns how many rows were added or changed
 */
export async function storeEntities(client: pg.ClientBase, staging: Staging, staged: StagedTable): Promise<number> {
  const {target, columns} = staged as StagedTable & {target: Exclude<TargetName, "transactions">};
  const key = keys[target];
  // A session without a country counts for no country: its key is the member that stands for a missing value.
  const all = [...new Set([...key, ...columns])];
  const list = all.map(identifier).join(", ");
  const values = all.map((name) =>
    key.includes(name) && target === "sessions" && name !== "day" ? memberSql(name, columns) : identifier(name)
  );
  const incoming = `incoming_${target}`;
  const path = join(staging.folder, `${target}.csv`);
  await staging.run(
    `COPY (SELECT ${values.join(", ")} FROM ${staged.table} WHERE "~problem" IS NULL) TO ${quote(path)} (FORMAT csv, HEADER false)`
  );
  await client.query(`CREATE TEMP TABLE ${incoming} ON COMMIT DROP AS SELECT ${list} FROM ${target} WITH NO DATA`);
  await pipeline(createReadStream(path), client.query(copyFrom(`COPY ${incoming} (${list}) FROM STDIN (FORMAT csv)`)));
  const same = all
    .map((name) => `stored.${name} ${key.includes(name) ? "=" : "IS NOT DISTINCT FROM"} incoming.${name}`)
    .join(" AND ");
  const changed = `FROM ${incoming} AS incoming WHERE NOT EXISTS (SELECT FROM ${target} AS stored WHERE ${same})`;
  const {rows} = await client.query(`SELECT count(*)::integer AS changed ${changed}`);
  if (rows[0].changed === 0) return 0;
  const updates = columns.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  const conflict = updates.length === 0 ? "DO NOTHING" : `DO UPDATE SET ${updates.join(", ")}`;
  await client.query(
    `INSERT INTO ${target} (${list}) SELECT ${list} ${changed} ON CONFLICT (${key.join(", ")}) ${conflict}`
  );
  return rows[0].changed;
}

function memberSql(name: string, columns: readonly string[]): string {
  return columns.includes(name) ? `coalesce(${identifier(name)}, '~none')` : "'~none'";
}
