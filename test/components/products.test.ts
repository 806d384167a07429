// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {categoryProfit} from "../../src/components/category-profit.js";
import {categoryTreemap} from "../../src/components/category-treemap.js";
import {discountMargin} from "../../src/components/discount-margin.js";
import {growthShareMatrix} from "../../src/components/growth-share-matrix.js";
import {lifeCycleChart} from "../../src/components/life-cycle-chart.js";
import {matrixThresholds} from "../../src/components/matrix-thresholds.js";
import {priceBandsChart} from "../../src/components/price-bands-chart.js";
import {textOn} from "../../src/components/text-on.js";
import {topProducts} from "../../src/components/top-products.js";
import {demoSettings as locale} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import type {Values} from "../../src/query/finish.js";
import {type ProductFacts, factNames, readProductFacts} from "../../src/query/product-facts.js";

type Keys = Readonly<Record<string, string>>;

const noCost = {en: "no line of the selection has a known cost", es: "ninguna línea tiene coste conocido"};

function answer(rows: readonly (readonly [Keys, Values, Values?])[], more: Partial<QueryAnswer> = {}): QueryAnswer {
  return {
    rows: rows.map(([keys, values, previous]) => {
      const before = previous?.revenue ?? null;
      const change = before ? (100 * (values.revenue! - before)) / before : null;
      return {keys, values, previous: previous ?? null, change: previous ? {revenue: change} : null};
    }),
    range: {start: "2025-08-26", end: "2025-11-23"},
    previousRange: {start: "2025-05-28", end: "2025-08-25"},
    unknown: {},
    sql: "SELECT 1",
    parameters: [],
    ...more
  };
}

const facts: ProductFacts = readProductFacts({
  names: factNames,
  rows: [
    ["P1", "Walnut desk", "Home", "Oak", 4.6, 120, "2025-01-15", 250, 12],
    ["P2", "Desk lamp", "Home", "Oak", 3.9, 8, "2025-02-01", 30, 400]
  ]
});

/** Four products, one in each field, and one that is new. */
const products = answer([
  [{product_id: "P1"}, figures(500, 2, 40, 1), {revenue: 200}],
  [{product_id: "P3"}, figures(300, 10, 30, 3), {revenue: 600}],
  [{product_id: "P2"}, figures(100, 4, 20, 6), {revenue: 20}],
  [{product_id: "P4"}, figures(60, 6, 10, 9), {revenue: 120}],
  [{product_id: "P5"}, figures(40, 4, 5, 12), {revenue: 0}]
]);

function figures(revenue: number, units: number, margin: number, discount: number): Values {
  return {revenue, units, gross_profit: (revenue * margin) / 100, profit_margin: margin, discount_rate: discount};
}

const heading = (root: Element) => root.querySelector("h2")?.textContent;
const none = (root: Element) => expect(root.textContent).not.toMatch(/NaN|undefined|null|Infinity/);

describe("growthShareMatrix(answer, {thresholds, facts, locale, width})", () => {
  const thresholds = {share: 20, growth: 0};

  it("says how many products stand in each field, what they bring, and what is new", () => {
    const root = growthShareMatrix(products, {thresholds, facts, locale});
    expect(heading(root)).toBe("1 star brings 50.0% of revenue, 1 cash cow 30.0%");
    expect(root.querySelector(".subtitle")!.textContent).toContain("New, without revenue before: 1, 4.00%");
    expect(root.querySelectorAll('[aria-label="dot"] path, [aria-label="dot"] circle')).toHaveLength(5);
    none(root);
  });

  it("counts anew where the thresholds are others", () => {
    const root = growthShareMatrix(products, {thresholds: {share: 5, growth: -60}, facts, locale, width: 360});
    expect(heading(root)).toBe("4 stars bring 96.0% of revenue, 0 cash cows 0.00%");
  });

  it("says why there is no growth where no period before is known", () => {
    const root = growthShareMatrix({...products, previousRange: null}, {thresholds, facts, locale});
    expect(root.querySelector("svg")).toBeNull();
    expect(root.textContent).toContain("Growth needs a period of the same length before this one");
  });
});

