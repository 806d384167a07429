// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {countryDonut} from "../../src/components/country-donut.js";
import {countryTable} from "../../src/components/country-table.js";
import {geographyProse} from "../../src/components/geography-prose.js";
import {lorenzCurve} from "../../src/components/lorenz-curve.js";
import {classOf, roundLimits} from "../../src/components/map-classes.js";
import {placesTreemap} from "../../src/components/places-treemap.js";
import {placesWithin} from "../../src/components/places-within.js";
import {worldMap} from "../../src/components/world-map.js";
import {demoSettings} from "../../src/model/settings.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import type {DistributionAnswer} from "../../src/query/distribution.js";
import type {ResultRow} from "../../src/query/finish.js";

const locale = demoSettings;
const range = {start: "2025-08-26", end: "2025-11-23"};
const previousRange = {start: "2025-05-28", end: "2025-08-25"};

function answer(rows: readonly ResultRow[]): QueryAnswer {
  return {rows, range, previousRange, unknown: {}, sql: "SELECT 1", parameters: []};
}

function row(keys: Record<string, string>, revenue: number, before = revenue): ResultRow {
  const values = {revenue, orders: 10, average_order_value: revenue / 10, customers: 8};
  const change = {revenue: before === 0 ? null : (100 * (revenue - before)) / Math.abs(before)};
  return {keys, values, previous: {...values, revenue: before}, change};
}

const byCountry: [string, number, number][] = [
  ["USA", 5000, 4000],
  ["UK", 2500, 2500],
  ["Singapore", 1500, 2000],
  ["Germany", 600, 600],
  ["Unspecified", 300, 300],
  ["Malta", 150, 0],
  ["EIRE", -50, 100]
];
const countries = answer(byCountry.map(([country, revenue, before]) => row({country}, revenue, before)));
const total = answer([row({}, 10_000, 9500)]);
const cities = answer([
  row({country: "USA", city: "Boston"}, 3000),
  row({country: "USA", city: "~none"}, 2000),
  row({country: "UK", city: "London"}, 2500)
]);
const countriesOver = answer(
  ["2025-09-01", "2025-09-08"].flatMap((date) =>
    byCountry.map(([country, revenue]) => row({date, country}, revenue / 2))
  )
);
const square = (x: number, y: number) => [
  [
    [x, y],
    [x, y + 9],
    [x + 9, y + 9],
    [x + 9, y],
    [x, y]
  ]
];
const world = {
  features: [
    {type: "Feature", id: "US", geometry: {type: "Polygon", coordinates: square(-100, 35)}},
    {type: "Feature", id: "GB", geometry: {type: "Polygon", coordinates: square(-9, 50)}},
    {type: "Feature", id: "DE", geometry: {type: "Polygon", coordinates: square(5, 47)}},
    {type: "Feature", id: "IE", geometry: {type: "Polygon", coordinates: square(-30, 50)}},
    {type: "Feature", id: "BR", geometry: {type: "Polygon", coordinates: square(-60, -10)}},
    {type: "Feature", id: "AU", geometry: {type: "Polygon", coordinates: square(130, -30)}}
  ]
};
const members = ["EIRE", "England", "Germany", "Malta", "Singapore", "UK", "USA", "Unspecified"];
const customers = {count: 0, total: 0, bins: []} as unknown as DistributionAnswer;
const absurd = /NaN|undefined|null|Infinity/;

