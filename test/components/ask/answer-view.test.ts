// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {answerFigure} from "../../../src/components/ask/answer-figure.js";
import {callText} from "../../../src/components/ask/answer-links.js";
import {answerView} from "../../../src/components/ask/answer-view.js";
import {unansweredView} from "../../../src/components/ask/unanswered-view.js";
import {demoSettings as locale} from "../../../src/model/settings.js";
import {answered, shop, unanswered} from "./answers.js";

const texts = (root: Element, selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent);
const none = (root: Element) => expect(root.textContent).not.toMatch(/NaN|undefined|null|Infinity/);
const country = (name: string, revenue: number | null) => ({keys: {country: name}, values: {revenue}});

describe("answerFigure(answer, options)", () => {
  it("draws members by size, whatever their order, and says what is not drawn", () => {
    const rows = Array.from({length: 14}, (_, i) => country(`C${String(i).padStart(2, "0")}`, i));
    const answer = answered({metrics: ["revenue"], dimensions: ["country"]}, rows, {chart: "bars"});
    const figure = answerFigure(answer, {locale});
    expect(texts(figure, "[aria-label='y-axis tick label'] text").slice(0, 2)).toEqual(["C13", "C12"]);
    expect(figure.querySelector("figcaption")?.textContent).toContain("12 of 14 rows");
    none(figure);
  });

  it("keeps the order that was asked for, and that of weekdays", () => {
    const order = [{by: "revenue"}];
    const least = answered(
      {metrics: ["revenue"], dimensions: ["country"], order},
      [country("UK", 1), country("USA", 2)],
      {
        chart: "bars"
      }
    );
    expect(texts(answerFigure(least, {locale}), "[aria-label='y-axis tick label'] text")).toEqual(["UK", "USA"]);
    const days = [1, 2].map((day) => ({keys: {order_weekday: day}, values: {revenue: day}}));
    const week = answered({metrics: ["revenue"], dimensions: ["order_weekday"]}, days, {chart: "bars"});
    expect(texts(answerFigure(week, {locale}), "[aria-label='y-axis tick label'] text")).toEqual(["Monday", "Tuesday"]);
  });

  it("names products, and shows figures exactly", () => {
    const rows = [{keys: {product_id: "P1"}, values: {revenue: 1234567.89}}];
    const answer = answered({metrics: ["revenue"], dimensions: ["product_id"]}, rows, {chart: "bars"});
    expect(texts(answerFigure(answer, {locale}), "[aria-label='y-axis tick label'] text")).toEqual(["Walnut desk"]);
    const number = answered({metrics: ["revenue"]}, [{keys: {}, values: {revenue: 1234567.89}}], {chart: "number"});
    expect(texts(answerFigure(number, {locale}), ".figure")).toEqual(["$1,234,567.89"]);
  });

  it("draws one metric over time as pages do, and several members as lines that are named", () => {
    const months = ["2025-04-01", "2025-05-01", "2025-06-01"];
    const one = answered(
      {metrics: ["revenue"], grain: "month"},
      months.map((date, i) => ({keys: {date}, values: {revenue: i + 1}})),
      {chart: "line"}
    );
    const figure = answerFigure(one, {locale, shop});
    expect(figure.querySelector("h2")?.textContent).toBe("Revenue by month");
    expect(figure.querySelectorAll("circle")).toHaveLength(1);
    const two = answered(
      {metrics: ["revenue"], grain: "month", dimensions: ["country"]},
      months.flatMap((date) => ["UK", "USA"].map((name) => ({keys: {date, country: name}, values: {revenue: 3}}))),
      {chart: "line"}
    );
    expect(texts(answerFigure(two, {locale, shop}), "[aria-label=text] text").toSorted()).toEqual(["UK", "USA"]);
  });

  it("says that a figure is not known, rather than to draw it", () => {
    const answer = answered({metrics: ["revenue"], dimensions: ["country"]}, [country("UK", null)], {chart: "bars"});
    const figure = answerFigure(answer, {locale});
    expect(figure.querySelector("td")?.textContent).toBe("–");
    expect(figure.querySelector(".figure-body svg")).toBeNull();
  });
});