describe("matrixThresholds({locale})", () => {
  it("has what was moved as its value, what is fair otherwise, and goes back", () => {
    const form = matrixThresholds({locale});
    form.show({share: 0.2, growth: 12.5});
    expect(form.value).toEqual({share: null, growth: null});
    expect(form.textContent).toContain("0.20% of revenue (the mean product)");
    const [share] = [...form.querySelectorAll("input")];
    let heard = 0;
    form.addEventListener("input", () => (heard += 1));
    share!.value = "1";
    share!.dispatchEvent(new Event("input", {bubbles: true}));
    expect([form.value, heard]).toEqual([{share: 0.4, growth: null}, 1]);
    form.querySelector("button")!.click();
    expect(form.value).toEqual({share: null, growth: null});
  });

  it("names its sliders and says their values to a screen reader", () => {
    const form = matrixThresholds({locale});
    form.show({share: 0.2, growth: 12.5});
    for (const input of form.querySelectorAll("input")) {
      expect(form.querySelector(`label[for="${input.id}"]`)!.textContent).not.toBe("");
      expect(input.getAttribute("aria-valuetext")).toMatch(/%/);
    }
  });
});

describe("categoryTreemap(answer, {members, locale, onfilter})", () => {
  const members = [
    ["Home", "Desks"],
    ["Home", "Lamps"],
    ["Toys", "Games"]
  ] as const;
  const rows = answer([
    [{category: "Home", subcategory: "Desks"}, {revenue: 600}],
    [{category: "Home", subcategory: "Lamps"}, {revenue: 100}],
    [{category: "Toys", subcategory: "Games"}, {revenue: 300}]
  ]);

  it("names the largest category and its largest part, and filters by either", () => {
    const chosen: string[] = [];
    const onfilter = (dimension: string, member: string) => chosen.push(`${dimension}=${member}`);
    const root = categoryTreemap(rows, {members, locale, onfilter});
    expect(heading(root)).toBe("Home brings 70.0% of revenue; the largest part of it is Desks, 60.0%");
    for (const mark of root.querySelectorAll("[data-filter]")) mark.dispatchEvent(new Event("click"));
    expect(chosen.toSorted()).toEqual([
      "category=Home",
      "category=Toys",
      "subcategory=Desks",
      "subcategory=Games",
      "subcategory=Lamps"
    ]);
    none(root);
  });

  it("says so where no category is known", () => {
    const root = categoryTreemap(answer([[{category: "~none", subcategory: "~none"}, {revenue: 5}]]), {
      members,
      locale
    });
    expect(root.querySelector("svg")).toBeNull();
    expect(root.textContent).toContain("name no category");
  });
});

describe("categoryProfit(answer, {metric, total, locale})", () => {
  const rows = answer([
    [{category: "Home"}, {gross_profit: 10, profit_margin: 5}],
    [{category: "Toys"}, {gross_profit: 90, profit_margin: 30}]
  ]);
  const total = answer([[{}, {cost_coverage: 80}]]);

  it("orders by profit, and says of how much of the revenue the cost is known", () => {
    const root = categoryProfit(rows, {metric: "gross_profit", total, locale});
    expect(heading(root)).toBe("Toys brings 90.0% of gross profit");
    expect(root.querySelector(".caveat")!.textContent).toContain("Costs are known for 80.0% of revenue");
  });

  it("says why where no cost is known", () => {
    const poor = answer([[{category: "Home"}, {gross_profit: null}]], {unknown: {gross_profit: noCost}});
    const root = categoryProfit(poor, {metric: "gross_profit", total, locale});
    expect(root.textContent).toBe(`Profit and margin cannot be known here: ${noCost.en}.`);
  });
});

describe("topProducts(answer, {total, facts, months, locale})", () => {
  const top = answer([
    [{product_id: "P1"}, {revenue: 500, orders: 2, profit_margin: 40}, {revenue: 200}],
    [{product_id: "P2"}, {revenue: 100, orders: 4, profit_margin: null}, {revenue: 0}]
  ]);
  const total = answer([[{}, {revenue: 1000}]]);

  it("has a row a product, with what the facts say of it", () => {
    const root = topProducts(top, {total, facts, months: null, locale});
    expect(heading(root)).toBe("Walnut desk brings most of the 2 products sold, 50.0% of revenue");
    const cells = [...root.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent)
    );
    expect(cells).toEqual([
      ["1", "Walnut deskP1 · Home", "$500", "+150%", "2", "40.0%", "4.6 / 5120 reviews", "12", ""],
      ["2", "Desk lampP2 · Home", "$100", "new", "4", "not known", "3.9 / 58 reviews", "400", ""]
    ]);
    expect(root.querySelectorAll('tbody th[scope="row"]')).toHaveLength(2);
  });

  it("draws the last months of each product", () => {
    const months = answer([
      [{product_id: "P1", date: "2025-09-01"}, {revenue: 5}],
      [{product_id: "P1", date: "2025-10-01"}, {revenue: 9}]
    ]);
    const root = topProducts(top, {total, facts, months, locale});
    expect(root.querySelectorAll(".sparkline")).toHaveLength(2);
    expect(root.querySelector(".caveat")!.textContent).toContain("from September 2025 to October 2025");
  });

  it("shows ids, and says what is not known, where there is no table of products", () => {
    const root = topProducts(top, {total, facts: new Map(), months: null, locale});
    expect(root.querySelector("tbody th")!.textContent).toBe("P1");
    expect(root.textContent).not.toContain("Stock");
    expect(root.textContent).toContain("The shop has no table of products");
    none(root);
  });
});

