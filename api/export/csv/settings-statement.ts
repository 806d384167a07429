import type pg from "pg";
import type {Statement} from "../../../src/query/parameters.js";

/**
 * A statement for COPY, which takes no parameters: its values are set as settings of the transaction, and read from
 * there. No value becomes part of the text.
 */
export async function bindAsSettings(client: pg.ClientBase, {sql, parameters}: Statement): Promise<string> {
  for (const [i, value] of parameters.entries())
    await client.query(`SELECT set_config($1, ${typeof value === "string" ? "$2::text" : "$2::text[]::text"}, true)`, [
      settingName(i + 1),
      value
    ]);
  // A subquery is read once; the setting itself would be asked for at every row.
  return sql.replace(/\$(\d+)/g, (_, number) => `(SELECT current_setting('${settingName(Number(number))}'))`);
}

function settingName(number: number): string {
  return `daybook.parameter_${number}`;
}
