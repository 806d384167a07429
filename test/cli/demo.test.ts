import {afterAll, beforeAll, expect, it} from "vitest";
import {fillIfEmpty} from "../../cli/demo.js";
import type {CommandContext} from "../../cli/command.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  process.env.DAYBOOK_DEMO_TRANSACTIONS = "2000";
});
afterAll(async () => {
  delete process.env.DAYBOOK_DEMO_TRANSACTIONS;
  await database[Symbol.asyncDispose]();
});

it("two first starts at the same moment fill an empty store once, and both go on", async () => {
  const context = {
    signal: new AbortController().signal,
    progress: {step: (_title: string, work: (report: () => void) => unknown) => work(() => undefined)}
  } as unknown as CommandContext;
  const fill = () => fillIfEmpty({pool: database.pool} as never, context);
  await Promise.all([fill(), fill(), fill()]);
  const {rows} = await database.pool.query("SELECT count(*)::integer AS lines FROM transactions");
  expect(rows).toEqual([{lines: 2000}]);
  expect((await database.pool.query("SELECT FROM loads")).rowCount).toBe(1);
});
