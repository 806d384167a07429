// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {kpiCards} from "../../src/components/kpi-cards.js";
import {demoSettings} from "../../src/model/settings.js";
import {explain} from "../../src/query/explain.js";
import type {MetricName} from "../../src/model/metrics.js";
import {kpis, weeks} from "./figures.js";

const shop = {firstDay: "2024-01-01", lastDay: "2025-11-23", settings: demoSettings};
const statement = (metrics: readonly MetricName[]) => explain({metrics, filters: {country: ["UK"]}}, shop);
const series = weeks([5, 10, 20, null, 30, 2]);

function cards(values = {}, changes = {}, locale = demoSettings): HTMLElement {
  return kpiCards({kpis: kpis(values, changes), series, grain: "week"}, {locale, statement});
}

function card(root: HTMLElement, label: string): HTMLElement {
  return root.querySelector<HTMLElement>(`[aria-label="${label}"]`)!;
}

beforeEach(() => document.body.replaceChildren());

describe("kpiCards(data, {locale, statement, busy})", () => {
  it("writes a figure in three digits, exactly on hover, with its change and what that compares", () => {
    const revenue = card(cards(), "Revenue");
    expect(revenue.querySelector(".figure")!.textContent).toBe("$1.23M");
    expect(revenue.querySelector<HTMLElement>(".figure")!.title).toBe("$1,234,567.89");
    expect(revenue.querySelector(".change")!.textContent).toBe("▲ +19.5% vs the 90 days before");
    const earlier = revenue.querySelector<HTMLElement>(".change [title]")!.title;
    expect(earlier.replace(/\s/g, " ")).toBe("May 28 – Aug 25, 2025: $1,234,567.89");
  });

  it("judges a change by what a rise of the metric means, and none as none", () => {
    const root = cards();
    const judged = (label: string) => card(root, label).querySelector(".signed")!;
    expect(judged("Orders").className).toContain("worse");
    expect(judged("Churn rate").className).toContain("better");
    expect(judged("Churn rate").textContent).toBe("▼ −2.2 pp");
    expect(judged("Conversion rate").textContent).toBe("= 0.0 pp");
  });

  it("puts margin beside profit and new customers beside customers", () => {
    const root = cards({}, {profit_margin: 0.34});
    expect(card(root, "Gross profit").querySelector(".second")!.textContent).toBe("40.5% profit margin (+0.3 pp)");
    expect(card(root, "Customers").querySelector(".second")!.textContent).toBe("1.17K new customers");
  });

  it("shows a dash and the reason for what is not known", () => {
    const conversion = card(cards({conversion_rate: null}), "Conversion rate");
    expect(conversion.querySelector(".figure")!.textContent).toBe("–");
    expect(conversion.querySelector(".change")!.textContent).toBe("no session data for every day of the period");
  });

  it("says what share of the lines a figure does not know", () => {
    const root = cards({cost_coverage: 83.2, anonymous_share: 25});
    expect(card(root, "Gross profit").textContent).toContain("cost known for 83.2% of revenue");
    expect(card(root, "Customers").textContent).toContain("25.0% of orders name no customer");
  });

  it("draws a sparkline of the whole weeks, with a gap where a value is not known", () => {
    const [line] = card(cards(), "Revenue").querySelectorAll(".sparkline path");
    expect(line!.getAttribute("d")!.match(/[ML]/g)).toEqual(["M", "L", "M", "L"]);
  });

  it("keeps the places of the cards, and nothing else, while there are no figures", () => {
    const root = kpiCards(null, {locale: demoSettings, statement});
    expect(root.getAttribute("aria-busy")).toBe("true");
    expect(root.querySelectorAll(".kpi.placeholder")).toHaveLength(8);
    expect(root.querySelector("button")).toBeNull();
  });

  it("writes figures the Spanish way in a Spanish shop", () => {
    const root = cards({}, {}, {...demoSettings, language: "es", currency: "EUR"});
    expect(card(root, "Ingresos").querySelector<HTMLElement>(".figure")!.title.replace(/\s/g, " ")).toBe(
      "1.234.567,89 €"
    );
    expect(card(root, "Ingresos").querySelector(".change")!.textContent).toMatch(
      /^▲ \+19,5\s% frente a los 90 días anteriores$/
    );
  });
});
