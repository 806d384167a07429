import {randomBytes} from "node:crypto";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type pg from "pg";
import {inject} from "vitest";
import {readTables} from "../../db/backup/tables.js";
import {openPool} from "../../db/postgres/pool.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";

/** Text that a file or a database may take for something else. */
export const oddTexts = [
  "",
  " ",
  "NULL",
  "\\N",
  "\\.",
  "a\n\\.\nb",
  "\r\n",
  "a\rb\tc",
  '"',
  'a","b',
  "'; --",
  "~none",
  "-",
  "0:",
  "=1+1",
  "😀 \u200f שלום",
  "\ufffe\uffff\ufeff",
  "\u0001\u001f\u007f",
  "e\u0301",
  "long ".repeat(4_000),
  '"\n'.repeat(10_000)
];

/** A shop with every kind of value in every table, derived. */
export async function oddShop(lines = 400): Promise<TestDatabase> {
  const database = await testDatabase();
  await fillShop(database.pool, nastyLines(lines), {timezone: "Asia/Kolkata"});
  await fillOdd(database.pool);
  return database;
}

async function fillOdd(pool: pg.Pool): Promise<void> {
  await pool.query(`UPDATE settings SET name = $1, language = 'es'`, ['Tienda "ñ"\n']);
  await pool.query(
    `INSERT INTO transactions (transaction_id, order_id, date, customer_id, product_name, city, quantity, unit_price,
       discount_applied, currency, exchange_rate, cost_price, source)
     SELECT 'odd' || n, 'odd' || n, '2024-02-29 23:59:59.999999+00', nullif(text, ' '), text, nullif(text, ''), -n,
       99999999.9999, 0.333333, 'JPY', 0.0000000001, 0.0001, text
     FROM unnest($1::text[]) WITH ORDINALITY AS odd(text, n)`,
    [oddTexts]
  );
  await pool.query(
    `INSERT INTO transactions (transaction_id, order_id, date, quantity, unit_price, currency, exchange_rate, source)
     VALUES ('early', 'early', '0001-01-01 00:00:00+00', 2147483647, 0, 'EUR', 9999999999.9999999999, 's'),
       ('late', 'late', '9999-12-31 23:59:59.000001+00', 0, -0.0001, 'EUR', 1, 's')`
  );
  await pool.query(
    `INSERT INTO customer_scores SELECT 'score' || n, p FROM unnest($1::float8[]) WITH ORDINALITY AS scores(p, n)`,
    [[0, -0, 1 / 3, 5e-324, 1.7976931348623157e308, 1e16, NaN, Infinity, null]]
  );
  await pool.query("INSERT INTO loads (source, summary) VALUES ('a', $1), ('b', '{}')", [
    JSON.stringify({texts: oddTexts.map((text) => text.toWellFormed())})
  ]);
  await pool.query(
    `INSERT INTO predictions (name, parameters, model_version, data_version, seconds, answer)
     VALUES ('long', '{}', 1, 3, 0.1, $1::json)`,
    [`{"spaces" :  "kept", "spaces": "${"x".repeat(5_000_000)}"}`]
  );
  await pool.query(`INSERT INTO prediction_parts VALUES ('long', '{}', 'part', '[ 1.50 ]')`);
}

/** Every row of every table that is backed up, as JSON text. */
export async function allRows(pool: pg.Pool): Promise<Record<string, string[]>> {
  const tables = await readTables(pool);
  const read = async ({name, columns}: (typeof tables)[number]) => {
    const texts = columns.map((column) => `"${column.name}"::text`).join(", ");
    const {rows} = await pool.query({text: `SELECT ${texts} FROM ${name}`, rowMode: "array"});
    return [name, rows.map((row) => JSON.stringify(row)).toSorted()] as const;
  };
  return Object.fromEntries(await Promise.all(tables.map(read)));
}

/** A name that no schema has; `await using` drops the schema that has it then. */
export function freeSchema() {
  const connectionString = inject("postgres");
  const schema = `test_${randomBytes(6).toString("hex")}`;
  const pool = openPool(connectionString, {schema});
  return {
    connectionString,
    schema,
    pool,
    async [Symbol.asyncDispose]() {
      await pool.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
      await pool.end();
    }
  };
}

/** A folder that is gone afterwards. */
export async function temporaryFolder() {
  const path = await mkdtemp(join(tmpdir(), "daybook-backup-"));
  return {path, [Symbol.asyncDispose]: () => rm(path, {recursive: true, force: true})};
}
