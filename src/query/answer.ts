import type {QueryResult} from "./finish.js";
import type {Parameter} from "./parameters.js";

/** A result with the SQL that counts it. */
export interface QueryAnswer extends QueryResult {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}
