/** A cell of an answer or of a reference; numbers that PostgreSQL writes as text are numbers here. */
export type Cell = string | number | null;

/** Rows with the names of their columns. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a rounded figure may be off by: half of its last digit, in a ratio that was rounded to two decimals. */
const tolerance = 0.00501;

/**
 * Whether an answer holds the rows of a reference, all of them and no others, in any order unless it matters. Names of
 * columns are free and an answer may have more columns, but figures of an earlier period and changes
 * (`previous_…`, `change…`) only stand for the same.
 */
export function sameRows(answer: Table, reference: Table, {ordered = false} = {}): boolean {
  if (answer.rows.length !== reference.rows.length) return false;
  const candidates = reference.columns.map((name, i) =>
    answer.columns.flatMap((other, j) =>
      mayStandFor(other, name) && sameRowsOf(answer, [j], reference, [i], ordered) ? [j] : []
    )
  );
  const all = reference.columns.map((_, i) => i);
  return choices(candidates).some((chosen) => sameRowsOf(answer, chosen, reference, all, ordered));
}

/** Whether a column of an answer, by its name, may hold what a column of a reference does. */
function mayStandFor(answered: string, asked: string): boolean {
  const roles = ["previous", "change"];
  const role = roles.find((prefix) => answered.startsWith(prefix));
  return role === undefined || asked.startsWith(role);
}

/** Every choice of one candidate each, none of them twice. */
function choices([first, ...others]: readonly (readonly number[])[]): number[][] {
  if (first === undefined) return [[]];
  const rest = choices(others);
  return first.flatMap((candidate) =>
    rest.filter((chosen) => !chosen.includes(candidate)).map((c) => [candidate, ...c])
  );
}

function sameRowsOf(
  answer: Table,
  answered: readonly number[],
  reference: Table,
  asked: readonly number[],
  ordered: boolean
): boolean {
  const left = answer.rows.map((row) => answered.map((i) => row[i] ?? null));
  const right = reference.rows.map((row) => asked.map((i) => row[i] ?? null));
  if (ordered) return right.every((row, i) => sameRow(left[i]!, row));
  return right.every((row) => {
    const found = left.findIndex((other) => sameRow(other, row));
    if (found >= 0) left.splice(found, 1);
    return found >= 0;
  });
}

function sameRow(answered: readonly Cell[], asked: readonly Cell[]): boolean {
  return asked.every((cell, i) => sameCell(answered[i]!, cell));
}

function sameCell(answered: Cell, asked: Cell): boolean {
  if (answered === null || asked === null) return answered === asked;
  if (typeof asked === "string") return answered === asked;
  const figure = typeof answered === "number" ? answered : Number(answered.trim() || NaN);
  return Number.isInteger(asked) && Number.isInteger(figure) ? figure === asked : Math.abs(figure - asked) <= tolerance;
}