describe("worldMap({countries, total}, {world, members, chosen, locale, width, onfilter})", () => {
  const draw = (onfilter = vi.fn()) => worldMap({countries, total}, {world, members, locale, onfilter});

  it("colours shapes, puts points where a country has no shape, and names what no map has", () => {
    const figure = draw();
    expect(figure.querySelectorAll(".base > path")).toHaveLength(6);
    expect(figure.querySelectorAll(".countries > path")).toHaveLength(4);
    expect(figure.querySelectorAll(".small-countries > *")).toHaveLength(2);
    const legend = [...figure.querySelectorAll(".legend li")].map(({textContent}) => textContent);
    expect(legend.slice(-2)).toEqual(["$5K and more", "no sales at all"]);
    expect(figure.querySelector(".caveat")!.textContent).toBe("Not on the map: Unspecified ($300).");
    expect(figure.textContent).not.toMatch(absurd);
  });

  it("tells the figures of a country to the pointer and to a screen reader", () => {
    const usa = draw().querySelector('[data-filter="USA"]')!;
    expect(usa.getAttribute("data-tip")).toContain("Revenue: $5,000.00 (50.00%)\nChange: +25.0%\nOrders: 10");
    expect(usa.getAttribute("aria-label")).toContain("USA, Revenue: $5,000.00 (50.00%)");
  });

  it("shows the figures beside the country that has the focus, until Escape", () => {
    const figure = draw();
    document.body.append(figure);
    const tip = figure.querySelector<HTMLElement>(".mark-tip")!;
    figure.querySelector<SVGElement>('[data-filter="Germany"]')!.focus();
    expect([tip.hidden, tip.textContent!.split("\n")[0]]).toEqual([false, "Germany"]);
    tip.parentElement!.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape"}));
    expect(tip.hidden).toBe(true);
    figure.remove();
  });

  it("keeps countries that a filter leaves out in sight and in reach", () => {
    const only = answer(countries.rows.slice(0, 1));
    const figure = worldMap({countries: only, total}, {world, members, chosen: ["USA"], locale, onfilter: vi.fn()});
    expect(figure.querySelector("h2")!.textContent).toBe("USA: $5.00K of revenue");
    expect(figure.querySelector('[data-filter="Germany"]')!.getAttribute("data-tip")).toContain("no sales in this");
  });

  it("filters to every name of the shop for the country", () => {
    const onfilter = vi.fn();
    draw(onfilter).querySelector('[data-filter="UK, England"]')!.dispatchEvent(new MouseEvent("click"));
    expect(onfilter).toHaveBeenCalledWith("country", ["UK", "England"]);
  });
});

describe("roundLimits(values, most)", () => {
  it("parts sizes by their order of magnitude", () => {
    expect(roundLimits([4000, 15_000, 1_200_000])).toEqual([10_000, 30_000, 100_000, 300_000, 1_000_000]);
    expect(roundLimits([17_000, 30_000, 80_000, 755_000])).toEqual([20_000, 50_000, 100_000, 200_000, 500_000]);
  });

  it("has few limits whatever the values are", () => {
    expect(roundLimits([0.01, 5, 9e9]).length).toBeLessThanOrEqual(5);
    expect([roundLimits([7]), roundLimits([]), roundLimits([-5, 0])]).toEqual([[], [], []]);
  });

  it("puts a value that equals a limit above it", () => {
    expect([9, 10, 99, 100].map((value) => classOf(value, [10, 100]))).toEqual([0, 1, 1, 2]);
  });
});

describe("countryTable({countries, countriesOver, total}, {grain, locale, most, onfilter})", () => {
  it("ranks the first, with share, change and a line, and says who moved", () => {
    const figure = countryTable({countries, countriesOver, total}, {grain: "week", locale, most: 3});
    expect(figure.querySelector("h2")!.textContent).toBe("USA grew most, +25.0%; Singapore least, −25.0%");
    expect(figure.querySelector(".subtitle")!.textContent).toContain("The first 3 of 7 countries by revenue");
    const cells = [...figure.querySelectorAll("tbody tr:first-child > *")].map(({textContent}) => textContent);
    expect(cells).toEqual(["1", "USA", "$5,000.00", "50.00%", "10", "$500.00", "+25.0%", ""]);
    expect(figure.querySelectorAll("tbody tr")).toHaveLength(3);
    expect(figure.querySelectorAll(".sparkline")).toHaveLength(3);
  });

  it("filters by the name of a country", () => {
    const onfilter = vi.fn();
    const figure = countryTable({countries, countriesOver, total}, {grain: "week", locale, onfilter});
    figure.querySelector<HTMLElement>('button[data-filter="UK"]')!.click();
    expect(onfilter).toHaveBeenCalledWith("country", "UK");
    expect(figure.textContent).not.toMatch(absurd);
  });
});

describe("countryDonut({countries, total}, {locale, width, onfilter})", () => {
  it("has the share of the top three in its title, and the rest as one part", () => {
    const figure = countryDonut({countries, total}, {locale});
    expect(figure.querySelector("h2")!.textContent).toBe("USA, UK, and Singapore bring 90.0% of revenue");
    expect(figure.querySelectorAll("path")).toHaveLength(4);
    expect(figure.querySelector(".caveat")!.textContent).toContain("refunds exceed");
    expect(figure.querySelector(".donut svg")!.textContent).toContain("3 others10.5%");
  });
});

describe("lorenzCurve({countries, total, customers}, {locale, width})", () => {
  it("says the share of the top three", () => {
    const figure = lorenzCurve({countries, total, customers}, {locale});
    expect(figure.querySelector("h2")!.textContent).toContain("The top three of 6 countries bring 90.0% of revenue");
    expect(figure.querySelectorAll(".legend li")).toHaveLength(1);
    expect(figure.textContent).not.toMatch(absurd);
  });

  it("adds customers where they are known", () => {
    const bins = [
      {from: 0, to: 100, count: 8, total: 400},
      {from: 100, to: null, count: 2, total: 600}
    ];
    const figure = lorenzCurve({countries, total, customers: {...customers, count: 10, total: 1000, bins}}, {locale});
    expect(figure.querySelectorAll(".legend li")).toHaveLength(2);
  });

  it("says why there is no curve for few countries", () => {
    const few = answer(countries.rows.slice(0, 2));
    expect(lorenzCurve({countries: few, total, customers}, {locale}).textContent).toContain(
      "fewer than four countries"
    );
  });
});

