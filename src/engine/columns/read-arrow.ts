import {type Table, type Vector, tableFromIPC} from "apache-arrow";
import {dimensionNames, dimensions} from "../../model/dimensions.js";
import type {LineColumns, NumberColumn, SessionColumns, TextColumn} from "./columns.js";

/** The lines of a snapshot from the Arrow file that loaders/page-columns.ts writes. */
export function readLines(file: Uint8Array): LineColumns {
  const table = tableFromIPC(file);
  const customerKey = int32(table, "customer_key");
  const completed = bytes(table, "completed");
  const quantity = numbers(table, "quantity");
  return {
    length: table.numRows,
    orderDay: int32(table, "order_day"),
    firstOrderDay: int32(table, "first_order_day"),
    orderKey: int32(table, "order_key"),
    customerKey,
    customers: customerKey.reduce((most, key) => Math.max(most, key), -1) + 1,
    orderSeq: numbers(table, "order_seq"),
    quantity,
    amount: numbers(table, "amount"),
    unitPrice: numbers(table, "unit_price"),
    profit: Float64Array.from(numbers(table, "profit")),
    completed,
    sale: completed.map((flag, row) => (flag === 1 && quantity[row]! > 0 ? 1 : 0)),
    text: texts(table),
    number: {order_hour: numbers(table, "order_hour"), order_weekday: numbers(table, "order_weekday")}
  };
}

/** The sessions of a snapshot from their Arrow file. */
export function readSessions(file: Uint8Array): SessionColumns {
  const table = tableFromIPC(file);
  return {
    length: table.numRows,
    orderDay: int32(table, "order_day"),
    sessions: numbers(table, "sessions"),
    text: texts(table)
  };
}

function texts(table: Table): Record<string, TextColumn> {
  const names = dimensionNames.filter((name) => dimensions[name].type === "text" && table.getChild(name) !== null);
  return Object.fromEntries(names.map((name) => [name, textColumn(column(table, name))]));
}

function textColumn(vector: Vector): TextColumn {
  const [data] = vector.data;
  return {
    members: (data?.dictionary?.toArray() ?? []) as string[],
    codes: (data?.values ?? new Uint8Array()) as Uint8Array
  };
}

function int32(table: Table, name: string): Int32Array {
  return Int32Array.from(numbers(table, name));
}

function bytes(table: Table, name: string): Uint8Array {
  return Uint8Array.from(numbers(table, name));
}

function numbers(table: Table, name: string): NumberColumn {
  return (column(table, name).data[0]?.values ?? new Int32Array()) as NumberColumn;
}

function column(table: Table, name: string): Vector {
  const vector = table.getChild(name);
  if (vector === null) throw new Error(`the page's data have no column ${name}; build the site again`);
  return vector;
}
