/** How the values of a PostgreSQL type stand in a Parquet file, and a text of each that both databases make alike. */
export interface StoredType {
  /** DuckDB's type, from which the type in the file follows. */
  readonly duckdb: string;
  /** Whether the text may hold any character, so that its length must be told before it. */
  readonly isFree: boolean;
  /** SQL of PostgreSQL: the text of a column's value, null for null. */
  readonly postgresText: (column: string) => string;
  /** SQL of DuckDB: the same text. */
  readonly duckdbText: (column: string) => string;
}

/** PostgreSQL's names of types whose values both databases write alike, and DuckDB's. */
const alike: Readonly<Record<string, string>> = {
  smallint: "SMALLINT",
  integer: "INTEGER",
  bigint: "BIGINT",
  boolean: "BOOLEAN",
  date: "DATE",
  uuid: "UUID",
  "timestamp with time zone": "TIMESTAMPTZ"
};

/**
 * The stored type of a column.
 * @param type as PostgreSQL's format_type gives it; what has no like in DuckDB is stored as PostgreSQL's own text,
 * which it reads back as the same value
 */
export function storedType(type: string): StoredType {
  if (type === "double precision") return double;
  const duckdb = alike[type] ?? decimal(type);
  return {
    duckdb: duckdb ?? "VARCHAR",
    isFree: duckdb === null,
    postgresText: (column) => `${column}::text`,
    duckdbText: (column) => `${column}::VARCHAR`
  };
}

/** The two write a large or small one differently, so it is told by its bits. */
const double: StoredType = {
  duckdb: "DOUBLE",
  isFree: false,
  postgresText: (column) => `('x' || encode(float8send(${column}), 'hex'))::bit(64)::text`,
  duckdbText: (column) => `${column}::BIT::VARCHAR`
};

function decimal(type: string): string | null {
  const [, precision, scale] = /^numeric\((\d+),(\d+)\)$/.exec(type) ?? [];
  if (precision === undefined || Number(precision) > 38 || Number(scale) > Number(precision)) return null;
  return `DECIMAL(${precision}, ${scale})`;
}
