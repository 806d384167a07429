// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {exportAddress, exportChoice} from "../../src/components/export-choice.js";
import {demoSettings} from "../../src/model/settings.js";
import {defaultSelection} from "../../src/query/selection.js";

const shop = {firstDay: "2024-01-01", lastDay: "2024-12-31", settings: demoSettings};
const selection = {...defaultSelection, filters: {country: ["UK", "~none"], min_price: 5}};

describe("exportAddress(api, kind, {selection, shop})", () => {
  it("names the days and filters of what is selected", () => {
    expect(exportAddress("/", "excel", {selection, shop})).toBe(
      "/api/export/excel?start_date=2024-10-03&end_date=2024-12-31&min_price=5&country=UK&country=%7Enone&lang=en"
    );
    expect(exportAddress("https://shop.example/daybook/", "csv", {selection, shop})).toMatch(
      /^https:\/\/shop\.example\/daybook\/api\/export\/csv\?start_date=2024-10-03&/
    );
  });
});

describe("exportChoice({shop, api})", () => {
  it("offers a workbook, a report and a CSV file", () => {
    const choice = exportChoice({shop, api: "/"});
    choice.show(selection);
    expect([...choice.element.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
      "Excel workbook",
      "PDF report",
      "CSV of every transaction"
    ]);
    expect(choice.element.querySelector("a")!.getAttribute("href")).toContain("country=UK");
  });

  it("says why a site without an API has none", () => {
    const {element} = exportChoice({shop, api: null});
    expect(element.textContent).toContain("published without one");
    expect(element.querySelectorAll("li")).toHaveLength(0);
  });
});
