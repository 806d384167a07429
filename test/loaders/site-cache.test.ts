import {mkdtemp, readdir, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {moduleSources} from "../../loaders/module-sources.js";
import {cached} from "../../loaders/site-cache.js";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "daybook-cache-"))));
afterEach(() => rm(folder, {recursive: true, force: true}));

/** A module that imports another, the text of which can be changed. */
async function writeModule(text: string): Promise<string> {
  await writeFile(join(folder, "other.ts"), `export const text = "${text}";\n`);
  const module = join(folder, "module.ts");
  await writeFile(module, 'import {text} from "./other.js";\nexport const made = text;\n');
  return module;
}

describe("cached(file, make)", () => {
  it("makes a file once, and again when its code, also code that it imports, or a setting changes", async () => {
    let made = 0;
    const make = async () => Uint8Array.of(++made);
    const ask = (module: string, settings = {costs: false}) =>
      cached({folder, name: "lines.gz", module, settings}, make).then(([byte]) => byte);
    const module = await writeModule("one");
    expect([await ask(module), await ask(module)]).toEqual([1, 1]);
    await writeModule("two");
    expect([await ask(module), await ask(module)]).toEqual([2, 2]);
    expect(await ask(module, {costs: true})).toBe(3);
    expect(await readdir(join(folder, "site-files"))).toHaveLength(1);
  });

  it("gives the file where it cannot be kept", async () => {
    const module = await writeModule("one");
    await writeFile(join(folder, "site-files"), "in the way");
    const make = async () => Uint8Array.of(7);
    expect(await cached({folder, name: "lines.gz", module, settings: {}}, make)).toEqual(Uint8Array.of(7));
  });
});

describe("moduleSources(path)", () => {
  it("names a module and what it imports, however far", () => {
    const root = join(import.meta.dirname, "..", "..");
    const sources = moduleSources(join(root, "loaders", "page-columns.ts"));
    expect(sources).toContain(join(root, "src", "model", "dimensions.ts"));
    expect(sources).toContain(join(root, "db", "duckdb", "pool.ts"));
  });
});
