import type {TestDatabase} from "./database.js";

/** Process ids of the exports that are reading a shop: connections that hold one of its tables in a transaction. */
export async function runningExports({pool, schema}: Pick<TestDatabase, "pool" | "schema">): Promise<number[]> {
  const {rows} = await pool.query(
    `SELECT DISTINCT pid
     FROM pg_stat_activity JOIN pg_locks USING (pid) JOIN pg_class ON pg_class.oid = relation
     WHERE application_name = 'daybook export' AND backend_type = 'client backend' AND relnamespace = $1::regnamespace`,
    [schema]
  );
  return rows.map(({pid}) => pid as number);
}
