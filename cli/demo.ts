import {seedDemo} from "../db/seed/seed.js";
import type {CommandContext} from "./command.js";
import type {Database} from "./database.js";

/** Makes the demo data where there are no transactions. */
export async function fillIfEmpty({pool}: Database, {progress}: CommandContext): Promise<void> {
  const {rows} = await pool.query("SELECT EXISTS (SELECT FROM transactions) AS filled");
  if (rows[0].filled) return;
  const size = readDemoSize(process.env);
  await progress.step("making demo data", (report) => seedDemo(pool, {...size, onProgress: report}));
}

/**
 * The wanted number of demo transactions, DAYBOOK_DEMO_TRANSACTIONS; the seed's default without.
 * @throws {Error} where it is no whole number above 0
 */
export function readDemoSize({DAYBOOK_DEMO_TRANSACTIONS: text}: NodeJS.ProcessEnv): {transactions?: number} {
  if (!text) return {};
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`invalid DAYBOOK_DEMO_TRANSACTIONS: ${text}; use a whole number`);
  return {transactions: Number(text)};
}
