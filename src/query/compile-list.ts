import {listPredicates} from "./list-predicates.js";
import type {ListQuery, Position} from "./list-query.js";
import type {ColumnType} from "./list-tables.js";
import {Parameters, type Statement} from "./parameters.js";

/** Names of the two columns that every page adds: the row's position, from which the next page goes on. */
export const positionColumns = {value: "position_value", key: "position_key"} as const;

/**
 * The two parts of a list, one after the other: rows with a value in the sort column and rows without one. Each is read
 * in the order of an index where there is one, which a single statement with `NULLS LAST` would not be.
 */
export type ListPart = "values" | "nulls";

export interface PageOptions {
  /** Rows to read at most. */
  readonly limit: number;
  /** Rows of the part to skip; 0 by default. */
  readonly offset?: number;
  /** The row after which the page begins; null, the default, for the beginning. */
  readonly after?: Position | null;
}

/** The parts that a list has. */
export function partsOf({table, sort}: ListQuery): ListPart[] {
  return table.columns[sort.by]!.required ? ["values"] : ["values", "nulls"];
}

/** PostgreSQL for a page of one part of a list. Its cost does not depend on how far down `after` stands. */
export function compilePage(
  query: ListQuery,
  part: ListPart,
  {limit, offset = 0, after = null}: PageOptions
): Statement {
  const {table, sort, columns} = query;
  const parameters = new Parameters();
  const where = [...listPredicates(query, parameters), ...partPredicates(query, part, after, parameters)];
  const position = [`${sort.by}::text AS ${positionColumns.value}`, `${table.key} AS ${positionColumns.key}`];
  const sql = [
    `SELECT ${[...columns, ...position].join(", ")}`,
    `FROM ${table.from ?? table.name}`,
    ...whereClause(where),
    `ORDER BY ${orderTerms(query, part)}`,
    `LIMIT ${parameters.bind(String(limit), "bigint")}`,
    ...(offset === 0 ? [] : [`OFFSET ${parameters.bind(String(offset), "bigint")}`])
  ].join("\n");
  return Object.freeze({sql, parameters: Object.freeze(parameters.values)});
}

/** PostgreSQL for the number of rows of a list, or of one part of it. */
export function compileCount(query: ListQuery, part?: ListPart): Statement {
  const parameters = new Parameters();
  const where = [
    ...listPredicates(query, parameters),
    ...(part === undefined ? [] : partPredicates(query, part, null, parameters))
  ];
  const sql = ["SELECT count(*) AS total", `FROM ${query.table.from ?? query.table.name}`, ...whereClause(where)].join(
    "\n"
  );
  return Object.freeze({sql, parameters: Object.freeze(parameters.values)});
}

/**
 * PostgreSQL for every row of a list, or for the first ones, in its order. Rows without a value in the sort column come
 * where PostgreSQL puts them.
 * @param columns SQL expressions of what is read; the query's columns by default
 * @param limit rows to read at most; null, the default, for all
 */
export function compileRows(
  query: ListQuery,
  columns: readonly string[] = query.columns,
  limit: number | null = null
): Statement {
  const parameters = new Parameters();
  const sql = [
    `SELECT ${columns.join(", ")}`,
    `FROM ${query.table.from ?? query.table.name}`,
    ...whereClause(listPredicates(query, parameters)),
    `ORDER BY ${orderTerms(query, "values")}`,
    ...(limit === null ? [] : [`LIMIT ${parameters.bind(String(limit), "bigint")}`])
  ].join("\n");
  return Object.freeze({sql, parameters: Object.freeze(parameters.values)});
}

function partPredicates(query: ListQuery, part: ListPart, after: Position | null, parameters: Parameters): string[] {
  const {table, sort} = query;
  const than = sort.descending ? "<" : ">";
  const nullable = !table.columns[sort.by]!.required;
  if (part === "nulls") {
    const rest = after === null ? [] : [`${table.key} ${than} ${parameters.bind(after.key, "text")}`];
    return [`${sort.by} IS NULL`, ...rest];
  }
  const known = nullable ? [`${sort.by} IS NOT NULL`] : [];
  if (after === null || after.value === null) return known;
  if (sort.by === table.key) return [`${table.key} ${than} ${parameters.bind(after.key, "text")}`];
  const value = parameters.bind(after.value, comparedTypes[table.columns[sort.by]!.type]);
  return [...known, `(${sort.by}, ${table.key}) ${than} (${value}, ${parameters.bind(after.key, "text")})`];
}

const comparedTypes: Readonly<Record<ColumnType, string>> = {
  text: "text",
  integer: "bigint",
  decimal: "numeric",
  double: "double precision",
  day: "date",
  instant: "timestamptz"
};

function orderTerms({table, sort}: ListQuery, part: ListPart): string {
  const direction = sort.descending ? "DESC" : "ASC";
  const terms = part === "nulls" || sort.by === table.key ? [table.key] : [sort.by, table.key];
  return terms.map((term) => `${term} ${direction}`).join(", ");
}

function whereClause(predicates: readonly string[]): string[] {
  return predicates.length === 0 ? [] : [`WHERE ${predicates.join(" AND ")}`];
}
