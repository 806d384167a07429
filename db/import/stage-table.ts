import {type Check, columnChecks, foundSql, problemSql} from "./checks.js";
import type {MappedColumn, Mapping} from "./mapping.js";
import {identifier, type Notation, quote, readColumns, textOf} from "./read-values.js";
import {type Scope, sourceSql} from "./scope.js";
import type {Staging} from "./staging.js";
import {keys, type Target, type TargetName, targets} from "./targets.js";

/** A table's rows in the staging database, with the checks that rejected some of them. */
export interface StagedTable {
  readonly target: TargetName;
  readonly part: string;
  /** Name of the staging table; rows with a "~problem" are rejected. */
  readonly table: string;
  /** The target columns that the mapping gives. */
  readonly columns: readonly string[];
  readonly checks: readonly Check[];
}

/** Name of the staging table of a target. */
export function stagedTable(target: TargetName): string {
  return identifier(`staged ${target}`);
}

/** The columns of a mapping that are given, by target column. */
export function givenColumns(columns: Mapping["columns"]): [string, MappedColumn][] {
  return Object.entries(columns).flatMap(([name, column]) =>
    column === undefined ? [] : [[name, column] as [string, MappedColumn]]
  );
}

/**
 * SELECT of a table's rows with the text of each mapped column and the value that was read from it.
 * @throws {Error} naming the field of the mapping whose expression DuckDB refuses
 */
export async function readSelect(
  staging: Staging,
  scope: Scope,
  {
    target,
    columns,
    mapping,
    path,
    extra = []
  }: {target: Target; columns: Mapping["columns"]; mapping: Mapping; path: string; extra?: readonly string[]}
): Promise<string> {
  const texts = [];
  const values = [];
  for (const [name, column] of givenColumns(columns)) {
    const source = sourceSql(scope, column, `${path}.${name}`);
    await tryExpression(staging, scope, source, `${path}.${name}`);
    texts.push(`nullif(trim(CAST(${source} AS VARCHAR)), '') AS ${textOf(name)}`);
    const notation = notationOf(column, mapping);
    await tryFormats(staging, notation, typeof column !== "string" && column.formats ? `${path}.${name}` : "formats");
    for (const [as, sql] of readColumns(name, target[name]!, notation)) values.push(`${sql} AS ${as}`);
  }
  const own = identifier(scope.part);
  return `SELECT *, ${values.join(",\n")}
    FROM (SELECT "~row", ${own}."~file", ${[...texts, ...extra].join(",\n")} FROM ${scope.from})`;
}

function notationOf(column: MappedColumn, mapping: Mapping): Notation {
  const own = typeof column === "string" ? {} : column;
  return {
    formats: own.formats ?? mapping.formats,
    decimal: own.decimal ?? mapping.decimal,
    thousands: own.thousands ?? (own.decimal ? undefined : mapping.thousands)
  };
}

/**
 * Binds an expression without running it.
 * @throws {Error} naming the field of the mapping
 */
export async function tryExpression(staging: Staging, scope: Scope, sql: string, path: string): Promise<void> {
  try {
    await staging.run(`EXPLAIN SELECT ${sql} FROM ${scope.from}`);
  } catch (error) {
    throw new Error(`invalid mapping: ${path}: ${(error as Error).message.split("\n")[0]}`, {cause: error});
  }
}

async function tryFormats(staging: Staging, {formats = []}: Notation, path: string): Promise<void> {
  if (formats.length === 0) return;
  try {
    await staging.run(`SELECT try_strptime('', [${formats.map(quote).join(", ")}])`);
  } catch (error) {
    throw new Error(`invalid mapping: ${path}: ${(error as Error).message.split("\n")[0]}`, {cause: error});
  }
}

/** Stages products, customers or sessions; a row whose key came before is rejected. */
export async function stageEntity(
  staging: Staging,
  scope: Scope,
  {target, mapping}: {target: Exclude<TargetName, "transactions">; mapping: Mapping}
): Promise<StagedTable> {
  const {columns} = mapping[target]!;
  const names = givenColumns(columns).map(([name]) => name);
  const key = keys[target].filter((name) => names.includes(name)).map(identifier);
  const checks = columnChecks(targets[target], names);
  const twice = {
    column: keys[target][0]!,
    reason: "came before in the file",
    condition: '"~nth" > 1',
    found: textOf(keys[target][0]!)
  };
  const all = [...checks, twice];
  const select = await readSelect(staging, scope, {
    target: targets[target],
    columns,
    mapping,
    path: `${target}.columns`
  });
  const typed = names.map(
    (name) => `TRY_CAST(${identifier(name)} AS ${(targets[target] as Target)[name]!.type}) AS ${identifier(name)}`
  );
  await staging.run(
    `CREATE TABLE ${stagedTable(target)} AS
     SELECT "~row", "~file", "~problem", ${foundSql(all)} AS "~found", ${typed.join(", ")}
     FROM (SELECT *, ${problemSql(all)} AS "~problem" FROM (
       SELECT *, row_number() OVER (PARTITION BY ${key.join(", ")} ORDER BY "~row") AS "~nth" FROM (${select})))`
  );
  return {target, part: scope.part, table: stagedTable(target), columns: names, checks: all};
}
