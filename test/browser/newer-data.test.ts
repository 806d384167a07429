import {mkdtempSync, readFileSync, readdirSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {buildSite} from "../../cli/site/build-site.js";
import {createSiteApp} from "../../cli/site/serve-site.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {buildTestSite} from "../setup/shared-site.js";

describeInBrowser("a site after a change of data", () => {
  const folders = [mkdtempSync(join(tmpdir(), "daybook-newer-")), mkdtempSync(join(tmpdir(), "daybook-whole-"))];
  let database: TestDatabase;
  let store: SnapshotStore;
  let browser: Browser;
  let before = "";
  let renewed = "";
  let whole = "";

  beforeAll(async () => {
    database = await testDatabase();
    await fillShop(database.pool, nastyLines(500));
    store = new SnapshotStore(database.pool, {folder: folders[0]!});
    before = await buildTestSite(await store.refresh(), {folder: folders[0]!});
    await database.pool.query("UPDATE transactions SET quantity = quantity * 3");
    const snapshot = await store.refresh();
    renewed = await buildSite(snapshot, {folder: folders[0]!});
    whole = await buildSite(snapshot, {folder: folders[1]!});
    browser = await openBrowser();
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await store?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    for (const folder of folders) rmSync(folder, {recursive: true, force: true});
  });

  it("is what a whole build of the new data gives, but for the hashes in names", () => {
    const [{files, texts}, full] = [readSite(renewed), readSite(whole)];
    expect(files).toEqual(full.files);
    expect(texts).toEqual(full.texts);
  });

  it("names no other host in anything that a browser would load", () => {
    const named = Object.entries(readSite(whole).texts).flatMap(([path, text]) =>
      (text.match(loading) ?? []).map((found) => `${path}: ${found}`)
    );
    expect(named).toEqual([]);
  });

  it("leaves the site before as it was", () => {
    expect(readFirst(before)).not.toBe(readFirst(renewed));
    expect(readFirst(renewed)).toBe(readFirst(whole));
  });

  it("holds the new data in its database, too, which the workbench queries with a metric's SQL", async () => {
    await using server = await serve(() => [renewed]);
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
    await page.goto(`${server.url}/workbench`);
    const cell = page.locator("main .inputs-3a86ea-table td, main form table td").last();
    const {rows} = await store.use((engine) => engine.query({metrics: ["revenue"]}));
    await expect
      .poll(async () => Number((await cell.textContent())?.replaceAll(",", "")), {timeout: 30_000})
      .toBeCloseTo(rows[0]!.values.revenue!, 2);
    expect(problems).toEqual([]);
  });

  it("tells an open page, which shows the new figures when it is asked to", async () => {
    let folders = [before];
    await using server = await serve(() => folders);
    const page = await browser.newPage();
    await page.goto(`${server.url}/?period=all_time`);
    const figure = page.locator("main > .kpis-place > [aria-busy=false] .figure").first();
    const old = await figure.getAttribute("value");
    folders = [renewed, before];
    await page.getByRole("button", {name: "Load them"}).click({timeout: 20_000});
    await expect.poll(() => figure.getAttribute("value"), {timeout: 20_000}).not.toBe(old);
    expect(Number(await figure.getAttribute("value"))).toBeCloseTo(3 * Number(old), 1);
  });
});

async function serve(folders: () => readonly string[]): Promise<AsyncDisposable & {readonly url: string}> {
  const server = createSiteApp(folders).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as {port: number}).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    }
  };
}

/** What makes a browser load an address, with one of another host. */
const loading =
  /<(?:script|link|img|iframe|source|video|audio)\b[^>]*?(?:src|href)="?(?:https?:)?\/\/[^>]*>|(?:\bfrom|\bimport|import\(|fetch\(|importScripts\(|new (?:Shared)?Worker\(|new URL\()\s*["'`]https?:\/\/[^"'`]*|url\(\s*["']?(?:https?:)?\/\/[^)]*|@import\s*["'](?:https?:)?\/\/[^"']*/g;

const hash = /\.[0-9a-f]{8}(?=\.)/g;

/** Names of all files, and the text of pages and modules, without hashes and the time at which a loader ran. */
function readSite(site: string): {files: string[]; texts: Record<string, string>} {
  const paths = readdirSync(site, {recursive: true, encoding: "utf8"}).filter((path) =>
    statSync(join(site, path)).isFile()
  );
  const texts = paths
    .filter((path) => /\.(html|js|css)$/.test(path))
    .map((path) => [
      path.replace(hash, ""),
      readFileSync(join(site, path), "utf8")
        .replace(hash, "")
        .replace(/"lastModified":\d+/g, "")
    ]);
  return {files: paths.map((path) => path.replace(hash, "")).toSorted(), texts: Object.fromEntries(texts.toSorted())};
}

function readFirst(site: string): string | undefined {
  return /<data class="figure" value="([^"]*)"/.exec(readFileSync(join(site, "index.html"), "utf8"))?.[1];
}
