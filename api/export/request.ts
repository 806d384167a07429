import type {MessagePort} from "node:worker_threads";
import type {ReportOrigin} from "../../loaders/report/source.js";
import type {Language} from "../../src/model/text.js";
import type {FilteredRange} from "../../src/query/analytics.js";
import type {FileManifest} from "./manifest/file-manifest.js";

/** A file that is made whole before it is sent. */
export interface FileRequest {
  readonly kind: "excel" | "pdf";
  readonly selection: FilteredRange;
  readonly language: Language;
  /** The transactions that a workbook lists: the latest 1,000, or all. Nothing else of it is different but its pictures. */
  readonly transactions: "latest" | "all";
}

/** Rows that are sent while they are read. */
export interface RowsRequest {
  readonly kind: "csv";
  readonly selection: FilteredRange;
}

/** What a file would say of itself. */
export interface ManifestRequest {
  readonly kind: "manifest";
  readonly selection: FilteredRange;
  readonly language: Language;
}

/** The look of a report. */
export interface Branding {
  /** Null for the shop's name. */
  readonly name: string | null;
  /** Path of a PNG, JPEG or SVG file; null for none. */
  readonly logo: string | null;
  /** `#rrggbb`. */
  readonly colour: string;
}

/** What a worker thread is asked for. */
export interface Job {
  readonly request: FileRequest | RowsRequest | ManifestRequest;
  readonly origin: ReportOrigin;
  /** Where a file is written. */
  readonly path: string;
  readonly branding: Branding;
  /** When the file is made, ISO 8601. */
  readonly madeAt: string;
  /** Where rows are sent to. */
  readonly port?: MessagePort;
}

/** How a job ended: other errors are thrown. */
export type Outcome =
  | {readonly made: FileManifest}
  /** The data have moved on since the snapshot: to be asked again. */
  | {readonly failed: "moved"}
  /** The database does not answer. */
  | {readonly failed: "away"};
