// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {
  checkTable,
  freshnessList,
  nullTable,
  qualitySentence,
  tableSizes
} from "../../src/components/quality-tables.js";
import {checkNames} from "../../src/model/checks.js";
import {demoSettings} from "../../src/model/settings.js";
import type {Quality} from "../../src/query/snapshot.js";

const quality: Quality = {
  tables: [
    {
      name: "transactions",
      rows: 100_000,
      days: {column: "order_day", first: "2024-01-10", last: "2024-12-31"},
      nulls: [
        {column: "region", missing: 3},
        {column: "city", missing: 0},
        {column: "customer_id", missing: 25_000}
      ]
    },
    {name: "products", rows: 0, days: {column: "launch_date", first: null, last: null}, nulls: []}
  ],
  checks: checkNames.map((name) => ({
    name,
    found: name === "zero_prices" ? 3 : name === "lines_without_customer" ? 25_000 : 0,
    of: name === "rates_of_one" ? 0 : 100_000
  }))
};
const clean: Quality = {
  tables: quality.tables.map((table) => ({...table, nulls: []})),
  checks: quality.checks.map((check) => ({...check, found: 0}))
};

const cells = (root: HTMLElement, label: string) => {
  const row = [...root.querySelectorAll("tbody tr")].find((found) => found.children[0]!.textContent === label)!;
  return [...row.children].map((cell) => cell.textContent);
};

describe("the tables of the data page", () => {
  it("begin with how many checks found something, and which found most", () => {
    expect(qualitySentence(quality, demoSettings)).toMatch(
      /^2 of \d+ checks found something; the largest share is no customer, 25% of product lines\./
    );
    expect(qualitySentence(clean, demoSettings)).toBe(`None of the ${checkNames.length} checks found anything.`);
  });

  it("list every check with what was looked for and found, never 0% of something", () => {
    const table = checkTable(quality, demoSettings);
    expect(table.querySelectorAll("tbody tr")).toHaveLength(checkNames.length);
    expect(table.querySelectorAll("tr.found")).toHaveLength(2);
    expect(cells(table, "Prices of zero").slice(2)).toEqual(["3", "100,000 product lines", "< 0.01%"]);
    expect(cells(table, "Currencies without a rate").slice(2)).toEqual(["0", "0 lines in another currency", "–"]);
  });

  it("list tables with their days, and columns that lack values by their share", () => {
    const sizes = tableSizes(quality, demoSettings);
    expect(cells(sizes, "transactions")).toEqual([
      "transactions",
      "100,000",
      "order_day",
      "Jan 10, 2024",
      "Dec 31, 2024"
    ]);
    expect(cells(sizes, "products").slice(3)).toEqual(["–", "–"]);
    const lacking = [...nullTable(quality, demoSettings).querySelectorAll("tbody th")].map((head) => head.textContent);
    expect(lacking).toEqual(["customer_id", "region"]);
    expect(nullTable(clean, demoSettings).textContent).toBe("Every column of every row has a value.");
  });

  it("say when the data were committed and copied, in the shop's time zone", () => {
    const manifest = {
      format: 2,
      fingerprint: "0123456789ab",
      dataVersion: 12,
      asOf: "2024-12-31T23:30:00.000Z",
      madeAt: "2025-01-01T00:30:00.000Z",
      sources: ["demo"],
      rows: {transactions: 1, lines: 1, customers: 1, products: 1, sessions: 1},
      shop: {firstDay: null, lastDay: null, settings: demoSettings}
    };
    const text = freshnessList(manifest, {language: "en", timezone: "Europe/Madrid"}).textContent!;
    expect(text).toContain("January 1, 2025 at 12:30:00");
    expect(text).toContain("Europe/Madrid");
    expect(text).toContain("0123456789ab");
  });

  it("speak Spanish in a Spanish shop", () => {
    const spanish = {...demoSettings, language: "es" as const};
    expect(qualitySentence(quality, spanish)).toContain("la mayor parte es sin cliente: 25");
    expect(checkTable(quality, spanish).querySelector("th")!.textContent).toBe("Comprobación");
  });
});
