import {describe, expect, it} from "vitest";
import type {QueryResult, Values} from "../../src/query/finish.js";
import {fewestProducts, lastMonths, lifeCycle} from "../../src/query/life-cycle.js";
import {bandEdges, priceBands} from "../../src/query/price-bands.js";
import {factNames, readProductFacts} from "../../src/query/product-facts.js";
import {fairThresholds, matrixFields, productMatrix} from "../../src/query/product-matrix.js";
import {trendLine} from "../../src/query/trend-line.js";

function result(rows: readonly (readonly [Record<string, string>, Values, Values?])[]): QueryResult {
  return {
    rows: rows.map(([keys, values, previous = {}]) => ({keys, values, previous, change: null})),
    range: {start: "2025-01-01", end: "2025-06-15"},
    previousRange: null,
    unknown: {}
  };
}

const sold = (product_id: string, revenue: number, before: number) =>
  [{product_id}, {revenue}, {revenue: before}] as const;

describe("productMatrix(answer)", () => {
  const answer = result([sold("A", 600, 300), sold("B", 300, 600), sold("C", 100, 0), sold("D", -5, 10)]);

  it("gives growth only where there was revenue before, and leaves out what brought none", () => {
    const {products, without} = productMatrix(answer);
    expect(products.map(({id, share, growth}) => [id, share, growth])).toEqual([
      ["A", 60, 100],
      ["B", 30, -50],
      ["C", 10, null]
    ]);
    expect(without).toBe(1);
  });

  it("puts every product with revenue in one field, and their shares add up to the whole", () => {
    const fields = matrixFields(productMatrix(answer), {share: 50, growth: 0});
    expect([fields.star.count, fields.dog.count, fields.new.count]).toEqual([1, 1, 1]);
    expect(Object.values(fields).reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(100);
  });

  it("takes the mean share and the growth of all products where no thresholds are chosen", () => {
    const {share, growth} = fairThresholds(answer);
    expect(share).toBeCloseTo(100 / 3);
    expect(growth).toBeCloseTo((100 * (995 - 910)) / 910);
  });
});

describe("bandEdges(lowest, highest)", () => {
  it("covers the prices with four to eight round bands, the highest price inside the last", () => {
    for (const [lowest, highest] of [
      [2.99, 2349],
      [0.4, 7],
      [12, 19],
      [5, 5],
      [0.001, 90_000],
      [99.99, 100]
    ] as const) {
      const edges = bandEdges(lowest, highest);
      expect(edges[0]!).toBeLessThanOrEqual(lowest);
      expect(edges.at(-1)!).toBeGreaterThan(highest);
      expect(edges).toEqual(edges.toSorted((a, b) => a - b));
      expect(edges.length - 1).toBeLessThanOrEqual(9);
    }
    expect(bandEdges(2.99, 2349)).toEqual([1, 5, 10, 50, 100, 500, 1000, 5000]);
    expect(bandEdges(12, 19)).toEqual([12, 14, 16, 18, 20]);
  });
});

describe("priceBands(answer, facts)", () => {
  const facts = readProductFacts({names: factNames, rows: [["B", null, null, null, null, null, null, 700, null]]});
  const answer = result([
    [{product_id: "A"}, {revenue: 30, units: 10, gross_profit: 6, profit_margin: 20}],
    [{product_id: "B"}, {revenue: -20, units: 0, gross_profit: null, profit_margin: null}],
    [{product_id: "C"}, {revenue: 0, units: 0, gross_profit: 0, profit_margin: null}],
    [{product_id: "D"}, {revenue: 90, units: 2, gross_profit: 45, profit_margin: 50}]
  ]);

  it("adds up to the whole, the list price in place of a mean, and products without a price apart", () => {
    const bands = priceBands(answer, facts);
    expect(bands.map(({from, products}) => [from, products])).toEqual([
      [2, 1],
      [20, 1],
      [500, 1],
      [null, 1]
    ]);
    const sum = (read: (band: (typeof bands)[number]) => number | null) =>
      bands.reduce((total, band) => total + (read(band) ?? 0), 0);
    expect([sum(({revenue}) => revenue), sum(({units}) => units), sum(({profit}) => profit)]).toEqual([100, 12, 51]);
  });
});

describe("trendLine(points)", () => {
  it("is the line of weighted least squares", () => {
    const line = trendLine([
      {x: 0, y: 1, weight: 1},
      {x: 1, y: 3, weight: 2},
      {x: 2, y: 5, weight: 5}
    ])!;
    expect(line.slope).toBeCloseTo(2);
    expect(line.intercept).toBeCloseTo(1);
    expect(line.explained).toBeCloseTo(1);
  });

  it("is none through fewer than three points, or through points above each other", () => {
    expect(trendLine([{x: 0, y: 1, weight: 1}])).toBeNull();
    expect(trendLine([1, 2, 3].map((y) => ({x: 1, y, weight: 1})))).toBeNull();
  });
});

describe("lifeCycle(answer, facts)", () => {
  const ids = Array.from({length: fewestProducts}, (_, i) => `P${i}`);
  const launched = readProductFacts({
    names: factNames,
    rows: ids.map((id) => [id, null, null, null, null, null, "2025-02-10", null, null])
  });
  const months = result(
    ids.flatMap((product_id, i) => [[{product_id, date: "2025-03-01"}, {revenue: 10 * i}] as const])
  );

  it("counts months without a sale as 0, and no month before the launch or cut off by the range", () => {
    const {months: life, since} = lifeCycle(months, launched);
    expect(since).toBe("launch");
    expect(life.map(({age, median, products}) => [age, median, products])).toEqual([
      [0, 0, 8],
      [1, 35, 8],
      [2, 0, 8],
      [3, 0, 8]
    ]);
    expect(life[1]!.lower).toBeCloseTo(17.5);
  });

  it("takes the first sale where no launch is known, and leaves out what may be older than the data", () => {
    const older = result([
      ...months.rows.map(({keys, values}) => [keys, values] as never),
      [{product_id: "X", date: "2025-01-01"}, {revenue: 1}] as const
    ]);
    const {months: life, since, unknown} = lifeCycle(older, new Map());
    expect([since, unknown, life[0]!.products, life[0]!.age]).toEqual(["first_sale", 1, 8, 0]);
  });
});

describe("lastMonths(answer, {most})", () => {
  it("gives the last whole months, 0 where a product sold nothing", () => {
    const {months, of} = lastMonths(result([[{product_id: "A", date: "2025-04-01"}, {revenue: 7}]]), {most: 3});
    expect(months).toEqual(["2025-03-01", "2025-04-01", "2025-05-01"]);
    expect([of("A"), of("B")]).toEqual([
      [0, 7, 0],
      [0, 0, 0]
    ]);
  });
});
