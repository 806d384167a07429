import type pg from "pg";

/** A column of a backed-up table. */
export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it: `numeric(18,4)`. */
  readonly type: string;
  /** Computed by PostgreSQL from other columns: stored, and compared after a restore, but not loaded. */
  readonly generated: boolean;
}

/** A table that is backed up. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** Not backed up: which migrations ran stands in the manifest, and what changed since is noted for copies of this store alone. */
const leftOut: readonly string[] = ["daybook_migrations", "changes", "derivations"];

/** Tables of one row that every store has: a restore writes over it. */
export const singleRows: readonly string[] = ["settings", "data_version"];

/** Made from the other tables by a product that runs, maybe on the empty shop: a restore puts others in their place. */
export const predicted: readonly string[] = ["predictions", "prediction_parts", "customer_scores"];

/**
 * The tables of the connection's schema that are backed up, each after those that it refers to. Whatever a migration adds
 * is among them, unless it is left out above. `data_version.store_id` names the store and not its data, so a restored
 * shop has one of its own.
 */
export async function readTables(client: pg.Pool | pg.ClientBase): Promise<Table[]> {
  const {rows} = await client.query(
    `SELECT relname AS table, attname AS name, format_type(atttypid, atttypmod) AS type, attgenerated <> '' AS generated
     FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
     WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relkind IN ('r', 'p')
       AND NOT relispartition AND attnum > 0 AND NOT attisdropped
       AND relname <> ALL ($1) AND (relname, attname) <> ('data_version', 'store_id')
     ORDER BY relname, attnum`,
    [leftOut]
  );
  const tables = Map.groupBy(rows as (Column & {table: string})[], ({table}) => table);
  const names = inOrder([...tables.keys()], await readReferences(client));
  return names.map((name) => ({
    name,
    columns: tables.get(name)!.map(({name, type, generated}) => ({name, type, generated}))
  }));
}

/** A foreign key: its table, and the one that it refers to. */
interface Reference {
  readonly from: string;
  readonly to: string;
}

async function readReferences(client: pg.Pool | pg.ClientBase): Promise<Reference[]> {
  const {rows} = await client.query(
    `SELECT source.relname AS from, target.relname AS to
     FROM pg_constraint JOIN pg_class AS source ON source.oid = conrelid JOIN pg_class AS target ON target.oid = confrelid
     WHERE contype = 'f' AND conrelid <> confrelid
       AND connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())`
  );
  return rows;
}

/** Takes, again and again, what refers to nothing that is left. Tables that refer to each other in a circle have no order. */
function inOrder(names: readonly string[], references: readonly Reference[]): string[] {
  if (names.length === 0) return [];
  const waits = (name: string) => references.some(({from, to}) => from === name && names.includes(to));
  const first = names.filter((name) => !waits(name));
  if (first.length === 0) throw new Error(`tables refer to each other in a circle: ${names.join(", ")}`);
  return [
    ...first,
    ...inOrder(
      names.filter((name) => !first.includes(name)),
      references
    )
  ];
}

/** An SQL name in double quotes, as both databases read it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
