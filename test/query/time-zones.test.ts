import {execFile} from "node:child_process";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";

/** Time zones, and how many minutes they are behind UTC in July 2024. */
const minutesBehind = {UTC: 0, "America/New_York": 240, "Asia/Kolkata": -330, "Pacific/Kiritimati": -840};
const zones = Object.keys(minutesBehind);
const lines = nastyLines(600);
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, lines);
});
afterAll(() => database[Symbol.asyncDispose]());

/** What a process on a machine in another time zone counts, for a shop in each of the zones. */
async function countOn(machine: string): Promise<{minutesBehind: number; byZone: Record<string, unknown[]>}> {
  const {stdout} = await promisify(execFile)(
    process.execPath,
    ["--import", "./cli/typescript.js", "test/setup/print-days.ts"],
    {
      env: {
        ...process.env,
        TZ: machine,
        DAYS_DATABASE: database.connectionString,
        DAYS_SCHEMA: database.schema,
        DAYS_ZONES: zones.join()
      },
      maxBuffer: Infinity
    }
  );
  return JSON.parse(stdout);
}

/** Days, hours and orders of a shop in a time zone, by the zones that Node knows. */
function expected(timeZone: string): [day: string, hour: number, orders: number][] {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    hourCycle: "h23"
  });
  const sold = lines.filter(({type, status, quantity}) => type === "product" && status === "completed" && quantity > 0);
  const hours = Map.groupBy(sold, ({at}) => format.format(new Date(at)));
  return [...hours]
    .map(([text, list]): [string, number, number] => {
      const [day, hour] = text.split(", ");
      return [day!, Number(hour), new Set(list.map(({order}) => order)).size];
    })
    .toSorted(([a, b], [c, d]) => (a === c ? b - d : a < c! ? -1 : 1));
}

describe("the days of a shop in each of four time zones", () => {
  it.each(Object.entries(minutesBehind))("are the same on a machine in %s", async (machine, behind) => {
    const counted = await countOn(machine);
    expect(counted.minutesBehind).toBe(behind);
    for (const zone of zones) for (const days of counted.byZone[zone]!) expect(days).toEqual(expected(zone));
  });
});
