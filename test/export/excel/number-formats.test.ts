import {describe, expect, it} from "vitest";
import {cellValue, readCell} from "../../../api/export/excel/cell-value.js";
import {changeFormat, numberFormat} from "../../../api/export/excel/number-formats.js";
import {metrics} from "../../../src/model/metrics.js";

describe("numberFormat(kind, locale)", () => {
  it.each([
    ["en", "USD", "[$$]#,##0.00"],
    ["es", "EUR", "#,##0.00\\ [$€]"],
    ["en", "JPY", "[$¥]#,##0"],
    ["es", "JPY", "#,##0\\ [$¥]"],
    ["en", "KWD", "[$KWD]\\ #,##0.000"]
  ] as const)("writes money in %s, %s", (language, currency, format) => {
    expect(numberFormat("money", {language, currency})).toBe(format);
  });

  it("shows the decimals of single lines that are stored", () => {
    expect(numberFormat("amount", {language: "en", currency: "USD"})).toBe("[$$]#,##0.00##");
  });
});

describe("changeFormat(metric, language)", () => {
  it("tells percent from percentage points", () => {
    expect(changeFormat(metrics.revenue, "en")).toBe("+0.0%;-0.0%;0.0%");
    expect(changeFormat(metrics.churn_rate, "es")).toBe('+0.00" p. p.";-0.00" p. p.";0.00" p. p."');
  });
});

describe("cellValue(value, kind)", () => {
  it("makes dates of days and instants, and reads them back from the serials of 1900", () => {
    expect(cellValue("2024-02-29", "day")).toEqual(new Date("2024-02-29T00:00:00Z"));
    expect(readCell(45_351, "day")).toBe("2024-02-29");
    expect(readCell(61, "day")).toBe("1900-03-01");
    expect(readCell(46_349.994675925926, "instant")).toBe("2026-11-23T23:52:20.000Z");
  });

  it.each(["1899-12-31", "0044-03-15 BC", "infinity", "10000-01-01"])("leaves %s a text", (day) => {
    expect(cellValue(day, "day")).toBe(day);
  });
});
