import {describe, expect, it} from "vitest";
import {type Table, sameRows} from "../../../bench/ask/compare-rows.js";

const reference: Table = {
  columns: ["country", "revenue"],
  rows: [
    ["Spain", 10.5],
    ["Italy", 7]
  ]
};

function answer(columns: string[], ...rows: Table["rows"][number][]): Table {
  return {columns, rows};
}

describe("sameRows(answer, reference, {ordered})", () => {
  it("takes rows in any order, columns under any name, and more columns than were asked for", () => {
    const found = answer(["orders", "net", "place"], [3, 7, "Italy"], [4, 10.5, "Spain"]);
    expect(sameRows(found, reference)).toBe(true);
    expect(sameRows(found, reference, {ordered: true})).toBe(false);
  });

  it.each([
    ["a figure is off by a cent", answer(["a", "b"], ["Spain", 10.51], ["Italy", 7])],
    ["figures are swapped", answer(["a", "b"], ["Spain", 7], ["Italy", 10.5])],
    ["a row is missing", answer(["a", "b"], ["Spain", 10.5])],
    ["there is a row too many", answer(["a", "b"], ["Spain", 10.5], ["Italy", 7], ["India", 1])],
    ["a row comes twice in the place of another", answer(["a", "b"], ["Spain", 10.5], ["Spain", 10.5])],
    ["keys are missing", answer(["b"], [10.5], [7])],
    ["a figure is not known", answer(["a", "b"], ["Spain", 10.5], ["Italy", null])]
  ])("is false where %s", (_, found) => {
    expect(sameRows(found, reference)).toBe(false);
  });

  it("does not take one column for two, nor another period's figure for this one's", () => {
    const two = {columns: ["revenue", "previous_revenue"], rows: [[5, 5]]};
    expect(sameRows(answer(["revenue", "previous_revenue"], [5, 5]), two)).toBe(true);
    expect(sameRows(answer(["revenue"], [5]), two)).toBe(false);
    expect(sameRows(answer(["revenue", "previous_revenue"], [6, 5]), {columns: ["revenue"], rows: [[5]]})).toBe(false);
  });

  it("allows for the second decimal of a ratio, and for nothing in whole numbers", () => {
    expect(sameRows(answer(["a"], [3.0376]), {columns: ["ratio"], rows: [[3.04]]})).toBe(true);
    expect(sameRows(answer(["a"], [3.05]), {columns: ["ratio"], rows: [[3.04]]})).toBe(false);
    expect(sameRows(answer(["a"], [1_000_001]), {columns: ["orders"], rows: [[1_000_000]]})).toBe(false);
  });

  it("reads a number that is a key whether it is written as text or not", () => {
    const weekdays = {columns: ["weekday", "orders"], rows: [[1, 20]]};
    expect(sameRows(answer(["order_weekday", "orders"], ["1", 20]), weekdays)).toBe(true);
    expect(sameRows(answer(["order_weekday", "orders"], ["", 20]), weekdays)).toBe(false);
  });
});
