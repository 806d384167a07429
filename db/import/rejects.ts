import {mkdir, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {checkRows} from "./checks.js";
import {linesOfRows} from "./csv-records.js";
import type {StagedFile} from "./read-files.js";
import type {StagedTable} from "./stage-table.js";
import type {Staging} from "./staging.js";

/** Rejected rows of one reason. */
export interface RejectCount {
  readonly part: string;
  /** Target column, or null where the row could not be split into columns. */
  readonly column: string | null;
  readonly reason: string;
  readonly rows: number;
}

/** A row that could not be read. */
export interface Reject {
  readonly file: string;
  /** Line of the file on which the row begins, from 1; in Parquet the row. */
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  /** The text that was found, null for none. */
  readonly value: string | null;
}

/** Rows of a rejects file at most; the summary counts them all. */
export const mostRejects = 100_000;

/** Counts the rejected rows of a table by reason, most first. */
export async function countRejects(
  staging: Staging,
  table: StagedTable,
  files: readonly StagedFile[]
): Promise<RejectCount[]> {
  const checked = await staging.rows(
    `SELECT name, reason, count(*)::INTEGER AS rows
     FROM ${table.table} JOIN ${checkRows(table.checks)} AS checks(problem, name, reason) ON "~problem" = problem GROUP BY ALL`
  );
  const counts = checked.map(({name, reason, rows}) => ({
    part: table.part,
    column: String(name),
    reason: String(reason),
    rows: Number(rows)
  }));
  for (const {broken} of files.filter(({part}) => part === table.part))
    for (const {reason, lines} of broken) {
      const known = counts.findIndex((count) => (count.column as string | null) === null && count.reason === reason);
      if (known < 0) counts.push({part: table.part, column: null as unknown as string, reason, rows: lines});
      else counts[known] = {...counts[known]!, rows: counts[known]!.rows + lines};
    }
  return counts.toSorted((a, b) => b.rows - a.rows || (a.reason < b.reason ? -1 : 1));
}

/** Lists the rejected rows of a table by file and line. */
export async function listRejects(
  staging: Staging,
  table: StagedTable,
  files: readonly StagedFile[]
): Promise<Reject[]> {
  const lists = files.filter(({part}) => part === table.part).map((file) => rejectsOf(staging, table, file));
  return (await Promise.all(lists)).flat();
}

async function rejectsOf(staging: Staging, table: StagedTable, file: StagedFile): Promise<Reject[]> {
  const rows = await staging.rows(
    `SELECT ("~row" - ${file.firstRow})::INTEGER AS row, name, reason, "~found" AS found
     FROM ${table.table} JOIN ${checkRows(table.checks)} AS checks(problem, name, reason) ON "~problem" = problem
     WHERE "~file" = ${file.number} ORDER BY "~row" LIMIT ${mostRejects}`
  );
  const wanted = new Set(rows.map(({row}) => Number(row)));
  const lines =
    file.csv && wanted.size > 0
      ? await linesOfRows(file.csv.path, file.csv.dialect, {rows: wanted, broken: file.broken})
      : null;
  const rejects = rows.map(({row, name, reason, found}) => ({
    file: file.name,
    line: lines ? lines.get(Number(row))! : Number(row) + 1,
    column: name as string,
    reason: reason as string,
    value: found as string | null
  }));
  const broken = file.broken.map(({line, reason, text}) => ({
    file: file.name,
    line,
    column: null,
    reason,
    value: text
  }));
  return [...rejects, ...broken].toSorted((a, b) => a.line - b.line);
}

/** Writes rejected rows as CSV, with a header. */
export async function writeRejects(path: string, rejects: readonly Reject[]): Promise<void> {
  const rows = rejects
    .slice(0, mostRejects)
    .map(({file, line, column, reason, value}) => [file, String(line), column, reason, value]);
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, [["file", "line", "column", "reason", "value"], ...rows].map(csvLine).join(""));
}

function csvLine(fields: readonly (string | null)[]): string {
  return `${fields.map((field) => (field === null ? "" : /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(",")}\n`;
}
