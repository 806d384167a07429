import {type Check, columnChecks, foundSql, problemSql} from "./checks.js";
import {timeColumns, timeNames, timeText} from "./line-times.js";
import type {Mapping} from "./mapping.js";
import {identifier, quote, textOf, wideOf} from "./read-values.js";
import type {Scope} from "./scope.js";
import {givenColumns, readSelect, type StagedTable, stagedTable, tryExpression} from "./stage-table.js";
import type {Staging} from "./staging.js";
import {type Target, targets} from "./targets.js";

/** The shop's own settings that lines depend on. */
export interface LineSettings {
  /** Reporting currency. */
  readonly currency: string;
  /** Shop's time zone. */
  readonly timezone: string;
}

const target: Target = targets.transactions;
const rules = ["cancelled", "refunded", "shipping", "fee", "adjustment"] as const;
const table = stagedTable("transactions");

/** The columns of a line that are never null, whatever the mapping gives. */
export const madeColumns = [
  "transaction_id",
  "discount_applied",
  "currency",
  "exchange_rate",
  "line_type",
  "status"
] as const;

/** The columns that every line has in the staging table, mapped or not. */
export const lineColumns = [...Object.keys(target).filter((name) => name !== "date"), "line_type", "status"] as const;

/**
 * Stages the order lines: reads their columns, decides what kind of line each is, finds its exchange rate and counts its amount
 * as the store will.
 */
export async function stageLines(
  staging: Staging,
  scope: Scope,
  {mapping, settings}: {mapping: Mapping; settings: LineSettings}
): Promise<StagedTable> {
  const names = givenColumns(mapping.columns).map(([name]) => name);
  const flags = await ruleColumns(staging, scope, mapping);
  const select = await readSelect(staging, scope, {
    target,
    columns: mapping.columns,
    mapping,
    path: "columns",
    extra: flags
  });
  const checks = [...columnChecks(target, names), ...lineChecks(names)];
  const typed = Object.entries(target).map(
    ([name, {type}]) => `${typedSql(name, type, names, mapping, settings)} AS ${identifier(name)}`
  );
  const kinds = `SELECT * REPLACE (${typed.join(", ")}), ${lineTypeSql} AS line_type, ${timeColumns(mapping, settings)} FROM (${withAll(select, names)})`;
  const statuses = `SELECT *, ${statusSql} AS status FROM (${kinds})`;
  const rated = await withRates(staging, statuses, {
    mapping,
    settings,
    hasReversals: names.includes("reverses_order_id")
  });
  await staging.run(
    `CREATE TABLE ${table} AS
     SELECT "~row", "~file", "~problem", ${foundSql(checks)} AS "~found", "~amount", ${timeNames.join(", ")}, ${lineColumns.map(storedSql).join(", ")}
     FROM (SELECT *, ${problemSql(checks)} AS "~problem" FROM (SELECT *, ${amountSql} AS "~amount" FROM (${rated})))`
  );
  const identified = {target: "transactions", part: scope.part, table, columns: names, checks} as const;
  const time = `${timeText(mapping, settings)} AS "~time"`;
  return names.includes("transaction_id")
    ? rejectRepeats(staging, identified, time)
    : nameLines(staging, identified, {source: mapping.source, time});
}

async function ruleColumns(staging: Staging, scope: Scope, mapping: Mapping): Promise<string[]> {
  const columns = [];
  for (const rule of rules) {
    const condition = mapping.rules[rule] === undefined ? "false" : `(${mapping.rules[rule]}\n)`;
    await tryExpression(staging, scope, `CAST(${condition} AS BOOLEAN)`, `rules.${rule}`);
    columns.push(`coalesce(CAST(${condition} AS BOOLEAN), false) AS "is ${rule}"`);
  }
  return columns;
}

/** Adds the columns that the mapping does not give, so that later steps need not ask. */
function withAll(select: string, names: readonly string[]): string {
  const missing = Object.keys(target).filter((name) => !names.includes(name));
  return `SELECT *${missing.map((name) => `, NULL AS ${identifier(name)}, NULL::VARCHAR AS ${textOf(name)}`).join("")} FROM (${select})`;
}

