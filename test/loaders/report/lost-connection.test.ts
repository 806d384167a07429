import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {withReportSource} from "../../../loaders/report/source.js";
import {readTransactions} from "../../../loaders/report/transaction-rows.js";
import {type TestApi, exportsOf, testApi} from "../../setup/api.js";

const all = {newestFirst: false, limit: null};

describe("rows whose reader is told to stop", () => {
  let api: TestApi;
  beforeAll(async () => {
    // More than one batch of the cursor.
    api = await testApi({lines: 4_000});
  }, 60_000);
  afterAll(() => api[Symbol.asyncDispose]());

  const open = <T>(work: Parameters<typeof withReportSource<T>>[1], signal: AbortSignal) =>
    withReportSource({...exportsOf({engines: api.store, pool: api.database.pool}), folder: null}, work, signal);

  it("end while a batch is read", async () => {
    const stop = new AbortController();
    const reading = open(async ({client}) => {
      const rows = readTransactions(client, {filters: {}, range: {}}, all);
      await rows.next();
      const next = rows.next();
      setImmediate(() => stop.abort());
      await next;
      return (await rows.next()).done;
    }, stop.signal);
    await expect(reading).rejects.toThrow();
  });

  it("end between two batches", async () => {
    const stop = new AbortController();
    const reading = open(async ({client}) => {
      for await (const _ of readTransactions(client, {filters: {}, range: {}}, all)) {
        stop.abort();
        await new Promise((resolve) => client.once("end", resolve));
        throw new Error("nobody takes the rest");
      }
    }, stop.signal);
    await expect(reading).rejects.toThrow("nobody takes the rest");
  });

  it.each([0, 1, 2, 4, 8])("end where they are told so %i ms after the start", async (delay) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), delay);
    const reading = open(async ({client, signal}) => {
      await client.query("SELECT pg_sleep(20)");
      return signal.aborted;
    }, stop.signal);
    await expect(reading).rejects.toThrow();
  });
});
