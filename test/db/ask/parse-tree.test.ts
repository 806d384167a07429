import fc from "fast-check";
import {parse} from "libpg-query";
import {describe, expect, it} from "vitest";
import {checkWords} from "../../../db/ask/known-words.js";
import {dimensionNames, dimensions} from "../../../src/model/dimensions.js";
import {demoSettings} from "../../../src/model/settings.js";
import {compile} from "../../../src/query/compile.js";
import {duckdb, postgres} from "../../../src/query/dialect.js";
import {type MetricQuery, resolveQuery} from "../../../src/query/metric-query.js";
import {datasetQueriesOver, queriesOver} from "../../setup/random-queries.js";

const functions = ["coalesce", "count", "date_trunc", "list_contains", "sum", "unnest"];
const views = ["lines", "session_days"];
const nodes = [
  "SelectStmt",
  "WithClause",
  "CommonTableExpr",
  "ResTarget",
  "ColumnRef",
  "RangeVar",
  "RangeSubselect",
  "JoinExpr",
  "A_Expr",
  "A_Const",
  "A_ArrayExpr",
  "A_Star",
  "BoolExpr",
  "NullTest",
  "CaseExpr",
  "CaseWhen",
  "CoalesceExpr",
  "MinMaxExpr",
  "FuncCall",
  "TypeCast",
  "TypeName",
  "ParamRef",
  "SortBy",
  "String",
  "Integer",
  "List"
];

const shopOf = (weekStart: number) => ({
  firstDay: "2024-01-01",
  lastDay: "2025-06-30",
  settings: {...demoSettings, weekStart}
});

const members = Object.fromEntries(
  dimensionNames.map((name) => [
    name,
    dimensions[name].type === "integer" ? ["1", "7"] : ["x'; DROP TABLE lines --", "~none"]
  ])
);

/** Every statement of a random query: of its range, and of the range it compares with. */
function statements(query: MetricQuery, weekStart: number): string[] {
  const resolved = resolveQuery(query, shopOf(weekStart), {lenient: true, policy: {country: ["UK"]}});
  const ranges = [resolved.range, resolved.previous ?? resolved.range];
  return ranges.flatMap((range) => [postgres, duckdb].map((dialect) => compile(resolved, dialect, range).sql));
}

interface Found {
  readonly nodes: Set<string>;
  readonly functions: Set<string>;
  readonly relations: Set<string>;
  readonly tables: Set<string>;
}

/** Walks a parse tree and notes what it is made of; a node is a key in capitals. */
function walk(tree: unknown, found: Found): void {
  if (Array.isArray(tree)) return tree.forEach((part) => walk(part, found));
  if (typeof tree !== "object" || tree === null) return;
  for (const [key, value] of Object.entries(tree)) {
    if (/^[A-Z]/.test(key)) found.nodes.add(key);
    if (key === "FuncCall") found.functions.add(nameOf(value.funcname));
    if (key === "RangeVar")
      found.relations.add([value.catalogname, value.schemaname, value.relname].filter(Boolean).join("."));
    if (key === "CommonTableExpr") found.tables.add(value.ctename);
    walk(value, found);
  }
}

function nameOf(parts: readonly {readonly String: {readonly sval: string}}[]): string {
  return parts.map((part) => part.String.sval).join(".");
}

describe("compile(query, dialect)", () => {
  it("writes single SELECTs over the views of the model, with no function beyond a short list", async () => {
    const choices = {members, shop: shopOf(1)};
    const queries = [
      ...fc.sample(queriesOver(choices), {numRuns: 400, seed: 3}),
      ...fc.sample(datasetQueriesOver(choices), {numRuns: 100, seed: 3})
    ];
    for (const [i, query] of queries.entries())
      for (const sql of statements(query, 1 + (i % 7))) {
        checkWords({sql, parameters: []});
        // DuckDB's lists of types are written as PostgreSQL's; what else is of DuckDB alone would fail to parse.
        const {stmts} = await parse(sql);
        expect(stmts).toHaveLength(1);
        expect(Object.keys(stmts![0]!.stmt!)).toEqual(["SelectStmt"]);
        const found: Found = {nodes: new Set(), functions: new Set(), relations: new Set(), tables: new Set()};
        walk(stmts, found);
        expect(nodes).toEqual(expect.arrayContaining([...found.nodes]));
        expect(functions).toEqual(expect.arrayContaining([...found.functions]));
        expect([...views, ...found.tables]).toEqual(expect.arrayContaining([...found.relations]));
      }
  });
});
