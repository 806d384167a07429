import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, it} from "vitest";
import type {QueryAnswer} from "../../src/query/answer.js";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {exactFigure} from "../../src/components/format.js";
import type {Day} from "../../src/model/calendar.js";
import type {MetricName} from "../../src/model/metrics.js";
import {demoSettings} from "../../src/model/settings.js";
import type {Filters} from "../../src/query/metric-query.js";
import {kpiQuery, presetRange} from "../../src/query/overview.js";
import {snapshotFormat} from "../../src/query/snapshot.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {lendPage, returnPage, wide} from "../setup/lend-page.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {type StaticServer, serveStatic} from "../setup/static-server.js";
import {buildTestSite} from "../setup/shared-site.js";

let folder: string;
let database: TestDatabase;
let store: SnapshotStore;
let site: string;
let server: StaticServer;
let browser: Browser;
let problems: string[];
/** What ends the pages that a test opens. */
const opened: (() => Promise<void>)[] = [];

describeInBrowser("the overview, built and served by a plain file server", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "daybook-site-"));
    database = await testDatabase();
    await fillShop(database.pool, nastyLines(3000));
    store = new SnapshotStore(database.pool, {folder});
    site = await buildTestSite(await store.refresh(), {folder});
    server = await serveStatic(site);
    browser = await openBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await server?.[Symbol.asyncDispose]();
    await store?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    await rm(folder, {recursive: true, force: true});
  });

  afterEach(async () => {
    await Promise.all(opened.splice(0).map((close) => close()));
    expect(problems, "errors, warnings and requests to other hosts").toEqual([]);
  });

  it("shows the eight figures of the last 90 days before it has fetched any columns", async () => {
    const page = await open("/", null, (shown) => shown.route("**/*.gz", () => undefined));
    await expectFigures(page, {});
    expect(await page.locator("main > .kpis-place h2").allTextContents()).toEqual([
      "Revenue",
      "Orders",
      "Average order value",
      "Gross profit",
      "Customers",
      "Conversion rate",
      "Customer lifetime value",
      "Churn rate"
    ]);
  });

  it("has these figures in its HTML, for a reader whose scripts have not run", async () => {
    const page = await open("/", {javaScriptEnabled: false});
    await expectFiguresIn(".kpis-place > .first > span", page, {});
  });

  it("does not show them where the address asks for others", async () => {
    const page = await open("/?country=UK", null, (shown) => shown.route("**/*.gz", () => undefined));
    expect(await page.locator(".first .kpis").isVisible()).toBe(false);
  });

  it("answers a filter from the columns, with the figures that DuckDB counts", async () => {
    const page = await open("/");
    await tick(page, "Place", "UK");
    await page.waitForURL("**/?country=UK");
    await expectFigures(page, {country: ["UK"]});
  });

  it("keeps the filters on reload, and the back button undoes them one by one", async () => {
    const page = await open("/");
    await tick(page, "Place", "UK");
    await tick(page, "Visit", "Mobile");
    await page.waitForURL("**/?country=UK&device_type=Mobile");
    await page.reload();
    await expectFigures(page, {country: ["UK"], device_type: ["Mobile"]});
    await page.goBack();
    await expectFigures(page, {country: ["UK"]});
    await page.goBack();
    await expectFigures(page, {});
    expect(new URL(page.url()).search).toBe("");
  });

  it("opens a shared link with everything that it sets", async () => {
    const page = await open("/?start_date=2024-02-01&end_date=2024-05-31&category=Home&category=~none&max_price=10");
    const filters = {category: ["Home", "~none"], max_price: 10};
    await expectFigures(page, filters, {start: "2024-02-01", end: "2024-05-31"});
    const chips = await page.locator(".chip").allTextContents();
    expect(chips.map((text) => text.replace(/\s/g, " "))).toEqual([
      "Period: Feb 1 – May 31, 2024 ×",
      "Category: Home ×",
      "Category: not known ×",
      "Price: ≤ $10.00 ×"
    ]);
  });

  it("takes off one chip, or all of what is set", async () => {
    const page = await open("/?country=UK&device_type=Mobile&period=all_time&predictions=off");
    await page.getByRole("button", {name: "Remove Device: Mobile"}).click();
    await page.waitForURL((url) => !url.search.includes("Mobile"));
    expect(await page.locator(".chip").count()).toBe(3);
    await page.getByRole("button", {name: "Clear all: Period: All time; Country: UK; Predictions: off"}).click();
    await expectFigures(page, {});
    expect(await page.locator(".chips").isVisible()).toBe(false);
  });

  it("offers only the places that belong to the country that is chosen", async () => {
    const page = await open("/?country=USA&city=C1");
    const {rows} = await database.pool.query(
      "SELECT DISTINCT region FROM lines WHERE country = 'USA' AND city = 'C1' ORDER BY region"
    );
    await page.getByRole("button", {name: "Place"}).click();
    const offered = await page.getByRole("group", {name: "Region"}).getByRole("checkbox").all();
    expect(await Promise.all(offered.map((box) => box.inputValue()))).toEqual(rows.map(({region}) => region));
  });

  it("keeps the filters on the way to another page and back", async () => {
    const page = await open("/?country=UK");
    await page.getByRole("link", {name: "Metrics"}).first().click();
    await page.waitForURL("**/metrics?country=UK");
    await page.getByRole("heading", {name: "Churn rate"}).waitFor();
    await page.getByRole("link", {name: "Overview"}).click();
    await expectFigures(page, {country: ["UK"]});
  });

  it("shows the definition, the SQL and the parameters behind a card and behind a chart", async () => {
    const page = await open("/?country=UK");
    await page.getByRole("button", {name: "Orders: definition and SQL"}).first().click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.textContent()).toContain("Distinct orders with at least one matching");
    expect(await dialog.locator("code").textContent()).toContain("count(DISTINCT order_key)");
    expect(await dialog.locator("td").allTextContents()).toContain("UK");
    await page.keyboard.press("Escape");
    expect(await dialog.count()).toBe(0);
    const menu = page.locator(".chart").first();
    await menu.getByRole("button", {name: /^Menu/}).click();
    await menu.getByRole("button", {name: "definition and SQL"}).click();
    expect(await dialog.locator("code").textContent()).toContain("date_trunc('week', order_day)");
  });

  it("draws day, week or month, which the address keeps", async () => {
    const page = await open("/");
    const rows = page.locator(".series-table tbody tr");
    await eventually(() => rows.count()).toBe(14);
    await page.getByRole("radio", {name: "month"}).check({force: true});
    await page.waitForURL("**/?granularity=month");
    await eventually(() => rows.count()).toBe(4);
  });

  it("says why a figure is not known", async () => {
    const page = await open("/?category=Home");
    const card = page.getByRole("article", {name: "Conversion rate"});
    await eventually(() => card.textContent()).toContain("not known under the filter category");
    expect(await card.locator(".figure").textContent()).toBe("–");
  });

  it("says that nothing matches, and what of the address it ignored", async () => {
    const page = await open("/?country=Atlantis&start_date=2024-02-30");
    await eventually(() => page.locator(".prose").textContent()).toContain("No order matches these filters");
    expect(await page.locator(".notices").textContent()).toContain("start_date: not a usable value");
  });

  it("says so when figures cannot be counted, and counts them when it is asked again", async () => {
    const page = await open("/?country=UK", null, (shown) => shown.route("**/*.gz", (route) => route.abort()));
    const again = page.getByRole("button", {name: "Try again"});
    await again.waitFor();
    await page.unroute("**/*.gz");
    await again.click();
    await expectFigures(page, {country: ["UK"]});
    problems = problems.filter((text) => !/ERR_FAILED|Failed to fetch/.test(text));
  });

  it("refuses data of a format that it does not know, in plain words", async () => {
    const manifest = JSON.stringify({format: 99});
    await using later = await serveStatic(site, (path) => (/manifest\.\w+\.json$/.test(path) ? manifest : undefined));
    const page = await open(later.url);
    await page.getByText(`These data are of format 99, and this page reads format ${snapshotFormat}.`).waitFor();
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    problems = problems.filter((text) => !text.includes("format 99"));
  });

  it("is no wider than a phone, where a button opens the filters", async () => {
    const page = await open("/?country=UK", {viewport: {width: 390, height: 844}});
    await expectFigures(page, {country: ["UK"]});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await page.getByRole("button", {name: "Period"}).isVisible()).toBe(false);
    await page.getByRole("button", {name: "Filters (1)"}).click();
    await tick(page, "Visit", "Desktop");
    await expectFigures(page, {country: ["UK"], device_type: ["Desktop"]});
  });

  it("can be worked by keyboard alone", async () => {
    const page = await open("/");
    const button = page.getByRole("button", {name: /^Customer( ·|$)/});
    await button.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.waitForURL("**/?customer_segment=*");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).type)).toBe("checkbox");
    await page.keyboard.press("Escape");
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("shows as of when the data are, on every page", async () => {
    const {fingerprint, dataVersion} = store.current!.manifest;
    for (const path of ["/", "/metrics"]) {
      const page = await open(path);
      const line = page.locator("#freshness");
      await eventually(() => line.textContent()).toContain(`data version ${dataVersion} · fingerprint ${fingerprint}`);
      expect(await page.getAttribute("html", "lang")).toBe("en");
    }
  });
});

