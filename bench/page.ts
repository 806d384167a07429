import {buildSite} from "../cli/site/build-site.js";
import {createSiteApp} from "../cli/site/serve-site.js";
import {openBrowser} from "../test/setup/browser.js";
import type {Bench} from "./bench.js";
import {milliseconds, printTable, quantile, time} from "./samples.js";

/** The overview in Chromium: first figures, then changes of the country filter. */
export async function benchPage({store, folder}: Bench): Promise<void> {
  let site = "";
  const built = await time(async () => (site = await buildSite(store.current!, {folder})));
  const server = createSiteApp(() => [site]).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = `http://127.0.0.1:${(server.address() as {port: number}).port}/`;
  const browser = await openBrowser();
  try {
    const opened: Awaited<ReturnType<typeof openPage>>[] = [];
    for (let i = 0; i < 5; ++i) opened.push(await openPage(browser, address));
    const changes = await changeFilters(browser, address);
    const median = (pick: (one: (typeof opened)[number]) => number) => quantile(opened.map(pick), 0.5);
    printTable(
      "Page, medians of 5 loads and of 30 filter changes",
      ["site built", "first figures", "interactive", "bytes", "requests", "change p50", "change p95"],
      [
        [
          milliseconds(built),
          milliseconds(median(({first}) => first)),
          milliseconds(median(({ready}) => ready)),
          median(({bytes}) => bytes).toLocaleString("en"),
          `${median(({requests}) => requests)}`,
          milliseconds(quantile(changes, 0.5)),
          milliseconds(quantile(changes, 0.95))
        ]
      ]
    );
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

type Browser = Awaited<ReturnType<typeof openBrowser>>;

async function openPage(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => !document.querySelector("#first-figures"));
  const measured = await page.evaluate(() => {
    const resources = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      first: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
      ready: performance.now(),
      bytes: resources.reduce((sum, {transferSize}) => sum + transferSize, 0),
      requests: resources.length
    };
  });
  await page.close();
  return measured;
}

/** Milliseconds from a choice to all cards and charts drawn anew, once the columns are there. */
async function changeFilters(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole("button", {name: /^Place/}).click();
  await page.waitForSelector("input[type=checkbox][value=USA]");
  // The columns are fetched by the first choice at the latest.
  await change();
  const samples: number[] = [];
  for (let i = 0; i < 30; ++i) samples.push(await change());
  await page.close();
  return samples;

  function change(): Promise<number> {
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const charts = document.querySelector(".trends-place")!;
          const start = performance.now();
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => resolve(performance.now() - start));
          });
          observer.observe(charts, {childList: true, subtree: true});
          document.querySelector<HTMLInputElement>("input[type=checkbox][value=USA]")!.click();
        })
    );
  }
}
