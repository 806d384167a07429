import axe, {type RunOnly} from "axe-core";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, it, vi} from "vitest";
import {seedDemo} from "../../db/seed/seed.js";
import {dimensionNames} from "../../src/model/dimensions.js";
import {metricNames} from "../../src/model/metrics.js";
import {selectionEvent} from "../../src/engine/page/address.js";
import {post} from "../setup/api.js";
import {expectPrintable} from "../setup/expect-printable.js";
import {returnPage} from "../setup/lend-page.js";
import {expectSound, openPage, settled} from "../setup/walk-pages.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {type SavedFigure, readFigures} from "../setup/read-figures.js";
import {type TestSite, pagePaths, testSite} from "../setup/site.js";

const today = "2026-03-01";
const year = "start_date=2025-03-01&end_date=2026-02-28";

/** Addresses with a whole range, so that the API can be asked for the same days. */
const addresses = [
  year,
  `${year}&country=UK`,
  `${year}&country=USA&country=Germany&granularity=week`,
  `${year}&category=Books`,
  `${year}&category=Home&subcategory=Kitchen`,
  `${year}&customer_segment=VIP`,
  `${year}&payment_method=PayPal&device_type=Mobile`,
  `${year}&traffic_source=Email`,
  `${year}&min_price=20&max_price=100`,
  "start_date=2025-12-01&end_date=2026-02-28&granularity=day",
  "start_date=2026-02-01&end_date=2026-02-28",
  "start_date=2024-03-01&end_date=2026-02-28&granularity=month&device_type=Desktop"
];

/** These pages have no filters, or no figures with rows of the API's. */
const withoutFilters = ["/metrics", "/workbench", "/data", "/ab-test", "/ask"];
const withoutFigures = [...withoutFilters, "/insights", "/transactions"];

/** A page of questions with an answer of every kind. */
const asked = "/ask?country=UK#q=revenue+by+country&q=only+mobile&q=orders+by+month+in+2025&q=forecast&q=unicorns";

describeInBrowser("every page, on demo data, from a plain file server", () => {
  let site: TestSite;
  let browser: Browser;

  beforeAll(async () => {
    site = await testSite(({pool}) => seedDemo(pool, {today, transactions: 6_000, customers: 2_000, products: 120}));
    browser = await openBrowser();
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
  });

  it.each([...pagePaths, asked])(
    "%s opens without an error and breaks no rule of WCAG 2.2 AA: light, dark and on a phone",
    {timeout: 120_000},
    async (path) => {
      const page = await open(path);
      for (const {colorScheme, width} of [
        {colorScheme: "light", width: 1280},
        {colorScheme: "dark", width: 1280},
        {colorScheme: "light", width: 375}
      ] as const) {
        await page.emulateMedia({colorScheme});
        await page.setViewportSize({width, height: 900});
        await settled(page);
        await expectSound(page);
        const found = colorScheme === "dark" ? await violations(page, path, ofColours) : await violations(page, path);
        expect(found, `${colorScheme}, ${width} pixels`).toEqual([]);
        const beyond = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth
        );
        expect(beyond, "the page is no wider than its window").toBeLessThanOrEqual(0);
      }
      await expectPrintable(page);
      await returnPage(page);
    }
  );

  it("says in a sentence that nothing matches, on every page with filters", {timeout: 180_000}, async () => {
    for (const path of pagePaths.filter((name) => !withoutFilters.includes(name))) {
      const page = await open(`${path}?country=Atlantis`);
      expect(await page.locator("main").innerText(), path).toMatch(
        /No order matches|is switched off|nothing has been|no transaction/i
      );
      await expectSound(page);
      await returnPage(page);
    }
  });

  it.each(pagePaths.filter((path) => !withoutFigures.includes(path)))(
    "%s shows what the API answers, at a dozen settings of the filters",
    {timeout: 300_000},
    async (path) => {
      const page = await open(`${path}?${addresses[0]}`);
      for (const address of addresses) {
        await select(page, address);
        // Figures that are still those of the setting before are read once more.
        await vi.waitFor(() => compareAll(page, address), {timeout: 20_000, interval: 300});
        await expectSound(page);
      }
      await returnPage(page);
    }
  );

  async function compareAll(page: Page, address: string): Promise<void> {
    await settled(page);
    let compared = 0;
    for (const figure of await readFigures(page)) compared += await compare(figure, new URLSearchParams(address));
    expect(compared, `rows compared at ${address}`).toBeGreaterThan(0);
  }

  const open = (path: string) => openPage(browser, site.url, path);

  /** How many rows of a figure the API was asked for. */
  async function compare(figure: SavedFigure, address: URLSearchParams): Promise<number> {
    const [first] = figure.rows;
    const columns = Object.keys(first ?? {});
    // A metric that a filter makes unknowable is empty on the page, and refused by the API.
    const names = columns.filter(
      (name) => (metricNames as readonly string[]).includes(name) && figure.rows.some((row) => row[name] !== "")
    );
    const keys = columns.filter((name) => name === "date" || (dimensionNames as readonly string[]).includes(name));
    const known = [...metricNames.flatMap((name) => [name, `${name}_previous`, `${name}_change`]), ...keys];
    // Figures with rows of their own making (bins, shares) are held against the API by tests of their own.
    if (names.length === 0 || keys.length === 0 || columns.some((name) => !known.includes(name))) return 0;
    const {body} = await post(site.api, "/api/query", question(figure, {names, keys, address}));
    const answers = new Map<string, {previous: unknown; change: unknown} & Record<string, unknown>>(
      body.rows.map((row: Record<string, unknown>) => [keys.map((key) => row[key]).join("|"), row])
    );
    for (const row of figure.rows) {
      const answer = answers.get(keys.map((key) => row[key]).join("|"));
      expect(answer, `${figure.name}: ${JSON.stringify(row)}`).toBeDefined();
      for (const name of names) expect(row[name], `${figure.name}: ${name}`).toBe(written(answer![name]));
    }
    return figure.rows.length;
  }

  function question(
    figure: SavedFigure,
    {names, keys, address}: {names: readonly string[]; keys: readonly string[]; address: URLSearchParams}
  ) {
    const filters: Record<string, unknown> = {};
    for (const name of new Set(address.keys()))
      if ((dimensionNames as readonly string[]).includes(name)) filters[name] = address.getAll(name);
    for (const name of ["min_price", "max_price"]) if (address.has(name)) filters[name] = Number(address.get(name));
    return {
      metrics: names,
      dimensions: keys.filter((key) => key !== "date"),
      filters,
      range: rangeOf(figure, address),
      ...(keys.includes("date") && {grain: grainOf(figure)}),
      compare: "previous"
    };
  }
});