describe("priceBandsChart(answer, {facts, locale, width})", () => {
  it("says which price brings most, and leaves margins out where none is known", () => {
    for (const width of [360, 900]) {
      const root = priceBandsChart(products, {facts, locale, width});
      expect(heading(root)).toMatch(/^Products of \$\d.* bring 50% of revenue with 7\.7% of units$/);
      expect(root.textContent).toContain("Margin");
      none(root);
    }
    const poor = answer([[{product_id: "P1"}, {revenue: 5, units: 1, gross_profit: null}]], {
      unknown: {gross_profit: noCost}
    });
    expect(priceBandsChart(poor, {facts, locale}).textContent).toContain("Margins are left out");
  });
});

describe("discountMargin(answer, {facts, locale})", () => {
  it("says how margin goes with discount", () => {
    const root = discountMargin(products, {facts, locale});
    expect(heading(root)).toMatch(/^Each point of discount goes with \d\.\d points less margin$/);
    expect(root.querySelectorAll('[aria-label="dot"] circle')).toHaveLength(5);
    none(root);
  });

  it("draws nothing where there is no discount, no cost, or too little", () => {
    const plain = answer(products.rows.map(({keys, values}) => [keys as Keys, {...values, discount_rate: 0}] as const));
    const costless = answer([[{product_id: "P1"}, {revenue: 5, profit_margin: null}]], {
      unknown: {profit_margin: noCost}
    });
    const few = {...products, rows: products.rows.slice(0, 2)};
    const said = [plain, costless, few].map((rows) => discountMargin(rows, {facts, locale}).textContent);
    expect(said[0]).toContain("No product was sold at a discount");
    expect(said[1]).toContain(noCost.en);
    expect(said[2]).toContain("Too few products");
  });
});

describe("lifeCycleChart(answer, {facts, locale})", () => {
  const launched = (count: number) =>
    new Map(
      Array.from({length: count}, (_, i) => [
        `P${i}`,
        {...facts.get("P1")!, product_id: `P${i}`, launch_date: "2025-01-15"}
      ])
    );
  const rows = Array.from({length: 10}, (_, i) =>
    ["2025-02-01", "2025-03-01", "2025-04-01"].map(
      (date, at) => [{product_id: `P${i}`, date}, {revenue: [10, 30, 20][at]! + i}] as const
    )
  ).flat();
  const range = {start: "2024-12-01", end: "2025-04-30"};

  it("says when the median product brings most", () => {
    const root = lifeCycleChart(answer(rows, {range}), {facts: launched(10), locale});
    expect(heading(root)).toBe("The median product brings most 2 months after its launch: $34.5 a month");
    none(root);
  });

  it("counts from the first sale where no launch is known, and says so", () => {
    const root = lifeCycleChart(answer(rows, {range}), {facts: new Map(), locale});
    expect(heading(root)).toContain("1 month after its first sale");
    expect(root.querySelector(".caveat")!.textContent).toContain("No launch day is known");
  });

  it("says what it takes where too few products can be followed", () => {
    const root = lifeCycleChart(answer(rows.slice(0, 9), {range}), {facts: launched(10), locale});
    expect(root.querySelector("svg")).toBeNull();
    expect(root.textContent).toContain("cannot be drawn here");
  });
});

describe("textOn(colour)", () => {
  it("is white on dark and black on light colours", () => {
    expect(["#4269d0", "#efb118", "#000000", "#ffffff"].map(textOn)).toEqual(["#fff", "#000", "#fff", "#000"]);
  });
});
