// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {demandDetails, demandFinding, demandTable, demandTrust} from "../../../src/components/predictions/demand.js";
import {howMade, insight} from "../../../src/components/predictions/insight.js";
import {
  associationRules,
  productsBeside,
  recommendationFinding,
  recommendationTrust
} from "../../../src/components/predictions/recommendations.js";
import {demoSettings as locale} from "../../../src/model/settings.js";
import {demand, demandWithoutStock, recommendations} from "./answers.js";
import {cells, clean, title} from "./read.js";

const spanish = {...locale, language: "es"} as const;

describe("demandTable(answer, {locale})", () => {
  it("says what is most urgent, and what to order; what is not known is a dash", () => {
    const root = demandTable(demand, {locale});
    expect(title(root)).toBe("Most urgent: Lamp, of which 5 are left, enough for 5 days; order 39");
    expect(cells(root)).toEqual([
      ["Lamp", "Reorder now", "39", "5", "5", "High (90%)", "20", "30", "20–40", "60", "90"],
      ["P4", "Never sold", "–", "–", "–", "Not known", "–", "–", "–", "–", "–"]
    ]);
    clean(root, demandTable(demand, {locale: spanish}));
  });

  it("has no column of stock, and ranks by revenue, where no stock is known", () => {
    const root = demandTable(demandWithoutStock, {locale});
    expect(title(root)).toBe("Lamp is expected to bring most in the next 30 days: $900");
    expect(cells(root)).toEqual([["Lamp", "30", "20–40", "60", "90"]]);
    clean(root);
  });

  it("has a title for a shop where nothing is urgent, and where nothing sells", () => {
    const calm = {...demand, data: [{...demand.data[0]!, recommendation: "enough stock"} as const]};
    expect(title(demandTable(calm, {locale}))).toBe(
      "No product has to be reordered now; the next is Lamp: enough stock"
    );
    for (const data of [[], demand.data.slice(1)])
      expect(title(demandTable({...demand, data}, {locale}))).toBe("No product is sold any more");
  });
});

describe("demandFinding(answer, {locale}), demandTrust(answer, {locale}), demandDetails(answer, {locale})", () => {
  it("counts what to reorder, and sets the error beside the baseline", () => {
    expect(demandFinding(demand, {locale})).toMatch(/^1 of 20 products .* 14 days .* 95% of cases\.$/);
    expect(demandTrust(demand, {locale})).toMatch(/35\.0% .* 40\.0%\.$/);
    expect(demandDetails(demand, {locale})).toBe(
      "In that test the ranges of 50, 80 and 95% held 48%, 79% and 94% of the outcomes. " +
        "A stock meant to last in 95% of cases lasted in 93%. Products that are never sold: 1."
    );
    clean(demandFinding(demand, {locale: spanish}), demandDetails(demand, {locale: spanish}));
  });

  it("says so where no stock is known", () => {
    expect(demandFinding(demandWithoutStock, {locale})).toContain("stock is not known");
  });

  it("says so where nothing was sold in the test", () => {
    const nothing = {
      wape: null,
      baseline_wape: null,
      coverage_50: null,
      coverage_80: null,
      coverage_95: null,
      service_level_reached: null
    };
    const untested = {...demand, measured: {forecasts: 0, ...nothing}};
    expect(demandTrust(untested, {locale})).toContain("Nothing was sold");
    clean(demandTrust(untested, {locale}), demandDetails(untested, {locale}));
  });
});

describe("associationRules(answer, {locale}), productsBeside(product, {locale})", () => {
  it("names the surest pair", () => {
    const root = associationRules(recommendations, {locale});
    expect(title(root)).toBe("45.5% of the baskets with Desk also hold Lamp");
    expect(cells(root)).toEqual([["Desk", "Lamp", "45.5%", "20", "5.0"]]);
    clean(root, associationRules(recommendations, {locale: spanish}));
  });

  it("is a sentence where no pair is bought together often", () => {
    const root = associationRules({...recommendations, rules: []}, {locale});
    expect(root.querySelector("table")).toBeNull();
    expect(root.textContent).toContain("No pair of products");
  });

  it("says what to offer first beside a product, by its id where it has no name", () => {
    const [desk, alone] = recommendations.best_sellers;
    expect(title(productsBeside(desk!, {locale}))).toBe("Beside Desk, offer Lamp first: 45.5% of its baskets hold it");
    expect(productsBeside(alone!, {locale}).textContent).toBe(
      "Nothing to offer beside P3. It was never bought with another product."
    );
    clean(productsBeside(desk!, {locale: spanish}), productsBeside(alone!, {locale: spanish}));
  });

  it("says how often a later basket was met, or that none could be", () => {
    expect(recommendationTrust(recommendations, {locale})).toMatch(
      /30\.0% of 200 .* 12\.5%\. Learned from 1,000 orders/
    );
    const measured = {trials: 0, hit_rate_10: null, baseline_hit_rate_10: null};
    const untested = recommendationTrust({...recommendations, basis: "customers", measured}, {locale});
    expect(untested).toContain("could not be measured");
    clean(untested, recommendationFinding({...recommendations, rules: []}, {locale: spanish}));
  });
});

describe("insight({finding, trust, href, page, locale}), howMade(locale, ...content)", () => {
  it("has the finding first, then the trust, then the way to the page", () => {
    const root = insight({finding: "A.", trust: "B.", href: "./trends", page: "Trends", locale});
    expect([...root.children].map(({textContent}) => textContent)).toEqual(["A.", "B.", "More on the page Trends"]);
    expect(root.querySelector("a")!.getAttribute("href")).toBe("./trends");
  });

  it("is closed until it is asked for", () => {
    const root = howMade(locale, "By a model.");
    expect(root.hasAttribute("open")).toBe(false);
    expect(root.textContent).toBe("How it was made and testedBy a model.");
  });
});
