import type {Browser, Page} from "playwright-core";
import {expect} from "vitest";
import {lendPage} from "./lend-page.js";

/** What DuckDB-WASM says of a plain file server: it reads the whole database, and there is no log of changes beside it. */
const ofDuckdb = /fall(ing)? back to full HTTP read|Buffering missing file: shop\.duckdb\.wal/;

const problemsOf = new WeakMap<Page, string[]>();

/** Opens a page of a site, to be given back, and notes every error, failed request and request to another host. */
export async function openPage(browser: Browser, site: string, path: string): Promise<Page> {
  const page = await lendPage(browser);
  const problems: string[] = [];
  problemsOf.set(page, problems);
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !ofDuckdb.test(message.text()))
      problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
  });
  page.on("request", (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site))
      problems.push(`another host: ${request.url()}`);
  });
  await page.goto(`${site}${path}`);
  await settled(page);
  return page;
}

/** A page without errors, whose words are words. */
export async function expectSound(page: Page): Promise<void> {
  expect(problemsOf.get(page)).toEqual([]);
  expect(await page.locator(".observablehq--error").allTextContents()).toEqual([]);
  const text = await page.locator("main").innerText();
  expect(text.match(/\b(NaN|undefined|null|Invalid|Infinity)\b|\[object/g) ?? []).toEqual([]);
}

/** Waits until a page has drawn all that it will. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle", {timeout: 60_000});
  await page.waitForFunction(
    () =>
      document.querySelector("observablehq-loading, [aria-busy=true]") === null &&
      !document.documentElement.classList.contains("working"),
    null,
    {timeout: 60_000}
  );
  await page.waitForTimeout(150);
}
