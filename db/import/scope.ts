import type {MappedColumn, Mapping} from "./mapping.js";
import {identifier} from "./read-values.js";
import {rawTable, type StagedFile} from "./read-files.js";

/** The source columns that a table's mapping may name, and the FROM clause that gives them. */
export interface Scope {
  /** The part of which each row becomes one row. */
  readonly part: string;
  /** Columns by part, the table's own first. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly from: string;
}

/**
 * What a table's mapping sees: its own file and, for the sales, the files that join them. A key that a joined file has twice
 * joins by its first row, so that no line is doubled.
 * @throws {Error} where a join names a column that is not there
 */
export function scopeOf(part: string, files: readonly StagedFile[], mapping: Mapping): Scope {
  const columns = new Map([[part, columnsOf(part, files)]]);
  const from = [`(SELECT rowid AS "~row", * FROM ${rawTable(part)}) AS ${identifier(part)}`];
  for (const [name, {key, joins}] of Object.entries(mapping.files)) {
    if (part !== "sales" || key === undefined || joins === undefined) continue;
    const own = columnsOf(name, files);
    const left = findColumn({part, columns}, joins, `files.${name}.joins`);
    const right = findColumn({part: name, columns: new Map([[name, own]])}, key, `files.${name}.key`);
    const first = `SELECT * EXCLUDE "~file" FROM ${rawTable(name)} AS ${identifier(name)}
      QUALIFY row_number() OVER (PARTITION BY ${right} ORDER BY rowid) = 1`;
    from.push(`LEFT JOIN (${first}) AS ${identifier(name)} ON ${left} = ${right}`);
    columns.set(name, own);
  }
  return {part, columns, from: from.join("\n")};
}

/**
 * The DuckDB expression of a mapped column.
 * @param path the field of the mapping, for the error
 * @throws {Error} where there is no such source column
 */
export function sourceSql(scope: Scope, column: MappedColumn, path: string): string {
  if (typeof column === "string") return findColumn(scope, column, path);
  return column.expression === undefined ? findColumn(scope, column.column!, path) : `(${column.expression}\n)`;
}

function findColumn({part, columns}: Omit<Scope, "from">, name: string, path: string): string {
  for (const [owner, names] of columns) {
    const found = names.find((own) => isName(own, name) || isName(`${owner}.${own}`, name));
    if (found !== undefined) return `${identifier(owner)}.${identifier(found)}`;
  }
  const known = [...columns].flatMap(([owner, names]) =>
    names.map((own) => (owner === part ? own : `${owner}.${own}`))
  );
  throw new Error(`invalid mapping: ${path}: no column ${name} in the files, which have ${known.join(", ")}`);
}

function isName(own: string, name: string): boolean {
  return own.toLowerCase() === name.toLowerCase();
}

function columnsOf(part: string, files: readonly StagedFile[]): readonly string[] {
  return files.find((file) => file.part === part)!.columns;
}