/** Chooses as the filter bar does: the address changes, and the page is told. */
function select(page: Page, address: string): Promise<void> {
  return page.evaluate(
    ([search, event]) => {
      history.pushState(null, "", `?${search}`);
      dispatchEvent(new Event(event!));
    },
    [address, selectionEvent]
  );
}

/** The days that a figure is about: those of the address; segments and cohorts look back to the first day. */
function rangeOf({name}: SavedFigure, address: URLSearchParams): {start?: string; end?: string} {
  const end = address.get("end_date")!;
  return /^(cohort|rfm-segments)/.test(name) ? {end} : {start: address.get("start_date")!, end};
}

/** The grain of a figure over time, from the distance of its dates. */
function grainOf({rows}: SavedFigure): string {
  const days = [...new Set(rows.map(({date}) => Date.parse(date!) / 86_400_000))].sort((a, b) => a - b);
  const step = days.length < 2 ? 1 : Math.max(...days.slice(1).map((day, i) => day - days[i]!));
  return step === 1 ? "day" : step === 7 ? "week" : "month";
}

/** A value of the API as a CSV has it. */
function written(value: unknown): string {
  return value === null || value === undefined ? "" : String(value);
}

/** The name of an area that holds others begins with its own text, and cannot hold all of theirs. Tables of SQL cells and charts of a page's own cells are as Observable's libraries make them. */
const experimental = {"label-content-name-mismatch": {enabled: false}};
const ofLibraries = {
  ...experimental,
  "scrollable-region-focusable": {enabled: false},
  "aria-prohibited-attr": {enabled: false}
};

const everyRule: RunOnly = {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]};

/** All others read what a theme leaves as it is: elements, their names and their sizes. */
const ofColours: RunOnly = {type: "rule", values: ["color-contrast", "link-in-text-block"]};

async function violations(page: Page, path: string, runOnly = everyRule): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const rules = runOnly === ofColours ? {} : path === "/workbench" ? ofLibraries : experimental;
  const {violations: found} = await page.evaluate(
    (options) => (globalThis as unknown as {axe: typeof axe}).axe.run(document, options),
    {runOnly, rules}
  );
  return found.map(
    ({id, nodes}) =>
      `${id}: ${nodes.map(({html, any}) => `${html.slice(0, 200)} (${any[0]?.message ?? ""})`).join("\n  ")}`
  );
}
