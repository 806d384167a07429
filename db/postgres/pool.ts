import pg from "pg";

export interface PoolOptions {
  /** The schema that statements see; set as the search_path of every connection. */
  readonly schema: string;
  /** Connections at most; 4 by default. */
  readonly max?: number;
  /** Milliseconds that a statement may take; 0, the default, for no limit. */
  readonly statementTimeout?: number;
  /** Told of connections that are lost while idle; without a listener they would end the process. */
  readonly onError?: (error: Error) => void;
}

const dateType = 1082;

/** How values of a connection are read: days as text. */
export const typeParsers = {getTypeParser: parserFor} as pg.CustomTypesConfig;

/** A pool of connections to a shop's schema. A lost idle connection is replaced at the next query. */
export function openPool(
  connectionString: string,
  {schema, max = 4, statementTimeout = 0, onError}: PoolOptions
): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    statement_timeout: statementTimeout,
    connectionTimeoutMillis: 5_000,
    options: `-c search_path=${schema} -c TimeZone=UTC`,
    application_name: "daybook",
    types: typeParsers
  });
  pool.on("error", onError ?? (() => undefined));
  // The pool does not listen to a connection that is lent; its loss fails the query under way, which is report enough.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** Dates stay the text that they are: pg would make them midnight in the machine's time zone. */
function parserFor(type: number, format?: "text" | "binary") {
  return type === dateType ? (text: string) => text : pg.types.getTypeParser(type, format as "text");
}
