import type {DayRange} from "../../../src/model/calendar.js";
import type {Language} from "../../../src/model/text.js";
import type {MetricQuery} from "../../../src/query/metric-query.js";

/** What a file can be. */
export type FileKind = "excel" | "pdf" | "csv";

/** A table of a file: how many rows there are, how many it holds, and what they are. */
export interface FilePart {
  readonly name: string;
  /** Rows that match the filters. */
  readonly matching: number;
  /** Rows that the file holds. */
  readonly held: number;
  /** Why it holds fewer; null where it holds all. */
  readonly reason: string | null;
  /** SHA-256 of the rows in hexadecimal: of the file itself for CSV, else of `canonicalText`. */
  readonly sha256: string;
}

/** What a file says of itself, by which it can be checked. */
export interface FileManifest {
  /** Raised where files are checked in another way. */
  readonly format: 1;
  readonly kind: FileKind;
  /** The request of the API that makes the same file of the same data. */
  readonly request: string;
  readonly language: Language;
  /** The days that were counted; null where there are none. */
  readonly period: DayRange | null;
  readonly shop: string;
  readonly currency: string;
  readonly timezone: string;
  readonly data_version: number;
  /** When that version was committed, ISO 8601 in UTC. */
  readonly as_of: string;
  /** The metric queries whose answers the file shows, by the name of the part. */
  readonly queries: Readonly<Record<string, MetricQuery>>;
  readonly parts: readonly FilePart[];
}