describe("answerView(answer, options)", () => {
  const rows = [country("UK", 3)];
  const options = {followUps: ["by month"], onask: () => undefined};

  it("shows sentence, reading, definition, SQL, parameters and the state of the data", () => {
    const answer = answered({metrics: ["revenue"], dimensions: ["country"]}, rows, {chart: "bars"});
    const view = answerView(answer, options);
    expect(view.querySelector(".sentence")?.textContent).toBe("Revenue: $3.00.");
    expect(view.querySelector(".reading")?.textContent).toBe("Read exactly");
    expect(view.querySelector("code")?.textContent).toContain("SELECT sum(amount)");
    expect(texts(view, ".statement td")).toEqual(["UK"]);
    expect(view.querySelector(".asked-details")?.textContent).toMatch(/data version 7, as of Jun 16, 2025/);
    none(view);
  });

  it("says which words were corrected, and that a model or an analyst read them", () => {
    const corrections = [{written: "countrys", read: "countries"}];
    const reading = (more: object) =>
      answerView(
        answered({metrics: ["revenue"]}, [{keys: {}, values: {revenue: 3}}], {chart: "number", more}),
        options
      ).querySelector(".reading")!.textContent;
    expect(reading({confidence: "corrected", corrections})).toBe("Corrected: “countrys” read as “countries”");
    expect(reading({source: "model", confidence: "model"})).toContain("Read by a language model");
    expect(reading({source: "verified"})).toBe("Verified by an analyst");
  });

  it("links the same figures on a page with the query's own filters, and asks what a button says", () => {
    const onask = vi.fn();
    const answer = answered({metrics: ["revenue"], dimensions: ["country"]}, rows, {chart: "bars"});
    const view = answerView(answer, {followUps: ["by month"], onask});
    const link = view.querySelector("a")!;
    expect([link.getAttribute("href"), link.hasAttribute("data-own-query")]).toEqual([
      "./geography?period=all_time",
      true
    ]);
    view.querySelector<HTMLButtonElement>(".offered button")!.click();
    expect(onask).toHaveBeenCalledWith("by month");
  });

  it("speaks Spanish where the question does", () => {
    const answer = answered({metrics: ["revenue"]}, [{keys: {}, values: {revenue: 3}}], {
      chart: "number",
      more: {language: "es"}
    });
    const view = answerView(answer, options);
    expect(view.lang).toBe("es");
    expect(view.querySelector(".reading")?.textContent).toBe("Leída exactamente");
    expect(view.querySelector("dt")?.textContent).toBe("Ingresos");
  });
});

describe("unansweredView(answer, onask)", () => {
  it("offers what may be meant, and questions that can be answered", () => {
    const onask = vi.fn();
    const view = unansweredView(
      unanswered({
        status: "clarify",
        reason: "which year is meant?",
        options: [{label: "2024", question: "revenue in May 2024"}],
        suggestions: ["revenue by country"]
      }),
      onask
    );
    expect(view.querySelector(".reason")?.textContent).toBe("Which year is meant?");
    const buttons = [...view.querySelectorAll("button")];
    expect(buttons.map((button) => button.textContent)).toEqual(["2024", "revenue by country"]);
    for (const button of buttons) button.click();
    expect(onask.mock.calls).toEqual([["revenue in May 2024"], ["revenue by country"]]);
  });

  it("shows what is strange as text", () => {
    const strange = "<img src=x onerror=alert(1)>";
    const view = unansweredView(
      unanswered({reason: `not understood: ${strange}`, suggestions: [strange]}),
      () => undefined
    );
    expect(view.querySelector("img")).toBeNull();
    expect(view.textContent).toContain(strange);
  });
});

describe("callText(call)", () => {
  it("quotes what a shell would read", () => {
    const call = {method: "POST", path: "/api/query", body: {filters: {city: ["L'Aquila"]}}} as const;
    expect(callText(call)).toContain(String.raw`L'\''Aquila`);
  });
});