function typedSql(
  name: string,
  type: string,
  names: readonly string[],
  mapping: Mapping,
  settings: LineSettings
): string {
  const column = identifier(name);
  if (name === "currency") return `upper(coalesce(${textOf(name)}, ${quote(mapping.currency ?? settings.currency)}))`;
  if (name === "discount_applied")
    return `CAST(CASE WHEN ${textOf(name)} IS NULL THEN 0 ELSE ${column} END AS ${type})`;
  return names.includes(name) ? column : `CAST(NULL AS ${type})`;
}

function storedSql(name: string): string {
  return `TRY_CAST(${identifier(name)} AS ${target[name]?.type ?? "VARCHAR"}) AS ${identifier(name)}`;
}

const lineTypeSql = `CASE WHEN "is shipping" THEN 'shipping' WHEN "is fee" THEN 'fee'
  WHEN "is adjustment" OR unit_price <= 0 THEN 'adjustment' ELSE 'product' END`;

const statusSql = `CASE WHEN "is cancelled" THEN 'cancelled'
  WHEN "is refunded" OR (quantity < 0 AND line_type <> 'adjustment') THEN 'refunded' ELSE 'completed' END`;

/**
 * The rate of each line: 1 in the reporting currency, else the file's own, else the mapping's table on the order's day, on
 * that of the original for a reversal whose original is in the file.
 */
async function withRates(
  staging: Staging,
  lines: string,
  {mapping, settings, hasReversals}: {mapping: Mapping; settings: LineSettings; hasReversals: boolean}
): Promise<string> {
  const rate = (other: string) => `CASE WHEN line.currency = ${quote(settings.currency)} THEN 1 ELSE ${other} END`;
  if (mapping.exchangeRates.length === 0)
    return `SELECT * REPLACE (${rate("exchange_rate")} AS exchange_rate) FROM (${lines}) AS line`;
  const rows = mapping.exchangeRates.map(
    ({currency, from, rate}) => `(${quote(currency)}, DATE ${quote(from)}, CAST(${quote(rate)} AS DECIMAL(20, 10)))`
  );
  await staging.run(
    `CREATE TABLE rates AS SELECT * FROM (VALUES ${rows.join(", ")}) AS rates("~of", "~from", "~rate")`
  );
  await staging.run(`CREATE TEMP VIEW line AS ${lines}`);
  const originals = `SELECT order_id AS "~original", min("~day") AS "~original day" FROM line WHERE status <> 'refunded' GROUP BY order_id`;
  const dated = hasReversals
    ? `SELECT line.*, coalesce("~original day", "~day") AS "~rate day" FROM line LEFT JOIN (${originals})
         ON line.status = 'refunded' AND line.reverses_order_id = "~original"`
    : `SELECT *, "~day" AS "~rate day" FROM line`;
  return `SELECT * REPLACE (${rate('coalesce(exchange_rate, "~rate")')} AS exchange_rate) FROM (${dated}) AS line
    ASOF LEFT JOIN rates ON line.currency = "~of" AND line."~rate day" >= "~from"`;
}

/** As PostgreSQL generates it: exact, then to four decimals. Null where it cannot be counted or would not fit. */
const amountSql = `CASE
  WHEN NOT coalesce(abs(${exact("quantity")}::DOUBLE * ${exact("unit_price")}::DOUBLE * greatest(exchange_rate::DOUBLE, 1)) < 9e13, false)
    OR abs(${exact("quantity")}) >= 1e10 OR discount_applied NOT BETWEEN 0 AND 1 THEN NULL
  WHEN ${wideOf("quantity")} IS NULL AND ${wideOf("unit_price")} IS NULL AND discount_applied = 0 AND exchange_rate = 1
  THEN CAST(quantity AS DECIMAL(18, 0)) * unit_price
  ELSE CAST(round(
    CAST(${exact("quantity")} AS DECIMAL(38, 4)) * CAST(${exact("unit_price")} AS DECIMAL(38, 4))
    * CAST(1 - discount_applied AS DECIMAL(38, 6)) * CAST(exchange_rate AS DECIMAL(38, 10)), 4) AS DECIMAL(18, 4))
  END`;

