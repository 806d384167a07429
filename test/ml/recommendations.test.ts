import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {basketsFromLines, basketsOfProducts} from "../../ml/baskets.js";
import {easeScores, fitEase} from "../../ml/ease.js";
import {countPairs, recommend, recommendForBasket} from "../../ml/recommendations.js";

/** Bread 0, butter 1, jam 2, a fridge 3 bought alone, a new product 4, a rare one 5 bought once with bread. */
const baskets = basketsFromLines(
  Int32Array.of(0, 0, 0, 1, 1, 2, 2, 3, 4, 4, 5, 0),
  Int32Array.of(1, 0, 2, 0, 1, 0, 1, 3, 0, 5, 0, 1),
  6
);
const pairs = countPairs(baskets);

describe("basketsFromLines(orders, products, productCount)", () => {
  it("keeps a product once in a basket", () => {
    expect([...baskets.products.subarray(baskets.offsets[0], baskets.offsets[1])]).toEqual([0, 1, 2]);
    const {offsets, baskets: of} = basketsOfProducts(baskets);
    expect([...of.subarray(offsets[1], offsets[2])]).toEqual([0, 1, 2]);
  });

  it("refuses lines that do not fit", () => {
    expect(() => basketsFromLines(Int32Array.of(0), Int32Array.of(6), 6)).toThrow("unknown product on line 0: 6");
  });
});

describe("recommend(pairs, product)", () => {
  it("gives support, confidence and lift as defined", () => {
    const butter = recommend(pairs, 0).items[0]!;
    expect(butter).toMatchObject({product: 1, together: 3, support: 3 / 6, confidence: 3 / 5});
    expect(butter.lift).toBeCloseTo(3 / 5 / (3 / 6), 12);
    expect(butter.score).toBeCloseTo(3 / (Math.sqrt(5 * 3) + 20), 12);
  });

  it("ranks by Jaccard where asked", () => {
    const [first] = recommend(pairs, 0, {similarity: "jaccard", shrinkage: 0}).items;
    expect(first).toMatchObject({product: 1, score: 3 / 5});
  });

  it("puts a pair seen once behind one seen often only by shrinkage", () => {
    const order = (shrinkage: number) => recommend(pairs, 2, {shrinkage}).items.map(({product}) => product);
    expect(order(0)).toEqual([1, 0]);
    expect(recommend(pairs, 5, {shrinkage: 0}).items[0]!.score).toBeGreaterThan(
      recommend(pairs, 5, {shrinkage: 5}).items[0]!.score
    );
  });

  it("says of a product why it has few", () => {
    expect(recommend(pairs, 4)).toEqual({items: [], note: "never sold"});
    expect(recommend(pairs, 3)).toEqual({items: [], note: "never with another"});
    expect(recommend(pairs, 5)).toMatchObject({items: [{product: 0}], note: "sold once"});
    expect(recommend(pairs, 0).note).toBeUndefined();
    expect(() => recommend(pairs, 6)).toThrow("unknown product: 6");
  });
});

describe("fitEase(pairs)", () => {
  it("solves for the weights of its definition", () => {
    const {weights, productCount: n} = fitEase(pairs, {ridge: 2});
    expect([0, 1, 2, 3, 4, 5].map((i) => weights[i * n + i])).toEqual([0, 0, 0, 0, 0, 0]);
    // The optimum: (X'X + ridge) B = X'X wherever the diagonal of B does not bind.
    const gram = (i: number, j: number) => (i === j ? pairs.counts[i]! : together(i, j));
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        let sum = 0;
        for (let k = 0; k < n; k++) sum += (gram(i, k) + (i === k ? 2 : 0)) * weights[k * n + j]!;
        expect(sum).toBeCloseTo(gram(i, j), 9);
      }
    }
  });
});

describe("recommendations on Online Retail, learned from three quarters of December", () => {
  const {train, later, productCount} = december();
  const counted = countPairs(basketsFromLines(train.orders, train.products, productCount));
  const best = rank(Float64Array.from(counted.counts));

  it("names another product of a later basket more than three times as often as best sellers do", () => {
    const cosine = hitRate(later, (product) => recommend(counted, product).items.map((item) => item.product));
    const popular = hitRate(later, (product) => best.filter((other) => other !== product));
    expect(cosine).toBeGreaterThan(0.17);
    expect(cosine).toBeGreaterThan(3.5 * popular);
  });

  it("finds what was taken out of a later basket, EASE best", () => {
    const ease = fitEase(counted);
    const without = (basket: Int32Array, order: number[]) => order.filter((product) => !basket.includes(product));
    const popular = foundRate(later, (basket) => without(basket, best));
    const cosine = foundRate(later, (basket) => recommendForBasket(counted, basket).map(({product}) => product));
    const bestFit = foundRate(later, (basket) => without(basket, rank(easeScores(ease, basket))));
    expect(cosine).toBeGreaterThan(1.5 * popular);
    expect(bestFit).toBeGreaterThan(4 * popular);
    expect(bestFit).toBeGreaterThan(0.22);
  });
});

function together(i: number, j: number): number {
  const row = pairs.others.subarray(pairs.offsets[i], pairs.offsets[i + 1]).indexOf(j);
  return row < 0 ? 0 : pairs.together[pairs.offsets[i]! + row]!;
}

/** How often the ten named for the first product of a basket hold the second. */
function hitRate(baskets: number[][], ten: (product: number) => number[]): number {
  const trials = baskets.flatMap((basket) =>
    basket.slice(0, 10).map((product, i) => [product, basket[i + 1] ?? basket[0]!])
  );
  const hits = trials.filter(([product, next]) => ten(product!).slice(0, 10).includes(next!));
  return hits.length / trials.length;
}

/** How often one product, left out of its basket, is among the ten named for the rest. */
function foundRate(baskets: number[][], ten: (rest: Int32Array) => number[]): number {
  const hits = baskets.filter((basket, i) => {
    const missing = basket[i % basket.length]!;
    return ten(Int32Array.from(basket.filter((product) => product !== missing)))
      .slice(0, 10)
      .includes(missing);
  });
  return hits.length / baskets.length;
}

function rank(scores: Float64Array): number[] {
  return [...scores.keys()].sort((a, b) => scores[b]! - scores[a]!);
}

/** Products sold at least five times before the split, and the baskets before and after. */
function december() {
  const file = gunzipSync(
    readFileSync(new URL("../fixtures/online-retail/online_retail_2010_12.csv.gz", import.meta.url))
  );
  const lines = (parse(file, {columns: true}) as Record<string, string>[]).filter(
    (line) => +line.Quantity! > 0 && +line.UnitPrice! > 0 && /^\d{5}/.test(line.StockCode!)
  );
  const early = lines.slice(0, Math.floor(lines.length * 0.75));
  const sold = Map.groupBy(early, (line) => line.StockCode!);
  const numbers = new Map([...sold].filter(([, of]) => of.length >= 5).map(([code], i) => [code, i]));
  const baskets = (of: typeof lines) =>
    [
      ...Map.groupBy(
        of.filter((line) => numbers.has(line.StockCode!)),
        (line) => line.InvoiceNo
      ).values()
    ].map((basket) => [...new Set(basket.map((line) => numbers.get(line.StockCode!)!))]);
  const learned = baskets(early);
  const orders = Int32Array.from(learned.flatMap((basket, order) => basket.map(() => order)));
  const train = {orders, products: Int32Array.from(learned.flat())};
  const later = baskets(lines.slice(early.length)).filter(({length}) => length >= 2);
  return {train, later, productCount: numbers.size};
}
