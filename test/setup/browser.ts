import {chromium, type Browser} from "playwright-core";
import {describe} from "vitest";
import {findBrowser, howToGetBrowser} from "./find-browser.js";

/** `describe` for tests in a browser: skipped where none is installed; under CI=true they fail instead. */
export const describeInBrowser = describe.skipIf(findBrowser() === null && process.env.CI !== "true");

/**
 * Opens the installed browser, without a window and without traffic of its own. Close it in afterAll.
 * @throws {Error} where none is installed
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(howToGetBrowser);
  return chromium.launch({
    executablePath,
    // Chromium's sandbox refuses to run as root.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-default-apps",
      "--disable-dev-shm-usage",
      "--disable-sync",
      "--no-default-browser-check",
      "--no-first-run",
      "--no-pings"
    ]
  });
}
