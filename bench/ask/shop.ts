import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type pg from "pg";
import {startEmbedded} from "../../db/embedded/server.js";
import {migrate} from "../../db/migrate.js";
import {openPool} from "../../db/postgres/pool.js";
import type {DemoSize} from "../../db/seed/options.js";
import {seedDemo} from "../../db/seed/seed.js";

/** The shop that the questions of the repository are about; their SQL names its days. */
export const questionShop: DemoSize = {
  transactions: 30_000,
  customers: 10_000,
  products: 300,
  seed: 11,
  today: "2025-07-16"
};

/** Makes that shop in a PostgreSQL of its own, works with it, and takes both away. */
export async function withQuestionShop<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "daybook-ask-"));
  const server = await startEmbedded(join(folder, "postgres"));
  const schema = "daybook";
  await migrate(server.connectionString, schema);
  const pool = openPool(server.connectionString, {schema});
  try {
    await seedDemo(pool, questionShop);
    return await work(pool);
  } finally {
    await pool.end();
    await server.stop();
    await rm(folder, {recursive: true, force: true});
  }
}
