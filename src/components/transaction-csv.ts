import type {DayRange} from "../model/calendar.js";
import {filterDimensions} from "../model/dimensions.js";
import {byteOrderMark, csvLine, plainText} from "../query/csv.js";
import {transactions} from "../query/list-tables.js";
import type {Filters} from "../query/metric-query.js";

/** What a CSV file is written from. */
export interface CsvSource {
  exactText(name: string, row: number): string | null;
}

/** Rows that are written before the page may do something else. */
const batch = 5_000;

/** Bytes that a name may have on every file system, with room for its end. */
const longestName = 150;

/**
 * Writes rows as a CSV file, numbers as the store has them, as the API's export does.
 * @param progress told of the share that is written, from 0 to 1
 */
export async function transactionCsv(
  list: CsvSource,
  {rows, columns}: {readonly rows: Uint32Array; readonly columns: readonly string[]},
  progress: (share: number) => void = () => undefined
): Promise<Blob> {
  const isText = columns.map((name) => transactions.columns[name]!.type === "text");
  const line = (row: number) =>
    csvLine(
      columns.map((name, i) => {
        const text = list.exactText(name, row);
        return text !== null && isText[i] ? plainText(text) : text;
      })
    );
  const parts = [byteOrderMark + csvLine(columns)];
  for (let from = 0; from < rows.length; from += batch) {
    parts.push(Array.from(rows.subarray(from, from + batch), line).join(""));
    progress(Math.min(1, (from + batch) / rows.length));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return new Blob(parts, {type: "text/csv"});
}

/** Names a file after what it holds: `transactions-v5-2026-08-26_2026-11-23-country=UK.csv`. */
export function csvName(
  dataVersion: number,
  {
    range,
    filters,
    search
  }: {readonly range: Partial<DayRange>; readonly filters: Filters; readonly search: string | null}
): string {
  const {start, end} = range;
  const days = start || end ? [`${start ?? ""}_${end ?? ""}`] : [];
  const members = filterDimensions.flatMap((name) => (filters[name] ? [`${name}=${filters[name].join("+")}`] : []));
  const prices = (["min_price", "max_price"] as const).flatMap((name) =>
    filters[name] === undefined ? [] : [`${name}=${filters[name]}`]
  );
  const parts = [...days, ...members, ...prices, ...(search === null ? [] : [`q=${search}`])];
  const name = [`transactions-v${dataVersion}`, ...parts].join("-").replaceAll(/[^\p{L}\p{N}=+_.~-]+/gu, "_");
  return `${[...name].slice(0, longestName).join("")}.csv`;
}
