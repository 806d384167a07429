import {readFileSync} from "node:fs";

const lines = readFileSync(`${import.meta.dirname}/../fixtures/cdnow/customers.csv`, "utf8")
  .trim()
  .split("\n")
  .slice(1);
const rows = lines.map((line) => line.split(",").map(Number));

/** The CDNOW customers: repeat purchases, weeks, dollars. */
export const cdnow = {
  frequency: Float64Array.from(rows, (row) => row[1]!),
  recency: Float64Array.from(rows, (row) => row[2]!),
  age: Float64Array.from(rows, (row) => row[3]!),
  meanValue: Float64Array.from(rows, (row) => row[4]!)
};
