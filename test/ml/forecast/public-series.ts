import {readFileSync} from "node:fs";

function read(file: string): string[][] {
  const text = readFileSync(`${import.meta.dirname}/../../fixtures/forecasting/${file}`, "utf8");
  return text
    .replaceAll('"', "")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(","));
}

function dayOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 86_400_000;
}

/** Column of a file with one row a day; a day without a row has the value before. */
function daily(file: string, column: number): {values: Float64Array; start: number} {
  const rows = read(file);
  const start = dayOf(rows[0]![0]!);
  const values = new Float64Array(dayOf(rows.at(-1)![0]!) - start + 1);
  const known = new Map(rows.map((row) => [dayOf(row[0]!) - start, Number(row[column])]));
  for (let i = 0; i < values.length; i++) values[i] = known.get(i) ?? values[i - 1]!;
  return {values, start};
}

/** Page views, and what Prophet (augurs 0.10.2) says after days -1000 to -90, of days 1, 31, 61 and 90 from there on. */
export const peyton = {...daily("example_wp_log_peyton_manning.csv", 1), prophet: [8.1742, 7.6646, 7.7595, 8.6714]};

/** Daily sales of three items. */
export const items = [1, 2, 3].map((column) => daily("simulated_items_sales.csv", column));

/** Monthly retail sales. */
export const retail = Float64Array.from(read("example_retail_sales.csv"), (row) => Number(row[1]));
