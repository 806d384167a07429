import {readdirSync} from "node:fs";
import {join} from "node:path";
import {buildSite} from "../cli/site/build-site.js";
import {createSiteApp} from "../cli/site/serve-site.js";
import {selectionEvent} from "../src/engine/page/address.js";
import {mostTransactions} from "../src/query/transaction-file.js";
import {openBrowser} from "../test/setup/browser.js";
import type {Bench} from "./shop.js";
import {newFilters, toQuery} from "./filters.js";
import {milliseconds, printTable, quantile, time} from "./samples.js";

/** Every notebook page in Chromium: first figures, then changes of the filters. */
export async function benchPage({lines, store, folder, members}: Bench): Promise<void> {
  let site = "";
  const built = await time(async () => (site = await buildSite(store.current!, {folder})));
  const server = createSiteApp(() => [site]).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const origin = `http://127.0.0.1:${(server.address() as {port: number}).port}`;
  const browser = await openBrowser();
  try {
    const rows: string[][] = [];
    for (const path of notebooks(lines)) {
      const opened: Awaited<ReturnType<typeof openPage>>[] = [];
      for (let i = 0; i < 5; ++i) opened.push(await openPage(browser, origin + path));
      const changes = await changeFilters(browser, origin + path, newFilters(members));
      const median = (pick: (one: (typeof opened)[number]) => number) => quantile(opened.map(pick), 0.5);
      rows.push([
        path,
        milliseconds(median(({first}) => first)),
        milliseconds(median(({live}) => live)),
        median(({bytes}) => bytes).toLocaleString("en"),
        `${median(({requests}) => requests)}`,
        milliseconds(quantile(changes, 0.5)),
        milliseconds(quantile(changes, 0.95))
      ]);
    }
    printTable(
      `Pages (site built in ${milliseconds(built)}), medians of 5 loads and of 30 filter changes`,
      ["page", "first figures", "own figures", "bytes", "requests", "change p50", "change p95"],
      rows
    );
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

/**
 * The pages that have the filter bar's figures; the workbench, the catalogue, the quality of the data and, before it is
 * asked, the page of questions have none, and the list of transactions is only there where there are not too many of them.
 */
function notebooks(lines: number): string[] {
  const others = ["ab-test.md", "ask.md", "metrics.md", "workbench.md", "data.md", "insights.md"];
  if (lines > mostTransactions) others.push("transactions.md");
  return readdirSync(join(import.meta.dirname, "..", "src"))
    .filter((name) => name.endsWith(".md") && !others.includes(name))
    .map((name) => (name === "index.md" ? "/" : `/${name.slice(0, -3)}`));
}

type Browser = Awaited<ReturnType<typeof openBrowser>>;

/** What shows figures: a drawn chart, a row of a table, or a card that is not a placeholder. */
const figures = "figure.chart svg, .transactions tbody tr, .kpi:not(.placeholder)";

async function openPage(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.addInitScript((selector) => {
    // The figures of the default period are in the HTML; the page's own, which can be filtered, take their place.
    const mark = (name: string, counts: (shown: Element) => boolean) =>
      new MutationObserver((_, observer) => {
        if (![...document.querySelectorAll(selector)].some((shown) => shown.checkVisibility() && counts(shown))) return;
        observer.disconnect();
        requestAnimationFrame(() => performance.mark(name));
      }).observe(document, {childList: true, subtree: true});
    mark("first figures", () => true);
    mark("live figures", (shown) => shown.closest(".first") === null);
  }, figures);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("live figures").length > 0);
  await page.waitForLoadState("networkidle");
  const measured = await page.evaluate(() => {
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      first: performance.getEntriesByName("first figures")[0]!.startTime,
      live: performance.getEntriesByName("live figures")[0]!.startTime,
      bytes: resources.reduce((sum, {transferSize}) => sum + transferSize, 0),
      requests: resources.length
    };
  });
  await page.close();
  return measured;
}

/** Milliseconds from a choice to the last change of the page that it leads to. */
async function changeFilters(
  browser: Browser,
  address: string,
  next: ReturnType<typeof newFilters>
): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(
    (selector) => [...document.querySelectorAll(selector)].some((shown) => shown.closest(".first") === null),
    figures
  );
  await page.waitForLoadState("networkidle");
  const samples: number[] = [];
  // The first one also waits for what is compiled or fetched once.
  for (let i = 0; i <= 30; ++i) samples.push(await change(toQuery(next())));
  await page.close();
  return samples.slice(1);

  function change(query: string): Promise<number> {
    return page.evaluate(
      ([search, event]) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          let last = start;
          let waiting = setTimeout(() => resolve(last - start), 3_000);
          const observer = new MutationObserver(() => {
            last = performance.now();
            clearTimeout(waiting);
            waiting = setTimeout(() => (observer.disconnect(), resolve(last - start)), 250);
          });
          observer.observe(document.querySelector("main")!, {childList: true, subtree: true});
          history.pushState(null, "", `?${search}`);
          dispatchEvent(new Event(event!));
        }),
      [query, selectionEvent]
    );
  }
}
