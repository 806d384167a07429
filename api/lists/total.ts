import {compileCount} from "../../src/query/compile-list.js";
import type {ListQuery} from "../../src/query/list-query.js";
import type {Store} from "../store.js";

/** Totals that are remembered at most. */
const most = 500;

/** How many rows a list has. Counted once for each data version and set of filters. */
export async function readTotal(store: Store, query: ListQuery, totals: Map<string, number>): Promise<number> {
  const statement = compileCount(query);
  const {dataVersion, asOf} = store.version;
  const key = JSON.stringify([dataVersion, asOf, statement.sql, statement.parameters]);
  const known = store.isDerived ? totals.get(key) : undefined;
  if (known !== undefined) return known;
  const [row] = await store.rows(statement);
  const total = Number(row!.total);
  if (store.isDerived) totals.set(key, total);
  if (totals.size > most) totals.delete(totals.keys().next().value!);
  return total;
}
