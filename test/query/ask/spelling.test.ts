import {describe, expect, it} from "vitest";
import {allowedMistakes, nearest, slips} from "../../../src/query/ask/text/spelling.js";
import {ask, queryOf} from "../../setup/question-shop.js";

describe("slips(a, b, most)", () => {
  it.each([
    ["revnue", "revenue", 1],
    ["contry", "country", 1],
    ["prodcuts", "products", 1],
    ["costumers", "customers", 2],
    ["boots", "books", Infinity],
    ["rome", "home", Infinity],
    ["austria", "australia", Infinity]
  ])("from %s to %s", (a, b, distance) => {
    expect(slips(a, b, allowedMistakes(a.length))).toBe(distance);
  });
});

describe("nearest(word, known)", () => {
  it("gives one mistake to words below eight letters, and none to short ones", () => {
    expect(nearest("austria", ["australia"])).toEqual([]);
    expect(nearest("oder", ["order", "older"])).toEqual(["order", "older"]);
    expect(nearest("ina", ["in", "india"])).toEqual([]);
  });
});

describe("a mistyped question", () => {
  it.each([
    ["revnue by contry", "revenue by country"],
    ["top 5 prodcuts by revenu", "top 5 products by revenue"],
    ["average oder value by catgory", "average order value by category"],
    ["revenue in Itlay", "revenue in Italy"],
    ["orders in feburary 2025", "orders in February 2025"],
    ["benefico de alemaina", "beneficio de Alemania"]
  ])("%s is answered as %s, and says so", (written, meant) => {
    expect(queryOf(written)).toEqual(queryOf(meant));
    expect(ask(written)).toMatchObject({confidence: "corrected"});
    expect(ask(meant)).toMatchObject({confidence: "exact", corrections: []});
  });

  it.each(["revenue in Austria", "boots revenue", "revenge by country of origin"])(
    "%s is no mistyped other one",
    (question) => {
      expect(["clarify", "refused"]).toContain(queryOf(question));
    }
  );
});
