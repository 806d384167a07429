import {readFileSync} from "node:fs";
import {standardise} from "../../ml/standardise.js";

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

/** Four standardised columns a customer: logarithm of frequency, recency, age, logarithm of mean value. */
export function cdnowFeatures(): Float64Array {
  const {frequency, recency, age, meanValue} = cdnow;
  const customers = [...frequency.keys()];
  const rows = customers.flatMap((i) => [Math.log1p(frequency[i]!), recency[i]!, age[i]!, Math.log1p(meanValue[i]!)]);
  return standardise(Float64Array.from(rows), 4).rows;
}
