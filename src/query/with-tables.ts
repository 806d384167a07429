/** The clause that names common table expressions. */
export function withTables(tables: readonly (readonly [name: string, sql: string])[]): string {
  return `WITH ${tables.map(([name, text]) => `${name} AS (\n${indent(text)}\n)`).join(", ")}`;
}

function indent(sql: string): string {
  return sql.replace(/^/gm, "  ");
}
