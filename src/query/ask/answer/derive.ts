import {decimalsOf} from "../../../model/currency.js";
import type {Unit} from "../../../model/metric.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import type {Settings} from "../../../model/settings.js";
import type {Text} from "../../../model/text.js";
import type {QueryResult, ResultRow} from "../../finish.js";
import type {MetricQuery} from "../../metric-query.js";
import {type Rational, rational, round, times} from "../../rational.js";
import {changedRows, countOf, firstOfEach} from "./derive-rows.js";
import {withSteps} from "./derive-steps.js";
import {exact} from "./metric-change.js";
import type {Derivation} from "../reading.js";
import {type AnswerColumn, type AnswerTable, type Cell, type ProductName, keyCells, keyColumnsOf} from "./table.js";

export interface DeriveOptions {
  readonly query: MetricQuery;
  readonly result: QueryResult;
  readonly table: AnswerTable;
  /** The figures of the derivation's other query: what shares are of, or the period before the first; null without one. */
  readonly whole: QueryResult | null;
  readonly settings: Settings;
  readonly nameOf: ProductName;
}

/**
 * The table with what is derived of it: a column `share`, `ratio` or `change_…`, one row a member with `mean`, some of
 * its rows, or one with their `count`. Exact fractions
 * of the figures that are shown, rounded once, so that a reader can check them; null where a part is not known.
 */
export function deriveTable(derived: Derivation, options: DeriveOptions): AnswerTable {
  const {query, result, table, whole, settings} = options;
  switch (derived.kind) {
    case "share":
      return withShares(options);
    case "ratio":
      return withRatios(derived.percent, options);
    case "mean":
      return meansOf(options);
    case "growth":
      return derived.only === undefined ? table : changedRows(table, query, derived.only);
    case "steps":
      return withSteps(derived, {query, result, before: whole, table, weekStart: settings.weekStart});
    case "each":
      return firstOfEach(table, query, derived);
    case "place":
      return {...table, rows: table.rows.slice(derived.place - 1, derived.place)};
    case "count":
      return countOf(table, query);
  }
}

function withShares({query, result, table, whole}: DeriveOptions): AnswerTable {
  const [name] = query.metrics;
  const {label} = metrics[name!];
  const shared = Object.keys(whole?.rows[0]?.keys ?? {});
  const keyOf = (keys: ResultRow["keys"]) => JSON.stringify(shared.map((key) => keys[key as "date"]));
  const totals = new Map(whole?.rows.map(({keys, values}) => [keyOf(keys), exact(values[name!])]));
  return withColumn(
    table,
    {
      name: "share",
      label: {en: `Share of ${label.en.toLowerCase()}`, es: `Parte de ${label.es.toLowerCase()}`},
      type: "number",
      unit: "percent"
    },
    result.rows.map(({keys, values}) => percentOf(exact(values[name!]), totals.get(keyOf(keys)) ?? null))
  );
}

function withRatios(percent: boolean, {query, result, table, settings}: DeriveOptions): AnswerTable {
  const [above, below] = query.metrics.map((name) => metrics[name]);
  const unit: Unit | null = percent
    ? "percent"
    : above!.unit === "currency" && below!.unit === "count"
      ? "currency"
      : null;
  const one = singulars[below!.name] ?? below!.label;
  const label = {
    en: `${above!.label.en} per ${one.en.toLowerCase()}`,
    es: `${above!.label.es} por ${one.es.toLowerCase()}`
  };
  const column: AnswerColumn = {name: "ratio", label, type: "number", unit};
  const ratios = result.rows.map(({values}) => {
    const [a, b] = [exact(values[above!.name]), exact(values[below!.name])];
    if (percent) return percentOf(a, b);
    const found = quotient(a, b);
    return found && round(found, unit === "currency" ? decimalsOf(settings.currency) : 2);
  });
  return withColumn(table, column, ratios);
}

const singulars: Readonly<Partial<Record<MetricName, Text>>> = {
  orders: {en: "order", es: "pedido"},
  units: {en: "unit", es: "unidad"},
  customers: {en: "customer", es: "cliente"},
  new_customers: {en: "new customer", es: "cliente nuevo"}
};

function meansOf({query, result, settings, nameOf}: DeriveOptions): AnswerTable {
  const [name] = query.metrics;
  const {label, unit} = metrics[name!];
  const {grain: _, ...members} = query;
  const text = {en: `${label.en}, mean`, es: `${label.es}, media`};
  const column: AnswerColumn = {name: "mean", label: text, type: "number", unit};
  const groups = Map.groupBy(result.rows, ({keys: {date: __, ...keys}}) => JSON.stringify(keys));
  const decimals = unit === "currency" ? decimalsOf(settings.currency) : 2;
  return {
    columns: [...keyColumnsOf(members), column],
    rows: [...groups.values()].map((rows) => {
      const {date: __, ...keys} = rows[0]!.keys;
      return {...keyCells(keys, nameOf), mean: meanOf(rows, name!, decimals)};
    })
  };
}

function meanOf(rows: readonly ResultRow[], name: string, decimals: number): number | null {
  let sum = 0n;
  for (const {values} of rows) {
    const value = exact(values[name]);
    if (value === null) return null;
    sum += value.numerator;
  }
  return round({numerator: sum, denominator: scale * BigInt(rows.length)}, decimals);
}

/** Finished figures have at most four decimals. */
const scale = 10_000n;

function quotient(a: Rational | null, b: Rational | null): Rational | null {
  return a && b && rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

function percentOf(part: Rational | null, whole: Rational | null): number | null {
  const share = quotient(part, whole);
  return share && round(times(share, 100n), 2);
}

function withColumn({columns, rows}: AnswerTable, column: AnswerColumn, cells: readonly Cell[]): AnswerTable {
  return {columns: [...columns, column], rows: rows.map((row, i) => ({...row, [column.name]: cells[i]!}))};
}