/** A number with the digits that its column cannot keep: the total of a file has its rejected rows, too. */
function exact(name: string): string {
  return `coalesce(${wideOf(name)}, ${name})`;
}

function lineChecks(names: readonly string[]): Check[] {
  const currency = names.includes("currency") ? textOf("currency") : "currency";
  return [
    {
      column: "currency",
      reason: "is not an ISO 4217 code",
      condition: "NOT regexp_full_match(currency, '[A-Z]{3}')",
      found: currency
    },
    {
      column: "exchange_rate",
      reason: "is not known for the line's currency and day",
      condition: "exchange_rate IS NULL",
      found: "currency"
    },
    {
      column: "exchange_rate",
      reason: "is not above zero",
      condition: "exchange_rate <= 0",
      found: "CAST(exchange_rate AS VARCHAR)"
    },
    {
      column: "quantity",
      reason: "is not negative, though the line is a refund; negate it in the mapping",
      condition: "status = 'refunded' AND line_type = 'product' AND quantity >= 0",
      found: textOf("quantity")
    },
    {
      column: "unit_price",
      reason: "gives an amount that is out of range",
      condition: '"~amount" IS NULL',
      found: textOf("unit_price")
    },
    {
      column: "cost_price",
      reason: "gives a cost that is out of range",
      condition: "abs(quantity::DOUBLE * cost_price::DOUBLE) >= 9e13",
      found: textOf("cost_price")
    }
  ];
}

const sign = "CASE WHEN quantity < 0 THEN '-' ELSE '+' END";

/** Names each line by source, order, product, price, sign and the how-manieth of these in file order it is. */
async function nameLines(
  staging: Staging,
  lines: StagedTable,
  {source, time}: {source: string; time: string}
): Promise<StagedTable> {
  await numberRepeats(staging, `order_id, product_id, unit_price, ${sign}`);
  const part = (sql: string) => `replace(replace(coalesce(${sql}, ''), '%', '%25'), '/', '%2F')`;
  const price = "CAST(CAST(unit_price AS DECIMAL(18, 4)) AS VARCHAR)";
  const id = `${quote(`${source}/`)} || ${part("order_id")} || '/' || ${part("product_id")} || '/' || ${price} || '/' || ${sign}`;
  await staging.run(
    `CREATE VIEW accepted AS SELECT * REPLACE (${id} || coalesce("~nth", 1) AS transaction_id), ${time}
     FROM ${table} LEFT JOIN repeats USING ("~row") WHERE "~problem" IS NULL`
  );
  return lines;
}

async function rejectRepeats(staging: Staging, lines: StagedTable, time: string): Promise<StagedTable> {
  await numberRepeats(staging, "transaction_id");
  const twice = {
    column: "transaction_id",
    reason: "came before in the file",
    condition: "false",
    found: textOf("transaction_id")
  };
  await staging.run(
    `UPDATE ${table} SET "~problem" = ${lines.checks.length}, "~found" = transaction_id
     WHERE "~row" IN (SELECT "~row" FROM repeats WHERE "~nth" > 1)`
  );
  await staging.run(`CREATE VIEW accepted AS SELECT *, ${time} FROM ${table} WHERE "~problem" IS NULL`);
  return {...lines, checks: [...lines.checks, twice]};
}

/** Counts only among what occurs more than once: a window over all lines would need the memory of them all. */
async function numberRepeats(staging: Staging, key: string): Promise<void> {
  await staging.run(
    `CREATE TABLE repeats AS
     SELECT "~row", row_number() OVER (PARTITION BY ${key} ORDER BY "~row") AS "~nth"
     FROM ${table}
     WHERE "~problem" IS NULL AND hash(${key}) IN (
       SELECT hash(${key}) FROM ${table} WHERE "~problem" IS NULL GROUP BY 1 HAVING count(*) > 1)`
  );
}
