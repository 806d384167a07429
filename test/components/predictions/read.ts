import {expect} from "vitest";

/** The title of a figure. */
export const title = (root: Element) => root.querySelector("h2")?.textContent;

/** The texts of a table, a list for each row of its body. */
export const cells = (root: Element) =>
  [...root.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({textContent}) => textContent));

/** The texts of a drawing. */
export const marks = (root: Element) => [...root.querySelectorAll("svg text")].map(({textContent}) => textContent);

/** Fails where a text shows a placeholder that was not filled, or a value that is none. */
export function clean(...shown: readonly (Element | string)[]): void {
  for (const one of shown)
    expect(typeof one === "string" ? one : one.outerHTML).not.toMatch(
      /NaN|undefined|\bnull\b|Infinity|Invalid|\{\w+\}/
    );
}
