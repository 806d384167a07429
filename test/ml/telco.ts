import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";

const file = readFileSync(`${import.meta.dirname}/../fixtures/telco-churn/customers.csv.gz`);
const [head = [], ...records] = gunzipSync(file)
  .toString()
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));

const numbers = ["SeniorCitizen", "tenure", "MonthlyCharges", "TotalCharges"];

/** One column a value of each text; numbers as they are, a blank as 0 (all of them have a tenure of 0). */
const columns = head.slice(1, -1).flatMap((name, i) => {
  const values = records.map((record) => record[i + 1]!);
  if (numbers.includes(name)) return [{name, values: values.map(Number)}];
  const kinds = [...new Set(values)].toSorted();
  const kept = kinds.length === 2 ? kinds.slice(1) : kinds;
  return kept.map((kind) => ({name: `${name} ${kind}`, values: values.map((value) => (value === kind ? 1 : 0))}));
});

/** The Telco customers: one row after another, and who left. */
export const telco = {
  names: columns.map(({name}) => name),
  rows: Float64Array.from(records.flatMap((_, row) => columns.map(({values}) => values[row]!))),
  churned: Uint8Array.from(records, (record) => (record.at(-1) === "Yes" ? 1 : 0))
};
