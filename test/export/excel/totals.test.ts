import {describe, expect, it} from "vitest";
import type {SheetTable} from "../../../api/export/excel/sheet-table.js";
import {letter, totalRows} from "../../../api/export/excel/totals.js";

const locale = {language: "en", currency: "USD"} as const;

function table(revenues: readonly (number | null)[], revenue: number, matching = revenues.length): SheetTable {
  return {
    sheet: "countries",
    layout: [
      {name: "country", label: "Country", kind: "text"},
      {name: "revenue", label: "Revenue", kind: "money", summed: true, additive: true}
    ],
    columns: ["Country", "Revenue"],
    rows: revenues.map((value, i) => [`c${i}`, value]),
    matching,
    note: null,
    reason: null,
    whole: {revenue}
  };
}

const cellsOf = (rows: ReturnType<typeof totalRows>) => rows.map(({label, cells}) => [label, cells.get(1)]);

describe("totalRows(table, locale)", () => {
  it("adds up the rows exactly, nulls aside", () => {
    expect(cellsOf(totalRows(table([0.1, 0.2, null], 0.3), locale))).toEqual([
      ["Total of the rows", {value: 0.3, formula: "SUM(B2:B4)"}],
      ["Whole selection", {value: 0.3}]
    ]);
  });

  it("shows what rounding took from the rows, and adds it to their total", () => {
    expect(cellsOf(totalRows(table([0.33, 0.33, 0.33], 1), locale))).toEqual([
      ["Rounding of the rows", {value: 0.01}],
      ["Total of the rows", {value: 1, formula: "SUM(B2:B4,B6)"}],
      ["Whole selection", {value: 1}]
    ]);
  });

  it("leaves to be seen what rounding cannot explain, and what a list leaves out", () => {
    const total = ["Total of the rows", {value: 3, formula: "SUM(B2:B3)"}];
    expect(cellsOf(totalRows(table([1, 2], 3.05), locale))).toEqual([total, ["Whole selection", {value: 3.05}]]);
    expect(cellsOf(totalRows(table([1, 2], 3.01, 9), locale))).toEqual([total, ["Whole selection", {value: 3.01}]]);
  });

  it("has none where there are no rows", () => {
    expect(totalRows(table([], 0), locale)).toEqual([]);
  });
});

describe("letter(column)", () => {
  it("counts as spreadsheets do", () => {
    expect([0, 25, 26, 35, 701, 702].map(letter)).toEqual(["A", "Z", "AA", "AJ", "ZZ", "AAA"]);
  });
});
