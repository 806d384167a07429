import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {SnapshotStore} from "../../db/snapshot/store.js";
import {type RunningApi, ask, listen, post, testConfig} from "../setup/api.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {type StaticServer, serveStatic} from "../setup/static-server.js";
import {buildTestSite} from "../setup/shared-site.js";
import {selectionEvent} from "../../src/engine/page/address.js";

let folder: string;
let database: TestDatabase;
let store: SnapshotStore;
let api: RunningApi;
let server: StaticServer;
let browser: Browser;
let page: Page;

const year = "start_date=2024-01-01&end_date=2024-12-23";

/** Addresses with a range, and the grain of the chart that is drawn for it. */
const addresses: readonly (readonly [address: string, grain: "day" | "week" | "month"])[] = [
  [year, "month"],
  [`${year}&country=USA`, "month"],
  [`${year}&country=UK&country=${encodeURIComponent("日本")}`, "month"],
  [`${year}&country=~none`, "month"],
  [`${year}&country=nowhere`, "month"],
  [`${year}&category=Home`, "month"],
  [`${year}&category=Books&category=~none&granularity=week`, "week"],
  [`${year}&category=${encodeURIComponent("Äpfel")}&device_type=~none`, "month"],
  [`${year}&device_type=Mobile&traffic_source=Email`, "month"],
  [`${year}&min_price=10.0001`, "month"],
  [`${year}&max_price=10`, "month"],
  [`${year}&min_price=7.3123&max_price=99.99&country=USA`, "month"],
  ["start_date=2024-03-01&end_date=2024-05-31", "week"],
  ["start_date=2024-03-01&end_date=2024-05-31&granularity=day", "day"],
  ["start_date=2024-03-01&end_date=2024-05-31&granularity=month&region=R1", "month"],
  ["start_date=2024-02-29&end_date=2024-02-29", "day"],
  ["start_date=2024-02-15&end_date=2024-03-10", "day"],
  ["start_date=2024-03-31&end_date=2024-04-07&country=UK", "day"],
  ["start_date=2023-11-20&end_date=2024-01-15", "week"],
  ["start_date=2023-10-01&end_date=2023-12-31&city=C1", "week"],
  ["start_date=2024-11-01&end_date=2025-02-28", "week"],
  ["start_date=2025-06-01&end_date=2025-06-30", "day"],
  ["start_date=2024-06-03&end_date=2024-06-30&granularity=week&country=USA&device_type=Desktop", "week"],
  ["start_date=2024-06-05&end_date=2024-08-06&region=R0&region=R2&category=Home", "week"],
  ["start_date=2023-11-21&end_date=2024-12-22&granularity=week", "week"]
];

const cards = [
  ["total_revenue", "currency"],
  ["total_orders", "count"],
  ["average_order_value", "currency"],
  ["gross_profit", "currency"],
  ["total_customers", "count"],
  ["conversion_rate", "percent"],
  ["customer_lifetime_value", "currency"],
  ["churn_rate", "percent"]
] as const;

type Unit = "currency" | "count" | "percent";

/** A figure in full as an English page writes it, by the test's own rules. */
function written(value: number | null, unit: Unit): string {
  if (value === null) return "–";
  const digits = unit === "count" ? 0 : 2;
  const [whole, decimals] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  const text = `${unit === "currency" ? "$" : ""}${grouped}${decimals ? `.${decimals}` : ""}`;
  return `${value < 0 ? "-" : ""}${text}${unit === "percent" ? "%" : ""}`;
}

describeInBrowser("the overview, at two dozen addresses", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "daybook-surfaces-"));
    database = await testDatabase();
    await fillShop(database.pool, nastyLines(2000, 11), {timezone: "America/New_York"});
    store = new SnapshotStore(database.pool, {folder});
    server = await serveStatic(await buildTestSite(await store.refresh(), {folder}));
    api = await listen({engines: store, pool: database.pool, config: testConfig});
    browser = await openBrowser();
    page = await browser.newPage();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await api?.[Symbol.asyncDispose]();
    await server?.[Symbol.asyncDispose]();
    await store?.[Symbol.asyncDispose]();
    await database?.[Symbol.asyncDispose]();
    await rm(folder, {recursive: true, force: true});
  });

  it.each(addresses)("shows the figures that the API answers to %s", async (address, grain) => {
    const own = new URLSearchParams(address);
    own.delete("granularity");
    const {body: kpis} = await ask(api, `/api/kpis?${own}`);
    // Where nothing matches the page says so, and has no table of zeros.
    const isEmpty = kpis.total_orders === 0 && kpis.total_revenue === 0;
    const series = isEmpty ? [] : await answeredSeries(own, grain);
    await choose(address);
    await eventually(shownCards).toEqual(cards.map(([name, unit]) => written(kpis[name], unit)));
    await eventually(shownSeries).toEqual(series);
    expect(await page.locator(".notices").allTextContents()).toEqual([]);
  });
});

/** Opens the page at an address; where it is open already, chooses as the filter bar does. */
async function choose(address: string): Promise<void> {
  if (!page.url().startsWith(server.url)) return void (await page.goto(`${server.url}/?${address}`));
  await page.evaluate(
    ([search, event]) => {
      history.pushState(null, "", `?${search}`);
      dispatchEvent(new Event(event!));
    },
    [address, selectionEvent]
  );
}

function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, {timeout: 20_000});
}

function shownCards(): Promise<string[]> {
  return page
    .locator("main > .kpis-place > .kpis[aria-busy=false] .figure")
    .evaluateAll((list) => list.map((figure) => (figure as HTMLElement).title));
}

/** The cells of the table of revenue and orders, with those of the period before where it has them. */
function shownSeries(): Promise<string[][]> {
  return page
    .locator(".series-table tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent!)));
}

/** What the API says is in that table. */
async function answeredSeries(own: URLSearchParams, grain: string): Promise<string[][]> {
  const {body: listed} = await ask(api, `/api/analytics/time-series?${own}&granularity=${grain}`);
  const {body: asked} = await post(api, "/api/query", question(own, grain));
  const cells = (values: Record<string, number | null> | null) => [
    written(values?.revenue ?? null, "currency"),
    written(values?.orders ?? null, "count")
  ];
  return asked.rows.map((row: Record<string, Record<string, number>>, i: number) => {
    const [revenue, orders] = cells(listed.data[i]);
    expect(row).toMatchObject(listed.data[i]);
    if (row.previous === undefined || row.previous === null) return [revenue, orders];
    const [revenueBefore, ordersBefore] = cells(row.previous);
    return [revenue, revenueBefore, orders, ordersBefore];
  });
}

/** An address as the body of `POST /api/query`. */
function question(own: URLSearchParams, grain: string) {
  const {start_date: start, end_date: end, min_price: min, max_price: max} = Object.fromEntries(own);
  const names = [...new Set(own.keys())].filter((name) => !/_date$|_price$/.test(name));
  return {
    metrics: ["revenue", "orders"],
    range: {start, end},
    grain,
    compare: "previous",
    filters: {
      ...Object.fromEntries(names.map((name) => [name, own.getAll(name)])),
      ...(min && {min_price: Number(min)}),
      ...(max && {max_price: Number(max)})
    }
  };
}
