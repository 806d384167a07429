import {storedType} from "./column-types.js";
import {type Column, type Table, quoted} from "./tables.js";

/** What proves that two tables hold the same rows, in whatever order. */
export interface RowCheck {
  readonly rows: number;
  /** Sum over the rows of the first 60 bits of the MD5 of all their values, in decimal. */
  readonly checksum: string;
}

/** SQL of PostgreSQL with one row: `rows`, `checksum` and `longest`, the bytes of the longest row's text. */
export function postgresCheck({name, columns}: Table): string {
  const values = columns.map((column) => {
    const {isFree, postgresText} = storedType(column.type);
    return valueOf(postgresText(quoted(column.name)), isFree ? "octet_length" : null);
  });
  return `SELECT count(*) AS rows, coalesce(sum(('x' || left(md5(line), 15))::bit(60)::bigint), 0)::text AS checksum,
    coalesce(max(octet_length(line)), 0) AS longest
    FROM (SELECT concat(${values.join(", ")}) AS line FROM ${quoted(name)}) AS lines`;
}

/**
 * SQL of DuckDB with one row: `rows` and `checksum`.
 * @param from what follows FROM, as SQL
 */
export function duckdbCheck(from: string, columns: readonly Column[]): string {
  const values = columns.map((column) => {
    const {isFree, duckdbText} = storedType(column.type);
    return valueOf(duckdbText(quoted(column.name)), isFree ? "strlen" : null);
  });
  return `SELECT count(*) AS rows, coalesce(sum(('0x' || left(md5(line), 15))::BIGINT), 0)::VARCHAR AS checksum
    FROM (SELECT concat(${values.join(", ")}) AS line FROM ${from}) AS lines`;
}

/** A value so that no other row of values gives the same line: free text after its length in bytes, and null as nothing. */
function valueOf(text: string, length: string | null): string {
  return length ? `coalesce(${length}(${text}) || ':' || ${text}, '-')` : `coalesce(${text}, '') || ','`;
}

/** Whether two checks are of the same rows. */
export function isSame(a: RowCheck, b: RowCheck): boolean {
  return a.rows === b.rows && a.checksum === b.checksum;
}
