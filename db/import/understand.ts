import {type Bridge, bridgePartSql, checkBridge, formatAmount, readParts, tenThousandths} from "./bridge.js";
import type {Mapping} from "./mapping.js";
import type {StagedFile} from "./read-files.js";
import type {RejectCount} from "./rejects.js";
import {givenColumns, type StagedTable} from "./stage-table.js";
import type {Staging} from "./staging.js";

/** Lines of one kind. */
export interface LineKind {
  readonly lineType: string;
  readonly status: string;
  readonly rows: number;
  /** Ten-thousandths of the reporting currency. */
  readonly amount: bigint;
}

/** What an import understood of its files, before anything is stored. */
export interface Understanding {
  readonly rows: number;
  readonly accepted: number;
  readonly orders: number;
  readonly customers: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly currencies: readonly {readonly currency: string; readonly rows: number}[];
  readonly kinds: readonly LineKind[];
  readonly bridge: Bridge;
}

/** Counts the staged lines. */
export async function understand(
  staging: Staging,
  lines: StagedTable,
  {files, currency}: {files: readonly StagedFile[]; currency: string}
): Promise<Understanding> {
  const [counts] = await staging.rows(
    `SELECT count(*)::INTEGER AS accepted, count(DISTINCT order_id)::INTEGER AS orders,
       count(DISTINCT customer_id)::INTEGER AS customers, min("~day") AS first, max("~day") AS last FROM accepted`
  );
  const currencies = await staging.rows(
    "SELECT currency, count(*)::INTEGER AS rows FROM accepted GROUP BY 1 ORDER BY 2 DESC, 1"
  );
  const kinds = await staging.rows(
    `SELECT line_type, status, count(*)::INTEGER AS rows, sum("~amount") AS amount FROM accepted GROUP BY ALL ORDER BY rows DESC, line_type, status`
  );
  const [total] = await staging.rows(
    `SELECT count(*)::INTEGER AS rows, sum("~amount") AS amount, (count(*) - count("~amount"))::INTEGER AS unreadable FROM ${lines.table}`
  );
  const broken = files
    .filter(({part}) => part === lines.part)
    .flatMap((file) => file.broken)
    .reduce((sum, {lines}) => sum + lines, 0);
  const parts = readParts(
    await staging.rows(
      `SELECT CASE WHEN "~problem" IS NOT NULL THEN 'rejected' ELSE ${bridgePartSql} END AS part, count(*)::INTEGER AS rows, sum("~amount") AS amount
       FROM ${lines.table} GROUP BY 1`
    )
  );
  const bridge: Bridge = {
    currency,
    total: tenThousandths(total!.amount),
    parts: {...parts, rejected: {...parts.rejected, rows: parts.rejected.rows + broken}},
    unreadable: Number(total!.unreadable) + broken
  };
  checkBridge(bridge);
  return {
    rows: Number(total!.rows) + broken,
    accepted: Number(counts!.accepted),
    orders: Number(counts!.orders),
    customers: Number(counts!.customers),
    firstDay: counts!.first as string | null,
    lastDay: counts!.last as string | null,
    currencies: currencies.map((row) => ({currency: String(row.currency), rows: Number(row.rows)})),
    kinds: kinds.map((row) => ({
      lineType: String(row.line_type),
      status: String(row.status),
      rows: Number(row.rows),
      amount: tenThousandths(row.amount)
    })),
    bridge
  };
}

const figure = (value: number) => value.toLocaleString("en");

/** The files and columns as text. */
export function printFiles(files: readonly StagedFile[], mapping: Mapping): string[] {
  const lines = files.map(({name, part, rows, csv}) => {
    const form = csv ? `CSV, ${delimiterName(csv.dialect.delimiter)}, ${csv.encoding}` : "Parquet";
    return `  ${name}: ${part}, ${figure(rows)} rows (${form})`;
  });
  const tables = [
    ["lines", mapping.columns],
    ...(["products", "customers", "sessions"] as const).map((name) => [name, mapping[name]?.columns ?? {}])
  ] as const;
  const columns = tables.flatMap(([table, given]) =>
    givenColumns(given as Mapping["columns"]).map(([name, column]) => {
      const from = typeof column === "string" ? column : (column.column ?? column.expression!);
      const formats = typeof column === "string" ? undefined : column.formats;
      return `  ${table === "lines" ? "" : `${table}.`}${name} from ${from}${formats ? ` (${formats.join(" or ")})` : ""}`;
    })
  );
  return ["Files", ...lines, "Columns", ...columns];
}

function delimiterName(delimiter: string): string {
  return {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}[delimiter] ?? `delimiter ${delimiter}`;
}

/** The counts as text. */
export function printUnderstanding(understood: Understanding, rejects: readonly RejectCount[]): string[] {
  const {rows, accepted, orders, customers, firstDay, lastDay, currencies, kinds, bridge} = understood;
  const rejected = rejects.map((count) => {
    const what = count.column === null ? count.reason : `${count.column} ${count.reason}`;
    return `  ${figure(count.rows)} rows of ${count.part} rejected: ${what}`;
  });
  return [
    "Lines",
    `  ${figure(accepted)} of ${figure(rows)} rows read; ${figure(orders)} orders, ${figure(customers)} customers`,
    ...(firstDay === null ? [] : [`  from ${firstDay} to ${lastDay}`]),
    `  currency ${currencies.map((of) => `${of.currency} (${figure(of.rows)} lines)`).join(", ") || "none"}`,
    ...kinds.map(
      (kind) =>
        `  ${kind.lineType}, ${kind.status}: ${figure(kind.rows)} lines, ${formatAmount(kind.amount)} ${bridge.currency}`
    ),
    ...rejected
  ];
}
