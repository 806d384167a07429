import type pg from "pg";
import type {Settings} from "../src/model/settings.js";

/** Reads a shop's settings. */
export async function readSettings(client: pg.Pool | pg.ClientBase): Promise<Settings> {
  const {rows} = await client.query("SELECT name, language, timezone, currency, churn_days, week_start FROM settings");
  const {churn_days: churnDays, week_start: weekStart, ...rest} = rows[0];
  return {...rest, churnDays, weekStart};
}
