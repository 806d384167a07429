import {openPool} from "../../db/postgres/pool.js";
import {openEngines} from "./engines.js";

/**
 * Prints the orders of each day as PostgreSQL, DuckDB and columns count them, for each of some time zones of the shop;
 * a program of its own, so that the machine's time zone can be another: its environment says what to read.
 */
const {DAYS_DATABASE: connectionString, DAYS_SCHEMA: schema, DAYS_ZONES: zones} = process.env;
const pool = openPool(connectionString!, {schema: schema!});
const query = {metrics: ["orders", "revenue"], dimensions: ["order_hour"], grain: "day"} as const;
const byZone: Record<string, unknown> = {};
for (const zone of zones!.split(",")) {
  await pool.query("UPDATE settings SET timezone = $1", [zone]);
  await using engines = await openEngines({pool});
  const answers = [
    await engines.postgres.use((engine) => engine.query(query)),
    await engines.duckdb.use((engine) => engine.query(query)),
    engines.columns.query(query)
  ];
  byZone[zone] = answers.map(({rows}) =>
    rows.flatMap(({keys, values}) => (values.orders === 0 ? [] : [[keys.date, keys.order_hour, values.orders]]))
  );
}
await pool.end();
console.log(JSON.stringify({minutesBehind: new Date("2024-07-01").getTimezoneOffset(), byZone}));
