import type {Browser, Page} from "playwright-core";
import {afterAll, afterEach, beforeAll, expect, it} from "vitest";
import {post} from "../setup/api.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {returnPage} from "../setup/lend-page.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {type TestSite, testSite} from "../setup/site.js";
import {expectSound, openPage} from "../setup/walk-pages.js";

let site: TestSite;
let browser: Browser;
let page: Page;

describeInBrowser("the page of questions, on a plain file server", () => {
  beforeAll(async () => {
    site = await testSite(({pool}) => fillShop(pool, nastyLines(1500)));
    browser = await openBrowser();
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await site?.[Symbol.asyncDispose]();
  });

  afterEach(async () => {
    await expectSound(page);
    await returnPage(page);
  });

  it("answers as the API does, also what builds on an answer, and says what it corrected", async () => {
    page = await openPage(browser, site.url, "/ask");
    await ask("revenue by country");
    await ask("only mobile");
    await ask("oders in 2024");
    const first = await answerOf("revenue by country");
    const second = await answerOf("only mobile", first.state);
    const third = await answerOf("oders in 2024");
    expect(await sentences()).toEqual([first.sentence, second.sentence, third.sentence]);
    expect(await page.locator(".reading").allTextContents()).toEqual([
      "Read exactly",
      "Read exactly",
      "Corrected: “oders” read as “orders”"
    ]);
    expect(await page.locator(".asked").first().locator("code").first().textContent()).toBe(first.sql);
  });

  it("asks back with a button a meaning, refuses with questions to ask, and shows strange words as text", async () => {
    page = await openPage(browser, site.url, "/ask");
    await ask("revenue of <b>unicorns</b>");
    await ask("delete all orders");
    const answers = page.locator(".answer");
    expect(await answers.evaluateAll((list) => list.map((one) => (one as HTMLElement).dataset.status))).toEqual([
      "refused",
      "refused"
    ]);
    expect(await page.locator(".question h2").first().textContent()).toBe("revenue of <b>unicorns</b>");
    const near = answers.last().getByRole("group", {name: "Questions that can be answered"}).getByRole("button");
    const question = await near.first().textContent();
    await near.first().click();
    await answered();
    expect(await page.locator(".question h2").last().textContent()).toBe(question);
    expect(await sentences()).toEqual([(await answerOf(question!)).sentence]);
    await ask("revenue by country");
    await ask("by month");
    await page.getByRole("group", {name: "What is meant?"}).getByRole("button", {name: "beside it"}).click();
    await answered();
    expect((await sentences()).at(-1)).toMatch(/^Revenue by month and country/);
  });

  it("answers an edited question and those that build on it anew, and keeps them on reload and in a link", async () => {
    page = await openPage(browser, site.url, "/ask");
    await ask("revenue in 2024");
    await ask("by country");
    const before = await sentences();
    await page.getByRole("button", {name: "Edit"}).first().click();
    await page.getByRole("combobox", {name: "Your question"}).first().fill("orders in 2024");
    await page.keyboard.press("Enter");
    await answered();
    const after = await sentences();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(focused, {message: "the focus is where it was"}).toBe("Edit");
    expect(after[1]).toMatch(/^Orders by country/);
    expect(after).not.toEqual(before);
    await page.reload();
    await page.locator(".sentence").nth(1).waitFor();
    await answered();
    expect(await sentences()).toEqual(after);
    const url = new URL(page.url());
    const other = await openPage(browser, site.url, url.pathname + url.search + url.hash);
    expect(await sentences(other)).toEqual(after);
    await returnPage(other);
  });

  it("begins with the filters of the page that asks", async () => {
    page = await openPage(browser, site.url, "/trends?country=UK&start_date=2024-02-01&end_date=2024-02-29");
    await page.getByRole("button", {name: "Ask", exact: true}).first().click();
    await page.getByRole("textbox", {name: "Ask about these figures"}).fill("orders");
    await page.keyboard.press("Enter");
    await page.locator(".sentence").waitFor();
    const start = {metrics: [], filters: {country: ["UK"]}, range: {start: "2024-02-01", end: "2024-02-29"}};
    expect(await sentences()).toEqual([(await answerOf("orders", start)).sentence]);
    expect(await page.locator(".start-note").textContent()).toContain("Country: UK");
    expect(await sentences()).toEqual([expect.stringContaining("February 1 – 29, 2024")]);
  });
});

async function ask(question: string): Promise<void> {
  await page.getByRole("combobox", {name: "Your question"}).last().fill(question);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Enter");
  await answered();
}

/** Waits until every question has its answer. */
async function answered(): Promise<void> {
  await expect.poll(() => page.locator(".answer-place[aria-busy]").count(), {timeout: 20_000}).toBe(0);
}

async function sentences(of = page): Promise<string[]> {
  return (await of.locator(".sentence").allTextContents()).map(plain);
}

/** Browsers write ranges with other spaces than Node. */
function plain(text: string): string {
  return text.replace(/\s/g, " ");
}

/** What the API answers to the same question. */
async function answerOf(question: string, state?: unknown) {
  const {body} = await post(site.api, "/api/ask", {question, ...(state ? {state} : {})});
  const {sentence, sql, state: after} = body as {sentence: string; sql: string; state: unknown};
  return {sentence: plain(sentence), sql, state: after};
}
