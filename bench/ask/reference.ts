import type pg from "pg";
import type {Cell, Table} from "./compare-rows.js";

/** Numbers of PostgreSQL, by the ids of their types. */
const numbers = [20, 21, 23, 700, 701, 1700];

/** Rows of a statement that was written by hand: what a question's answer is held against. */
export async function referenceRows(pool: pg.Pool, sql: string): Promise<Table> {
  const {fields, rows} = await pool.query<unknown[]>({text: sql, rowMode: "array"});
  return {
    columns: fields.map(({name}) => name),
    rows: rows.map((row) => row.map((value, i) => cellOf(value, numbers.includes(fields[i]!.dataTypeID))))
  };
}

function cellOf(value: unknown, number: boolean): Cell {
  if (value === null) return null;
  return number ? Number(value) : String(value);
}
