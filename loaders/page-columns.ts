import type {Vector} from "apache-arrow";
import {Dictionary, Table, Uint16, Uint32, Uint8, Utf8, makeVector, tableToIPC} from "apache-arrow";
import type {DuckdbEngine} from "../db/duckdb/engine.js";
import {dimensionNames, dimensions} from "../src/model/dimensions.js";

/** Stands for a missing whole number, as src/engine/columns/columns.ts reads it. */
const missingNumber = -2147483648;

const lineDimensions = dimensionNames.filter((name) => dimensions[name].type === "text");
const sessionDimensions = lineDimensions.filter((name) => dimensions[name].sources.includes("sessions"));

/**
 * The numeric columns of the lines that pages need, with their SQL, of the smallest type that DuckDB has at hand: reading
 * it takes as long as it is wide. Money in ten-thousandths, days from 1970-01-01.
 */
const lineNumbers = {
  order_day: "CAST(order_day - DATE '1970-01-01' AS INTEGER)",
  order_hour: "coalesce(order_hour, 0)",
  order_weekday: "order_weekday",
  order_key: "order_key",
  customer_key: `CAST(coalesce(customer_key, ${missingNumber}) AS INTEGER)`,
  first_order_day: `CAST(coalesce(first_order_day - DATE '1970-01-01', ${missingNumber}) AS INTEGER)`,
  order_seq: "coalesce(order_seq, 0)",
  quantity: "quantity",
  completed: "CASE WHEN status = 'completed' THEN 1 ELSE 0 END",
  unit_price: "CAST(CAST(unit_price * 10000 AS BIGINT) AS DOUBLE)",
  amount: "CAST(CAST(amount * 10000 AS BIGINT) AS DOUBLE)",
  profit: "CAST(CAST(profit * 10000 AS BIGINT) AS DOUBLE)"
};

/** The lines of a snapshot as an Arrow file: text dictionary-coded, rows in the snapshot's order. */
export function lineFile(engine: DuckdbEngine): Promise<Uint8Array> {
  return columnFile(engine, "lines", lineNumbers, lineDimensions);
}

/** The sessions of a snapshot as an Arrow file. */
export function sessionFile(engine: DuckdbEngine): Promise<Uint8Array> {
  const numbers = {order_day: lineNumbers.order_day, sessions: "sessions"};
  return columnFile(engine, "session_days", numbers, sessionDimensions);
}

async function columnFile(
  engine: DuckdbEngine,
  table: string,
  numbers: Record<string, string>,
  texts: readonly string[]
): Promise<Uint8Array> {
  const lists = await Promise.all(texts.map((name) => members(engine, table, name)));
  const short = texts.filter((_, i) => lists[i]!.length <= longestEnumeration);
  const codes = short.map((name) => codeOf(name, lists[texts.indexOf(name)]!));
  // Without a join or an order, rows come as they are stored.
  const columns = await engine.numbers(`SELECT ${[...Object.values(numbers), ...codes].join(", ")} FROM ${table}`);
  const vectors: Record<string, Vector> = {};
  Object.keys(numbers).forEach((name, i) => (vectors[name] = makeVector(fitted(columns[i]!))));
  const coded = columns.slice(Object.keys(numbers).length);
  for (const [i, name] of texts.entries())
    vectors[name] = textVector(lists[i]!, coded[short.indexOf(name)] ?? (await joinedCodes(engine, table, name)), i);
  return tableToIPC(new Table(vectors), "file");
}

/** DuckDB reads the type anew for each statement, which takes longer than a join from here on. */
const longestEnumeration = 5_000;

/** SQL of a member's place in the list; as an enumeration, which is found three times as fast as by a join. */
function codeOf(name: string, members: readonly string[]): string {
  if (members.length === 0) return "0";
  const values = members.map((member) => `'${member.replaceAll("'", "''")}'`);
  return `enum_code(CAST(${name} AS ENUM(${values.join(", ")})))`;
}

/** The place of each row's member among all of them, in the order of `members`. */
async function joinedCodes(engine: DuckdbEngine, table: string, name: string): Promise<Float64Array> {
  const [codes] = await engine.numbers(
    `SELECT CAST(code AS DOUBLE) FROM ${table}
     JOIN (SELECT member, row_number() OVER (ORDER BY member) - 1 AS code
       FROM (SELECT DISTINCT ${name} AS member FROM ${table})) AS codes ON codes.member = ${table}.${name}
     ORDER BY ${table}.rowid`
  );
  return codes!;
}

async function members(engine: DuckdbEngine, table: string, name: string): Promise<string[]> {
  const rows = await engine.rows(`SELECT DISTINCT ${name} AS member FROM ${table} ORDER BY member`);
  return rows.map(({member}) => member as string);
}

/** The smallest array that holds the values exactly. */
function fitted(values: Float64Array): Int8Array | Int16Array | Int32Array | Float64Array {
  let least = 0;
  let most = 0;
  for (const value of values) {
    if (Number.isNaN(value)) return values;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const fits = (bits: number) => least >= -(2 ** (bits - 1)) && most < 2 ** (bits - 1);
  return fits(8)
    ? Int8Array.from(values)
    : fits(16)
      ? Int16Array.from(values)
      : fits(32)
        ? Int32Array.from(values)
        : values;
}

/**
 * Text coded as positions in the list of its members.
 * @param id names the dictionary in its file; given, so that equal data make equal files
 */
export function textVector(members: readonly (string | null)[], codes: Float64Array, id: number): Vector {
  const dictionary = utf8Vector(members);
  if (members.length <= 0x100) return coded(new Uint8(), Uint8Array.from(codes), dictionary, id);
  if (members.length <= 0x10000) return coded(new Uint16(), Uint16Array.from(codes), dictionary, id);
  return coded(new Uint32(), Uint32Array.from(codes), dictionary, id);
}

/** A vector of texts; Arrow's own builder takes 7 µs for each, most of a second for 100,000 ids. */
function utf8Vector(members: readonly (string | null)[]): Vector<Utf8> {
  const valueOffsets = new Int32Array(members.length + 1);
  const nullBitmap = new Uint8Array(Math.ceil(members.length / 8));
  members.forEach((member, i) => {
    valueOffsets[i + 1] = valueOffsets[i]! + Buffer.byteLength(member ?? "");
    if (member !== null) nullBitmap[i >> 3]! |= 1 << (i & 7);
  });
  const data = Buffer.from(members.map((member) => member ?? "").join(""));
  const nullCount = members.filter((member) => member === null).length;
  return makeVector({type: new Utf8(), length: members.length, nullCount, nullBitmap, valueOffsets, data});
}

function coded(
  type: Uint8 | Uint16 | Uint32,
  data: Uint8Array | Uint16Array | Uint32Array,
  dictionary: Vector<Utf8>,
  id: number
): Vector {
  return makeVector({type: new Dictionary(new Utf8(), type, id), data, dictionary});
}
