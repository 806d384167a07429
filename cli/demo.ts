import type pg from "pg";
import {seedDemo} from "../db/seed/seed.js";
import type {CommandContext} from "./command.js";
import type {Database} from "./database.js";

const tables = ["transactions", "customers", "products", "sessions"];

/** Makes the demo data of the two years that end yesterday, where the store is empty. */
export async function fillIfEmpty({pool}: Database, {progress, signal}: CommandContext): Promise<void> {
  if (await isFilled(pool)) return;
  const options = {...readDemoSize(process.env), today: new Date().toISOString().slice(0, 10), signal};
  await progress.step("making demo data", (report) => {
    const onProgress = (done: number, total: number) =>
      report(`${done.toLocaleString("en")} of ${total.toLocaleString("en")}`);
    return seedDemo(pool, {...options, onProgress}).catch(async (error: unknown) => {
      // Another start, which began at the same moment, has filled the store meanwhile.
      if (!(await isFilled(pool))) throw error;
    });
  });
}

async function isFilled(pool: pg.Pool): Promise<boolean> {
  const filled = tables.map((table) => `EXISTS (SELECT FROM ${table})`);
  const {rows} = await pool.query(`SELECT ${filled.join(" OR ")} AS filled`);
  return rows[0].filled;
}

/**
 * The wanted size of the demo data, from DAYBOOK_DEMO_TRANSACTIONS: customers in proportion; the seed's own size where
 * it is not set.
 * @throws {Error} where it is no whole number
 */
export function readDemoSize({DAYBOOK_DEMO_TRANSACTIONS: text}: NodeJS.ProcessEnv): {
  transactions?: number;
  customers?: number;
} {
  if (!text) return {};
  if (!/^[1-9]\d{2,8}$/.test(text))
    throw new Error(`invalid DAYBOOK_DEMO_TRANSACTIONS: ${text}; use a whole number from 100 to 100000000`);
  return {transactions: Number(text), customers: Math.max(50, Math.ceil(Number(text) / 2))};
}
