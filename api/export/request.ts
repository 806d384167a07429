import type {MessagePort} from "node:worker_threads";
import type {ReportOrigin} from "../../loaders/report/source.js";
import type {Language} from "../../src/model/text.js";
import type {FilteredRange} from "../../src/query/analytics.js";
import type {ReportBranding} from "./pdf/options.js";

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
  /** As of `FileRequest`. */
  readonly transactions: "latest" | "all";
}

/** What a worker thread is asked for. */
export interface Job<Request = FileRequest | RowsRequest | ManifestRequest> {
  readonly request: Request;
  readonly origin: ReportOrigin;
  readonly branding: ReportBranding;
  /** When the file is made, ISO 8601. */
  readonly madeAt: string;
  /**
   * Any message ends the work. Threads are never terminated while they work: what DuckDB was at would take the whole
   * process with it.
   */
  readonly stop: MessagePort;
}

/** A job that writes a file. */
export interface FileJob extends Job<FileRequest> {
  readonly path: string;
}

/** A job that sends rows through a port. */
export interface RowsJob extends Job<RowsRequest> {
  readonly port: MessagePort;
}

/** How a job ended: other errors are thrown. */
export type Outcome<Made> =
  | {readonly made: Made; readonly failed?: undefined}
  /**
   * `moved`: the data have moved on since the snapshot, to be asked again. `away`: the database does not answer.
   * `stopped`: it was told to end.
   */
  | {readonly failed: "moved" | "away" | "stopped"};
