import type {Page} from "playwright-core";
import {expect} from "vitest";
import {settled} from "./walk-pages.js";

/** The width of A4 between its margins, in CSS pixels. */
const paper = {width: 718, height: 1000};

/** A page as it is printed from a dark theme: dark text, its period told, and nothing cut off or beyond the paper. */
export async function expectPrintable(page: Page): Promise<void> {
  await page.emulateMedia({media: "print", colorScheme: "dark"});
  await page.setViewportSize(paper);
  await settled(page);
  const printed = await page.evaluate(() => {
    const [red = 255] = getComputedStyle(document.body).color.match(/\d+/g)!.map(Number);
    const tables = [...document.querySelectorAll(".table-scroll")].filter((place) => place.checkVisibility());
    const bar = document.querySelector(".filter-bar");
    return {
      isDark: red < 100,
      period: bar === null ? "Period: none" : getComputedStyle(bar, "::before").content.replaceAll('"', ""),
      cut: tables.filter((place) => place.scrollHeight > place.clientHeight + 1).length,
      beyond: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)
    };
  });
  expect(printed, "on paper").toEqual({isDark: true, period: expect.stringMatching(/^Period: /), cut: 0, beyond: 0});
  await page.emulateMedia({media: "screen"});
}
