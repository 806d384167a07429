import type {LineSettings} from "./stage-lines.js";
import type {Mapping} from "./mapping.js";
import {quote} from "./read-values.js";

/** The columns that `timeColumns` makes. */
export const timeNames = ['"~local"', '"~instant"', '"~day"', '"~hour"'] as const;

/**
 * SQL of a line's times: as written where it has no offset, the instant, and the shop's day and hour. DuckDB and PostgreSQL
 * read times alike that clocks skip or show twice.
 */
export function timeColumns(mapping: Mapping, {timezone}: LineSettings): string {
  const own = mapping.timezone ?? timezone;
  return `"date local" AS "~local",
    coalesce(timezone(${quote(own)}, "date local"), timezone('UTC', "date utc")) AS "~instant",
    timezone(${quote(timezone)}, "~instant") AS "~shop time",
    CAST("~shop time" AS DATE) AS "~day",
    CAST(hour("~shop time") AS SMALLINT) AS "~hour"`;
}

/** SQL of a line's time as text for PostgreSQL, which reads itself what is written without an offset. */
export function timeText(mapping: Mapping, {timezone}: LineSettings): string {
  const zone = quote(` ${mapping.timezone ?? timezone}`);
  return `coalesce(CAST("~local" AS VARCHAR) || ${zone}, CAST(timezone('UTC', "~instant") AS VARCHAR) || '+00')`;
}
