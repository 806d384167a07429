import {Table, type Vector, makeVector, tableToIPC} from "apache-arrow";
import type {DuckdbEngine} from "../db/duckdb/engine.js";
import {
  type FileColumn,
  type Published,
  fileColumns,
  mostTransactions,
  unpublishedColumns
} from "../src/query/transaction-file.js";
import {textVector} from "./page-columns.js";

/**
 * The transactions of a snapshot as an Arrow file, the newest first. Text is coded by its rank in code-point order, a
 * missing one after all others; numbers are whole, and the lowest of their array's type, or NaN, stands for a missing
 * one. A file without columns where there are too many of them.
 */
export async function transactionFile(engine: DuckdbEngine, rows: number, published: Published): Promise<Uint8Array> {
  const left = unpublishedColumns(published);
  const columns = rows > mostTransactions ? [] : fileColumns.filter(({name}) => !left.includes(name));
  const texts = columns.filter(({type}) => type === "text").map(({name}) => name);
  const numbers = columns.filter(({type}) => type !== "text");
  const coded = await Promise.all(texts.map((name) => textOf(engine, name)));
  const textVectors = coded.map(({members, codes}, i) => textVector(members, codes, i));
  const numberVectors = await numbersOf(engine, numbers);
  const vectors: [string, Vector][] = [
    ...texts.map((name, i): [string, Vector] => [name, textVectors[i]!]),
    ...numbers.map(({name}, i): [string, Vector] => [name, numberVectors[i]!])
  ];
  return tableToIPC(new Table(Object.fromEntries(vectors)), "file");
}

async function numbersOf(engine: DuckdbEngine, columns: readonly FileColumn[]): Promise<Vector[]> {
  if (columns.length === 0) return [];
  const expressions = columns.map(({name, type, decimals}) => {
    const whole = {instant: `epoch_us(${name})`, day: `${name} - DATE '1970-01-01'`}[type as string];
    const value = whole ?? (decimals === 0 ? name : `CAST(${name} * ${10 ** decimals} AS BIGINT)`);
    return `CAST(${value} AS DOUBLE)`;
  });
  const values = await engine.numbers(`SELECT ${expressions.join(", ")} FROM transactions ORDER BY rowid`);
  return values.map((column) => makeVector(compact(column)));
}

interface CodedText {
  readonly members: readonly (string | null)[];
  /** A position in `members` for each row. */
  readonly codes: Float64Array;
}

async function textOf(engine: DuckdbEngine, name: string): Promise<CodedText> {
  const members = `SELECT DISTINCT ${name} AS member FROM transactions`;
  const [codes] = await engine.numbers(
    `SELECT CAST(coded.code AS DOUBLE)
     FROM transactions
     JOIN (SELECT member, row_number() OVER (ORDER BY member NULLS LAST) - 1 AS code FROM (${members})) AS coded
       ON coded.member IS NOT DISTINCT FROM transactions.${name}
     ORDER BY transactions.rowid`
  );
  const rows = await engine.rows(`${members} ORDER BY member NULLS LAST`);
  return {members: rows.map(({member}) => member as string | null), codes: codes!};
}

/** The smallest array that holds the values exactly and has its lowest value to spare. */
function compact(values: Float64Array): Int8Array | Int16Array | Int32Array | Float64Array {
  for (const Type of [Int8Array, Int16Array, Int32Array]) {
    const most = 2 ** (8 * Type.BYTES_PER_ELEMENT - 1);
    const fits = (value: number) => Number.isNaN(value) || (value > -most && value < most);
    if (values.every(fits)) return Type.from(values.map((value) => (Number.isNaN(value) ? -most : value)));
  }
  return values;
}
