import type {ListQuery} from "./list-query.js";
import type {ColumnType} from "./list-tables.js";

/** A row of a list as it is answered. */
export type Row = Record<string, string | number | null>;

/** The asked columns of a row of PostgreSQL: numbers as they are stored, days and instants in ISO 8601. */
export function answerRow(row: Record<string, unknown>, {table, columns}: ListQuery): Row {
  return Object.fromEntries(columns.map((name) => [name, answerValue(row[name], table.columns[name]!.type)]));
}

function answerValue(value: unknown, type: ColumnType): string | number | null {
  if (value === null || value === undefined) return null;
  if (type === "instant") return (value as Date).toISOString();
  return type === "decimal" ? Number(value) : (value as string | number);
}
