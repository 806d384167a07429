// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as functions from "../../ml/ab-test/index.js";
import {doubtList} from "../../src/components/ab-test/doubt-list.js";
import {peekingChart} from "../../src/components/ab-test/peeking-chart.js";
import {planForm, plannedTest} from "../../src/components/ab-test/plan-form.js";
import {sizeChart, sizeSentence} from "../../src/components/ab-test/size-chart.js";
import {abTestForm, abTestOf, kindChoice} from "../../src/components/ab-test/test-form.js";
import {usualDay, usualSentence} from "../../src/components/ab-test/usual-day.js";
import {verdictChart} from "../../src/components/ab-test/verdict-chart.js";
import {demoSettings} from "../../src/model/settings.js";

const locale = demoSettings;
const {language} = locale;
const usual = {rate: 3, orderValue: 50, visits: 1_000, orders: 30};
const titleOf = (figure: HTMLElement) => figure.querySelector("h2")!.textContent;

function fill(form: HTMLFormElement, name: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
}

describe("abTestForm(kind, {language, usual})", () => {
  it("gives the test that its numbers describe, and every field a name", () => {
    const form = abTestForm("proportions", {language, usual});
    fill(form, "variantConversions", "400");
    fill(form, "confidence", "99");
    expect(abTestOf("proportions", form.value)).toEqual({
      kind: "proportions",
      control: {visitors: 10_000, conversions: 300},
      variant: {visitors: 10_000, conversions: 400},
      alpha: 0.01,
      looks: 1,
      controlShare: 0.5
    });
    for (const input of form.querySelectorAll("input")) expect(input.labels![0]!.textContent).not.toBe("");
  });

  it.each([
    ["variantConversions", "10001", "There cannot be more conversions than visitors."],
    ["controlVisitors", "1.5", "Visitors: give a whole number from 1 to 1,000,000,000."],
    ["looks", "", "Looks at the result, this one included: give a whole number from 1 to 50."]
  ])("keeps the last complete numbers where %s is %j, and says what is wrong", (name, value, sentence) => {
    const form = abTestForm("proportions", {language, usual});
    const before = form.value;
    let heard = 0;
    form.addEventListener("input", () => heard++);
    fill(form, name, value);
    expect(form.value).toEqual(before);
    expect(heard).toBe(0);
    expect(form.querySelector("[role=alert]")!.textContent).toContain(sentence);
    expect(form.querySelector(`[name=${name}]`)!.getAttribute("aria-invalid")).toBe("true");
    fill(form, name, String(before[name]));
    expect(heard).toBe(1);
    expect(form.querySelector("[role=alert]")!.textContent).toBe("");
    expect(form.querySelector("[aria-invalid]")).toBeNull();
  });
});

describe("kindChoice(language)", () => {
  it("gives what is chosen at its input event", () => {
    const choice = kindChoice(language);
    let heard = "";
    choice.addEventListener("input", () => (heard = choice.value));
    expect(choice.value).toBe("proportions");
    const means = choice.querySelector<HTMLInputElement>("[value=means]")!;
    means.checked = true;
    means.dispatchEvent(new Event("input", {bubbles: true}));
    expect(heard).toBe("means");
  });
});

