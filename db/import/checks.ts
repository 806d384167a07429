import {identifier, quote, textOf, wideOf} from "./read-values.js";
import type {Target, TargetColumn} from "./targets.js";

/** Why a row is rejected: `condition` is SQL over its columns and their texts. */
export interface Check {
  readonly column: string;
  readonly reason: string;
  readonly condition: string;
  /** SQL of the text to show as the value that was found. */
  readonly found: string;
}

/** What can be wrong with the mapped columns of a table, in the order in which it is looked at. */
export function columnChecks(target: Target, mapped: readonly string[]): Check[] {
  return mapped.flatMap((name) =>
    [...reasons(name, target[name]!)].map(([condition, reason]) => ({
      column: name,
      reason,
      condition,
      found: textOf(name)
    }))
  );
}

function* reasons(name: string, {reading, required}: TargetColumn): Generator<[string, string]> {
  const [value, text] = [identifier(name), textOf(name)];
  if (required) yield [`${text} IS NULL`, "is missing"];
  if (reading.kind === "text") {
    yield [`contains(${text}, chr(0))`, "holds a NUL byte"];
    yield [`strlen(${text}) > ${reading.bytes}`, `is longer than ${reading.bytes} bytes`];
  } else if (reading.kind === "number") {
    const wide = wideOf(name);
    const range = `${reading.least} AND ${reading.most}`;
    const fraction = reading.decimals === 0 ? "is not a whole number" : `has more than ${reading.decimals} decimals`;
    yield [
      `${text} IS NOT NULL AND coalesce(${wide}, ${value}) IS NULL`,
      "is not a number as the mapping says numbers are written"
    ];
    yield [`${wide} NOT BETWEEN ${range} OR ${value} NOT BETWEEN ${range}`, `is not between ${range.toLowerCase()}`];
    yield [`${wide} <> round(${wide}, ${reading.decimals})`, fraction];
  } else {
    yield [`${text} IS NOT NULL AND ${value} IS NULL`, "is not a date in any of the mapping's formats"];
    yield [`year(${value}) NOT BETWEEN 1900 AND 2199`, "is not between the years 1900 and 2199"];
  }
}

/** SQL of the place of the first check that a row fails, null where it passes them all. */
export function problemSql(checks: readonly Check[]): string {
  return `CASE ${checks.map(({condition}, index) => `WHEN ${condition} THEN ${index}`).join("\n")} END::SMALLINT`;
}

/** SQL of the text that the failed check shows; only for rejected rows. */
export function foundSql(checks: readonly Check[]): string {
  return `CASE "~problem" ${checks.map(({found}, index) => `WHEN ${index} THEN ${found}`).join("\n")} END`;
}

/** SQL literals of what each check says, as rows (problem, column, reason). */
export function checkRows(checks: readonly Check[]): string {
  return `(VALUES ${checks.map(({column, reason}, index) => `(${index}, ${quote(column)}, ${quote(reason)})`).join(", ")})`;
}
