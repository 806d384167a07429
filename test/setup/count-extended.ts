import {migrate} from "../../db/migrate.js";
import {openPool} from "../../db/postgres/pool.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {buildSite} from "../../cli/site/build-site.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import {openEngines} from "./engines.js";
import {fillShop, nastyLines} from "./nasty-shop.js";

// Run in a copy of the project with the examples of docs/extending.md in it: what the engines count, and the site.
const [connectionString = "", schema = "", folder = ""] = process.argv.slice(2);
await migrate(connectionString, schema);
const pool = openPool(connectionString, {schema});
await fillShop(pool, nastyLines(400));
const query = {metrics: ["revenue_per_customer"], dimensions: ["status"]} as unknown as MetricQuery;
const options = {lenient: true};
const engines = await openEngines({pool});
const answers = [
  await engines.postgres.use((engine) => engine.query(query, options)),
  await engines.duckdb.use((engine) => engine.query(query, options)),
  engines.columns.query(query, options)
];
const store = new SnapshotStore(pool, {folder});
const site = await buildSite(await store.refresh(), {folder});
process.stdout.write(`\n${JSON.stringify({rows: answers.map(({rows}) => rows), site})}`);
await engines[Symbol.asyncDispose]();
await store[Symbol.asyncDispose]();
await pool.query(`DROP SCHEMA ${schema} CASCADE`);
await pool.end();
