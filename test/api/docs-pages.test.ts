import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {type TestApi, testApi} from "../setup/api.js";
import {describeInBrowser, openBrowser} from "../setup/browser.js";

describeInBrowser("the pages of the document", () => {
  let api: TestApi;
  let browser: Browser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([testApi({lines: 20}), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await api[Symbol.asyncDispose]();
  });

  it.each(["/docs", "/redoc"])("%s shows every operation and asks no other host", async (path) => {
    const page = await browser.newPage();
    const foreign: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(api.origin) && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    page.on("pageerror", ({message}) => errors.push(message));
    await page.goto(api.origin + path);
    await page.getByText("Order lines as CSV").first().waitFor({state: "attached", timeout: 30_000});
    await page.getByText("/api/analytics/top-products").first().waitFor({state: "attached", timeout: 30_000});
    expect({foreign, errors}).toEqual({foreign: [], errors: []});
    await page.close();
  });
});
