/** A line of a table of models: what was measured of one. */
export interface BenchRow {
  readonly model: string;
  readonly baseline: string;
  /** A known figure of another implementation; empty where none is known. */
  readonly peer: string;
  readonly data: string;
  readonly score: string;
  /** CPU, in seconds. */
  readonly seconds: string;
}
