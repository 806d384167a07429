import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {seedDemo} from "../../db/seed/seed.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {lendPage, returnPage, wide} from "../setup/lend-page.js";
import {buildTestSite} from "../setup/shared-site.js";
import {type StaticServer, serveStatic} from "../setup/static-server.js";

/** Cards, lines, a map and a table. */
const pages = ["/", "/trends", "/geography", "/transactions"];

/** What is read of figures: findings, marks that are words, the figures of cards, cells of tables. */
const figures = ["h1", ".chart h2", ".chart svg text", ".kpi .figure", "td"].map((name) => `main ${name}`).join(", ");

describeInBrowser("the figures in a page's HTML", () => {
  let folder: string;
  let database: TestDatabase;
  let store: SnapshotStore;
  let server: StaticServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "daybook-first-"));
    database = await testDatabase();
    await seedDemo(database.pool, {today: "2026-03-01", transactions: 3_000, customers: 1_000, products: 60});
    store = new SnapshotStore(database.pool, {folder});
    server = await serveStatic(await buildTestSite(await store.refresh(), {folder}));
    browser = await openBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
    await store?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    await rm(folder, {recursive: true, force: true});
  });

  it.each(pages)("%s shows them without a script, and the page's own are the same in the same place", async (path) => {
    const [still, live] = await Promise.all([open(path, {javaScriptEnabled: false}), open(path)]);
    const first = await read(still);
    expect(first.length).toBeGreaterThan(10);
    await live.waitForFunction(() => document.querySelector("observablehq-loading, .working") === null);
    expect((await read(live)).slice(0, first.length)).toEqual(first);
    expect(await shiftOf(live)).toBeLessThan(0.1);
    await Promise.all([still.close(), returnPage(live)]);
  });

  it.each(["/products", "/channels", "/customers"])("%s has some, too", async (path) => {
    const html = await (await fetch(`${server.url}${path}`)).text();
    expect(html.match(/<observablehq-loading class="first">/g)?.length).toBeGreaterThan(3);
    expect(html).toContain("<svg");
  });

  it.each(["/", "/geography", "/transactions"])(
    "%s does not show them where the address asks for others",
    async (path) => {
      // Without its data, a page stays as it is in the HTML.
      const page = await open(`${path}?country=UK`, null, (shown) => shown.route("**/_file/**", () => undefined));
      expect(await read(page)).toEqual([await page.locator("h1").innerText()]);
      await returnPage(page);
    }
  );

  it("shows them narrow on a phone, where nothing jumps either", async () => {
    const page = await open("/channels", {viewport: {width: 390, height: 844}});
    await page.waitForFunction(() => document.querySelector("observablehq-loading") === null);
    expect(await shiftOf(page)).toBeLessThan(0.1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.close();
  });

  async function open(
    path: string,
    options: BrowserContextOptions | null = null,
    prepare: (page: Page) => Promise<unknown> = async () => undefined
  ): Promise<Page> {
    const page = options ? await browser.newPage({viewport: wide, ...options}) : await lendPage(browser);
    await prepare(page);
    await page.goto(`${server.url}${path}`);
    return page;
  }
});

function read(page: Page): Promise<string[]> {
  return page
    .locator(figures)
    .evaluateAll((list) => list.filter((one) => one.checkVisibility()).map((one) => one.textContent!.trim()));
}

/** How far what stands in the window has jumped since the page opened: its cumulative layout shift. */
function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const sum = (entries: PerformanceEntryList) =>
          entries.reduce((all, entry) => all + (entry as PerformanceEntry & {value: number}).value, 0);
        new PerformanceObserver((list) => resolve(sum(list.getEntries()))).observe({
          type: "layout-shift",
          buffered: true
        });
        setTimeout(() => resolve(0), 300);
      })
  );
}
