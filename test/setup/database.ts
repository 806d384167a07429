import {randomBytes} from "node:crypto";
import type pg from "pg";
import {inject} from "vitest";
import {migrate} from "../../db/migrate.js";
import {openPool} from "../../db/postgres/pool.js";

/** A migrated, empty schema of its own on the test run's PostgreSQL. */
export interface TestDatabase extends AsyncDisposable {
  readonly pool: pg.Pool;
  readonly schema: string;
  readonly connectionString: string;
}

/** Makes a schema for one test file; `await using` drops it, or call `[Symbol.asyncDispose]()` in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const connectionString = inject("postgres");
  const schema = `test_${randomBytes(6).toString("hex")}`;
  await migrate(connectionString, schema);
  const pool = openPool(connectionString, {schema});
  return {
    pool,
    schema,
    connectionString,
    async [Symbol.asyncDispose]() {
      await pool.query(`DROP SCHEMA ${schema} CASCADE`);
      await pool.end();
    }
  };
}
