import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {existsSync} from "node:fs";
import {dirname} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {Exporter} from "../../../api/export/exporter.js";
import {runningExports} from "../../setup/running-exports.js";
import {type TestApi, exportsOf, testApi} from "../../setup/api.js";

const kinds = ["excel", "pdf", "manifest", "csv"] as const;

describe("files that nobody waits for any more", () => {
  let api: TestApi;
  let exporter: Exporter;
  beforeAll(async () => {
    api = await testApi();
    exporter = new Exporter({
      ...exportsOf({engines: api.store, pool: api.database.pool}),
      running: 1,
      sending: 1,
      waiting: 4
    });
  });
  afterAll(async () => {
    await exporter[Symbol.asyncDispose]();
    await api[Symbol.asyncDispose]();
  });

  const ask = (kind: (typeof kinds)[number], signal: AbortSignal): Promise<unknown> => {
    const selection = {filters: {}, range: {}};
    const rest = {selection, language: "en", transactions: "latest"} as const;
    if (kind === "csv")
      return exporter.csv({kind, selection}, signal).then(({stream}) => stream.on("error", () => undefined));
    return kind === "manifest" ? exporter.manifests({kind, ...rest}, signal) : exporter.file({kind, ...rest}, signal);
  };
  const reading = () => runningExports(api.database);

  it("end wherever they are at, give their place to the next, and take nothing with them", async () => {
    for (const kind of kinds)
      for (const delay of [0, 40, 150, 500]) {
        const leaving = new AbortController();
        const left = ask(kind, leaving.signal).catch((error: Error) => error);
        await sleep(delay);
        leaving.abort();
        await left;
      }
    await expect.poll(reading, {timeout: 20_000}).toEqual([]);
    const whole = await exporter.manifests(
      {kind: "manifest", selection: {filters: {}, range: {}}, language: "en", transactions: "latest"},
      new AbortController().signal
    );
    expect(whole.csv.parts[0]!.matching).toBe(600);
  }, 240_000);

  it("end with the exporter, while they are made", async () => {
    const closing = new Exporter(exportsOf({engines: api.store, pool: api.database.pool}));
    const request = {
      kind: "excel",
      selection: {filters: {}, range: {}},
      language: "en",
      transactions: "latest"
    } as const;
    const refused = expect(closing.file(request, new AbortController().signal)).rejects.toThrow("exports have ended");
    await sleep(400);
    await closing[Symbol.asyncDispose]();
    await refused;
    await expect.poll(reading, {timeout: 20_000}).toEqual([]);
  }, 60_000);

  it("are removed with the exporter, also while they are sent", async () => {
    const closing = new Exporter(exportsOf({engines: api.store, pool: api.database.pool}));
    const request = {kind: "pdf", selection: {filters: {}, range: {}}, language: "en", transactions: "latest"} as const;
    const {path} = await closing.file(request, new AbortController().signal);
    expect(existsSync(path)).toBe(true);
    await closing[Symbol.asyncDispose]();
    expect(existsSync(dirname(path))).toBe(false);
  }, 60_000);
});
