import type {TargetColumn} from "./targets.js";

/** How numbers and dates are written in a column of text. */
export interface Notation {
  /** strptime formats, tried in order; the forms of ISO 8601 where absent. */
  readonly formats?: readonly string[] | undefined;
  readonly decimal: "." | ",";
  /** Mark between thousands; by default the other one of dot and comma. Empty for none. */
  readonly thousands?: string | undefined;
}

const isoDays = ["%Y-%m-%d"];
const isoTimes = ["", ":%S", ":%S.%f"].flatMap((rest) => [`%Y-%m-%d %H:%M${rest}`, `%Y-%m-%dT%H:%M${rest}`]);
const isoFormats = [...isoDays, ...isoTimes, ...isoTimes.flatMap((time) => [`${time}%z`, `${time} %z`])];

/** SQL text literal. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * DuckDB columns that read the text of a target column: one of its name, null where the text cannot be read, and what checks
 * look at beside it. Each may use those before it.
 */
export function readColumns(
  name: string,
  {reading, type}: TargetColumn,
  notation: Notation
): [name: string, sql: string][] {
  const text = textOf(name);
  if (reading.kind === "text") return [[identifier(name), text]];
  if (reading.kind === "day") return [[identifier(name), `CAST(${localSql(text, notation)} AS DATE)`]];
  if (reading.kind === "instant") {
    const [local, utc] = [identifier(`${name} local`), identifier(`${name} utc`)];
    const time = `coalesce(${local}, ${utc})`;
    return [
      [local, localSql(text, notation)],
      [utc, offsetSql(text, notation)],
      [identifier(name), time]
    ];
  }
  const wide = wideOf(name);
  const plain = identifier(`plain ${name}`);
  const point = notation.decimal === "." ? text : `replace(${text}, ',', '.')`;
  return [
    [plain, `regexp_full_match(${text}, ${quote(plainPattern(reading, notation.decimal))})`],
    [wide, `CASE WHEN NOT ${plain} THEN ${numberSql(text, notation)} END`],
    [identifier(name), `CASE WHEN ${plain} THEN TRY_CAST(${point} AS ${type}) ELSE TRY_CAST(${wide} AS ${type}) END`]
  ];
}

/** Name of the column that holds the text from which a target column is read. */
export function textOf(name: string): string {
  return identifier(`text of ${name}`);
}

/**
 * Name of the column that holds a number to ten decimals where its text is not plain digits that the target column can keep:
 * arithmetic of that width costs ten times as much, and hardly any row needs it.
 */
export function wideOf(name: string): string {
  return identifier(`wide ${name}`);
}

/** Fewer digits than the largest number has, so that every number of this form fits. */
function plainPattern({decimals, most}: {decimals: number; most: number}, mark: string): string {
  const fraction = decimals === 0 ? "" : `([${mark}]\\d{1,${decimals}})?`;
  return `[-+]?\\d{1,${Math.max(1, String(most).length - 1)}}${fraction}`;
}

/** A time without an offset, as written: the caller knows the time zone. */
function localSql(text: string, {formats = isoFormats}: Notation): string {
  return strptime(
    text,
    formats.filter((format) => !format.includes("%z")),
    "TIMESTAMP"
  );
}

/** A time with an offset, in UTC. */
function offsetSql(text: string, {formats = isoFormats}: Notation): string {
  const time = strptime(
    `regexp_replace(${text}, '[Zz]$', '+00')`,
    formats.filter((format) => format.includes("%z")),
    "TIMESTAMPTZ"
  );
  return `timezone('UTC', ${time})`;
}

function strptime(text: string, formats: readonly string[], type: string): string {
  if (formats.length === 0) return `CAST(NULL AS ${type})`;
  // DuckDB takes "epoch" and "infinity" for times in any format.
  return `CASE WHEN regexp_matches(${text}, '[0-9]') THEN try_strptime(${text}, [${formats.map(quote).join(", ")}]) END`;
}

const scientific = quote(String.raw`[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,2})?`);
const currencySign = String.raw`(?:\s|\p{Sc}|[A-Z]{1,3}\p{Sc}|[A-Z]{3}|kr\.?|zł|Kč|Ft|lei)*`;

/** To ten decimals, which is more than any column keeps and drops the noise of binary fractions. */
function numberSql(text: string, {decimal, thousands = decimal === "." ? "," : "."}: Notation): string {
  const marked = markedNumberSql(text, decimal, thousands);
  if (decimal === ",") return marked;
  return `CASE WHEN regexp_full_match(${text}, ${scientific}) THEN TRY_CAST(${text} AS DECIMAL(38, 10)) ELSE ${marked} END`;
}

function markedNumberSql(text: string, decimal: string, thousands: string): string {
  const mark = thousands === " " ? String.raw`[ \x{a0}\x{202f}]` : `[${thousands}]`;
  const whole = thousands === "" ? String.raw`\d+` : String.raw`\d{1,3}(?:${mark}\d{3})+|\d+`;
  const digits = String.raw`(?:${whole})(?:[${decimal}]\d*)?|[${decimal}]\d+`;
  const pattern = `^${currencySign}[-+(−]?${currencySign}(${digits})${currencySign}[-)−]?${currencySign}$`;
  const unmarked = thousands === "" ? "" : mark;
  const bare = `regexp_extract(${text}, ${quote(pattern)}, 1)`;
  const stripped = unmarked === "" ? bare : `regexp_replace(${bare}, ${quote(unmarked)}, '', 'g')`;
  const size = `TRY_CAST(replace(${stripped}, ${quote(decimal)}, '.') AS DECIMAL(38, 10))`;
  return `${size} * CASE WHEN regexp_matches(${text}, '[-(−]') THEN -1 ELSE 1 END`;
}
