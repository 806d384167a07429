import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readFileSync} from "node:fs";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {importOrders} from "../../db/import/import.js";
import {readMapping} from "../../db/import/mapping.js";
import {fixture} from "../import/exact.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {returnPage} from "../setup/lend-page.js";
import {type TestSite, pagePaths, testSite} from "../setup/site.js";
import {expectSound, openPage} from "../setup/walk-pages.js";

const mapping = JSON.parse(readFileSync("db/import/mappings/online-retail.json", "utf8"));
const files = [fixture("online-retail", "online_retail_2010_12.csv.gz")];

describeInBrowser("every page, on a month of orders without costs, sessions, devices and categories", () => {
  let site: TestSite;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "daybook-poor-"));
    const report = () => undefined;
    site = await testSite(({pool}) => importOrders({pool, files, mapping: readMapping(mapping), folder, report}));
    browser = await openBrowser();
  }, 400_000);

  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
    await rm(folder, {recursive: true, force: true});
  });

  const ofNoShop = ["/ab-test", "/metrics"];
  const sentences: Readonly<Record<string, RegExp>> = {
    "/": /no line of the selection has a known cost/,
    "/channels": /Device: not known for any order of this shop/,
    "/products": /cost/i,
    "/trends": /nothing to compare with/,
    "/transactions": /of 42,481/,
    "/data": /42,481/
  };

  it.each(pagePaths.filter((path) => !ofNoShop.includes(path)))(
    "%s has no word that is none, and says what cannot be told",
    {timeout: 90_000},
    async (path) => {
      const page = await openPage(browser, site.url, path);
      await expectSound(page);
      const text = await page.locator("main").innerText();
      if (sentences[path]) expect(text).toMatch(sentences[path]);
      if (path === "/channels") expect(await page.locator("figure.chart").count(), "charts of nothing").toBe(0);
      await returnPage(page);
    }
  );
});
