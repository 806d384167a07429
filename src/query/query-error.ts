/** A query that is well formed and cannot be answered. */
export class QueryError extends Error {
  /** The part of the query that is wrong: metrics, dimensions, filters, range, grain, order or limit. */
  readonly part: string;

  constructor(part: string, message: string) {
    super(message);
    this.name = "QueryError";
    this.part = part;
  }
}
