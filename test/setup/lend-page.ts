import type {Browser, Page} from "playwright-core";

/** The size of a window on a laptop. */
export const wide = {width: 1280, height: 900};

// A new page takes a new process and compiles every module again, which is most of the time that opening one takes.
const resting = new WeakMap<Browser, Page[]>();

/** A page with an empty storage: one that was given back, with what its cache holds, or a new one. */
export async function lendPage(browser: Browser): Promise<Page> {
  const page = resting.get(browser)?.pop();
  return page ?? (await browser.newContext({viewport: wide})).newPage();
}

/** Gives a page back as it was lent: nobody listens to it, and of what it stored only its cache is left. */
export async function returnPage(page: Page): Promise<void> {
  page.removeAllListeners();
  await page.unrouteAll({behavior: "ignoreErrors"});
  await page.evaluate(() => [localStorage, sessionStorage].forEach((storage) => storage.clear()));
  await page.emulateMedia({colorScheme: null});
  await page.setViewportSize(wide);
  // The next address is loaded, even where it is this one but for what follows its #.
  await page.goto("about:blank");
  const browser = page.context().browser()!;
  resting.set(browser, [...(resting.get(browser) ?? []), page]);
}
