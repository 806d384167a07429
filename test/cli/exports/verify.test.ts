import {appendFile, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Exporter} from "../../../api/export/exporter.js";
import {readExported} from "../../../cli/exports/read-file.js";
import {verifyData, verifyFile} from "../../../cli/exports/verify-file.js";
import {type WriteOptions, writeExport} from "../../../cli/exports/write-file.js";
import {type TestApi, deriveNow, exportsOf, testApi} from "../../setup/api.js";

const {signal} = new AbortController();
const names = {excel: "report.xlsx", pdf: "report.pdf", csv: "rows.csv"} as const;
const kinds = ["excel", "pdf", "csv"] as const;

let api: TestApi;
let exporter: Exporter;
let folder: string;
beforeAll(async () => {
  api = await testApi();
  exporter = new Exporter(exportsOf({engines: api.store, pool: api.database.pool}));
  folder = await mkdtemp(join(tmpdir(), "daybook-verify-"));
});
afterAll(async () => {
  await exporter[Symbol.asyncDispose]();
  await api[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

function write(kind: WriteOptions["kind"], querystring = "country=USA&country=~none"): Promise<string> {
  const out = join(folder, names[kind]);
  return writeExport(exporter, {kind, out, querystring, signal}).then(() => out);
}

describe("npm run export -- verify FILE", () => {
  it.each(kinds)("finds a file as it was made, and the database saying the same: %s", async (kind) => {
    const found = await readExported(await write(kind));
    expect(verifyFile(found)).toEqual({
      isEqual: true,
      sentences: [
        expect.stringMatching(/^made of data version \d+ of \d{4}-/),
        "the file is as it was made, byte for byte"
      ]
    });
    expect(await verifyData(exporter, found.manifest, signal)).toMatchObject({isEqual: true});
  });

  it.each(kinds)("finds a file that was changed: %s", async (kind) => {
    const path = await write(kind);
    await appendFile(path, "\n");
    expect(verifyFile(await readExported(path)).isEqual).toBe(false);
  });

  it("checks a workbook by itself", async () => {
    const path = await write("excel");
    await rm(`${path}.json`);
    const found = await readExported(path);
    expect(verifyFile(found).sentences.at(-1)).toBe("the rows in the file are those that its manifest names");
    const [part] = found.manifest.parts;
    const forged = {...found, hashes: {...found.hashes, [part!.name]: "0".repeat(64)}};
    expect(verifyFile(forged)).toMatchObject({isEqual: false});
  });

  it("checks a workbook that lists every transaction", async () => {
    const found = await readExported(await write("excel", "transactions=all&lang=es"));
    expect(found.manifest.parts.find(({name}) => name === "Transacciones")).toMatchObject({matching: 600, held: 600});
    expect(verifyFile(found).isEqual).toBe(true);
    expect(await verifyData(exporter, found.manifest, signal)).toMatchObject({isEqual: true});
  });

  it("says of a report without the manifest beside it that its pages cannot be checked", async () => {
    const path = await write("pdf");
    await rm(`${path}.json`);
    expect(verifyFile(await readExported(path)).sentences.at(-1)).toContain("its pages cannot be checked");
  });

  it("refuses what has no manifest", async () => {
    const path = await write("csv");
    await writeFile(`${path}.json`, "{}");
    await expect(readExported(path)).rejects.toThrow("is no manifest");
    await rm(`${path}.json`);
    await expect(readExported(path)).rejects.toThrow("has no manifest");
    await expect(readExported(join(folder, "missing.csv"))).rejects.toThrow("cannot read");
  });

  it("names what the database says otherwise by now", async () => {
    const path = await write("csv", "");
    const {manifest} = await readExported(path);
    await api.database.pool.query(
      "UPDATE transactions SET quantity = quantity + 1 WHERE transaction_id = (SELECT min(transaction_id) FROM transactions)"
    );
    await deriveNow(api.database.pool);
    await api.store.refresh();
    const {isEqual, sentences} = await verifyData(exporter, manifest, signal);
    expect(isEqual).toBe(false);
    expect(sentences[0]).toMatch(/^the database, which is now at data version \d+ of .*: transactions$/);
  });

  it("keeps the file that is there where a new one cannot be made", async () => {
    const path = await write("csv");
    const before = await readFile(path);
    await expect(write("csv", "country=")).rejects.toThrow("country: empty value");
    expect(await readFile(path)).toEqual(before);
  });
});