describe("verdictChart(verdict, options)", () => {
  const side = (conversions: number, visitors: number) => ({conversions, visitors});
  const judge = (control: ReturnType<typeof side>, variant: ReturnType<typeof side>, looks = 1) =>
    functions.analyse({kind: "proportions", control, variant, looks});

  it("says in its title how much higher or lower the variant is, or that this is open", () => {
    const title = (variant: ReturnType<typeof side>) =>
      titleOf(verdictChart(judge(side(300, 10_000), variant), {locale}));
    expect(title(side(400, 10_000))).toMatch(/^The variant is higher by 33%, at least by 15%$/);
    expect(title(side(200, 10_000))).toMatch(/^The variant is lower by 33%, at least by 20%$/);
    expect(title(side(310, 10_000))).toMatch(
      /^Which side is higher remains open: the change lies between −12% and \+21%$/
    );
  });

  it("draws both sides and their difference, and speaks of points where the control is zero", () => {
    const figure = verdictChart(judge(side(0, 500), side(20, 500)), {locale});
    expect(figure.querySelectorAll("circle")).toHaveLength(3);
    expect(titleOf(figure)).toMatch(/^The variant is higher by 4 pp, at least by 2\.\d+ pp$/);
    expect(figure.textContent).not.toMatch(/NaN|undefined|null/);
  });

  it("writes means as money", () => {
    const sample = {count: 600, mean: 50, standardDeviation: 35};
    const verdict = functions.analyse({kind: "means", control: sample, variant: {...sample, mean: 60}});
    const figure = verdictChart(verdict, {locale});
    expect(figure.textContent).toContain("$60.00");
    expect(figure.textContent).toContain("+$10.00");
  });

  it("stands beside the doubts, of which there may be none", () => {
    expect(doubtList(judge(side(300, 10_000), side(400, 10_000)), {language}).hidden).toBe(true);
    const doubts = doubtList(judge(side(300, 10_000), side(400, 9_000), 5), {language});
    expect(doubts.querySelectorAll("li")).toHaveLength(2);
    expect(doubts.textContent).toContain("not split as planned");
    expect(doubts.textContent).toContain("14% of tests");
  });
});

describe("sizeChart(planned, options)", () => {
  const plan = (kind: "proportions" | "means", given: Record<string, string> = {}) => {
    const form = planForm(kind, {language, usual});
    for (const [name, value] of Object.entries(given)) fill(form, name, value);
    return plannedTest(kind, form.value, functions);
  };

  it("says how many visitors a change takes, and how long", () => {
    expect(titleOf(sizeChart(plan("proportions"), {locale}))).toBe(
      "To find a change of +10% takes 106,422 visitors, about 107 days"
    );
    expect(sizeSentence(plan("proportions"), locale)).toContain("from 3% to 3.3%");
    expect(sizeSentence(plan("means"), locale)).toContain("from $50.00 to $55.00");
  });

  it("draws a decrease, and a rate near its end, without what cannot be", () => {
    for (const planned of [plan("proportions", {effect: "-50"}), plan("proportions", {baseline: "60", effect: "60"})]) {
      const figure = sizeChart(planned, {locale});
      expect(figure.querySelector("path[stroke-width='2.5'], g[stroke-width='2.5'] path")).not.toBeNull();
      expect(figure.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  it("refuses a change to a rate of 100%", () => {
    const form = planForm("proportions", {language, usual});
    fill(form, "effect", "1000");
    fill(form, "baseline", "20");
    expect(form.querySelector("[role=alert]")!.textContent).toContain("not between 0 and 100%");
  });
});

describe("peekingChart(rates, options)", () => {
  it("says what the looks cost", () => {
    const rates = functions.peekingRates(20, 0.05);
    expect(titleOf(peekingChart(rates, {locale, alpha: 0.05, looks: 10}))).toBe(
      "Who looks 10 times finds a difference that is not there in 19% of tests, not 5%"
    );
  });
});

describe("usualDay(kpis)", () => {
  const range = {start: "2026-01-01", end: "2026-01-10"};
  const kpis = (values: Record<string, number | null>) => ({
    rows: [{keys: {}, values, previous: null, change: null}],
    range
  });

  it("counts visits back from orders and conversion rate", () => {
    const usual = usualDay(kpis({orders: 300, average_order_value: 42.5, conversion_rate: 2.5}));
    expect(usual).toMatchObject({rate: 2.5, visits: 1_200, orders: 30, orderValue: 42.5});
    expect(usualSentence(usual, "proportions", locale)).toContain("of 1,200 visits a day 2.50% bring an order");
  });

  it("says where an example stands in for what is not known", () => {
    const usual = usualDay(kpis({orders: 300, average_order_value: 42.5, conversion_rate: null}));
    expect(usualSentence(usual, "proportions", locale)).toContain("visits are not known");
    expect(usualSentence(usual, "means", locale)).toContain("30 orders a day of $42.50 each");
    const empty = usualDay(kpis({orders: 0, average_order_value: null, conversion_rate: null}));
    expect(usualSentence(empty, "means", locale)).toContain("no orders in its newest days");
  });
});