async function open(
  path: string,
  options: BrowserContextOptions | null = null,
  prepare: (page: Page) => Promise<unknown> = async () => undefined
): Promise<Page> {
  const url = new URL(path, server.url);
  const page = options ? await browser.newPage({viewport: wide, ...options}) : await lendPage(browser);
  opened.push(() => (options ? page.close() : returnPage(page)));
  problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("request", (request) => {
    const {origin, protocol} = new URL(request.url());
    if (origin !== url.origin && protocol !== "data:") problems.push(request.url());
  });
  await prepare(page);
  await page.goto(url.href);
  return page;
}

/** What is read comes to be as expected, on a slow machine, too. */
function eventually<T>(read: () => T | Promise<T>) {
  return expect.poll(read, {timeout: 20_000});
}

async function tick(page: Page, group: string, member: string): Promise<void> {
  const button = page.getByRole("button", {name: group, exact: false}).first();
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
  await page.getByRole("checkbox", {name: member, exact: true}).check();
}

/** Waits until the cards show what DuckDB counts for a selection. */
async function expectFigures(page: Page, filters: Filters, range?: {start: Day; end: Day}): Promise<void> {
  await expectFiguresIn("main > .kpis-place", page, filters, range);
}

async function expectFiguresIn(
  place: string,
  page: Page,
  filters: Filters,
  range?: {start: Day; end: Day}
): Promise<void> {
  const {values} = (await count(filters, range)).rows[0]!;
  const shown = (name: MetricName, unit: "currency" | "count" | "percent") =>
    exactFigure(values[name]!, unit, demoSettings);
  await eventually(() =>
    page
      .locator(`${place} > .kpis[aria-busy=false] .figure`)
      .evaluateAll((list) => list.map((figure) => (figure as HTMLElement).title))
  ).toEqual([
    shown("revenue", "currency"),
    shown("orders", "count"),
    shown("average_order_value", "currency"),
    shown("gross_profit", "currency"),
    shown("customers", "count"),
    shown("conversion_rate", "percent"),
    shown("customer_lifetime_value", "currency"),
    shown("churn_rate", "percent")
  ]);
}

function count(filters: Filters, range?: {start: Day; end: Day}): Promise<QueryAnswer> {
  return store.use((engine) => {
    const days = {firstDay: engine.shop.firstDay!, lastDay: engine.shop.lastDay!};
    return engine.query(kpiQuery(filters, range ?? presetRange("last_90_days", days)), {lenient: true});
  });
}