describe("placesTreemap({countries, cities}, {standing, ask, categories, locale, width, onfilter})", () => {
  const sold = answer([
    row({city: "Boston", category: "Books"}, 2000),
    row({city: "Boston", category: "Toys"}, 1000),
    row({city: "~none", category: "Books"}, 2000)
  ]);
  const open = (options = {}) => {
    const asked = {
      standing: {country: null, city: null},
      ask: vi.fn(() => Promise.resolve(sold)),
      categories: ["Books", "Toys"]
    };
    const root = placesTreemap({countries, cities}, {...asked, locale, ...options});
    return {...asked, root, title: () => root.querySelector("h2")!.textContent};
  };

  it("draws countries with their cities, and no area for refunds", () => {
    const {root, title} = open();
    expect(title()).toBe("Boston, USA, is the largest city, $3.00K");
    expect(root.querySelectorAll(".treemap > g")).toHaveLength(6);
    expect(root.textContent).not.toMatch(absurd);
  });

  it("goes into a country and a city by key, and out by the path", async () => {
    const {root, title, ask} = open();
    root.querySelector(".treemap > g")!.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter"}));
    await vi.waitFor(() => expect(title()).toBe("USA: Boston leads, $3.00K"));
    expect(ask).toHaveBeenCalledWith("USA");
    root.querySelector(".treemap > g")!.dispatchEvent(new MouseEvent("click"));
    await vi.waitFor(() => expect(title()).toBe("Boston: Books leads, $2.00K"));
    expect(root.querySelector(".treemap [role=button]")).toBeNull();
    root.querySelector<HTMLElement>(".crumbs button.link")!.click();
    await vi.waitFor(() => expect(title()).toContain("largest city"));
  });

  it("filters to a country only where the reader stands in one", async () => {
    const onfilter = vi.fn();
    const {root, title} = open({onfilter});
    expect(root.querySelector(".crumb-filter")).toBeNull();
    root.querySelector(".treemap > g")!.dispatchEvent(new MouseEvent("click"));
    await vi.waitFor(() => expect(title()).toContain("USA"));
    root.querySelector<HTMLElement>(".crumb-filter")!.click();
    expect(onfilter).toHaveBeenCalledWith("country", "USA");
  });

  it("says that no city is known", () => {
    const cityless = answer([row({country: "USA", city: "~none"}, 5000)]);
    const root = placesTreemap({countries, cities: cityless}, {...open(), locale});
    expect(root.querySelector("h2")!.textContent).toBe("USA is the largest country, $5.00K");
    expect(root.textContent).toContain("The orders name no city");
    expect(root.querySelector(".treemap")!.textContent).not.toContain("not known");
    const blind = placesTreemap({countries, cities: cityless}, {...open(), categories: ["~none"], locale});
    expect([blind.querySelector("svg"), blind.textContent]).toEqual([null, expect.stringContaining("no category")]);
  });
});

describe("placesWithin({regionsWithin, citiesWithin}, {country, locale, width, onfilter})", () => {
  it("asks for one country", () => {
    expect(placesWithin({}, {country: null, locale}).textContent).toContain("Choose one country");
  });

  it("ranks cities, and says where regions are not known", () => {
    const regionsWithin = answer([row({region: "~none"}, 500)]);
    const citiesWithin = answer([row({city: "London"}, 400), row({city: "Leeds"}, 100)]);
    const root = placesWithin({regionsWithin, citiesWithin}, {country: "UK", locale});
    expect(root.textContent).toContain("The orders to UK name no region");
    expect(root.querySelector("h2")!.textContent).toBe("London brings 80.0% of revenue");
  });
});

describe("geographyProse({countries, total}, {locale})", () => {
  it("says how far sales reach, and who gained and lost most", () => {
    const text = geographyProse({countries, total}, {locale});
    expect(text).toContain("10 orders went to 7 countries");
    expect(text).toContain("USA gained most, $1.00K. Singapore lost most, $500.");
  });

  it("says where orders name no country", () => {
    const unnamed = answer([row({country: "~none"}, 100)]);
    expect(geographyProse({countries: unnamed, total}, {locale})).toContain("name no country");
  });
});
