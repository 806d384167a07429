import {describe, expect, it} from "vitest";
import type {AskedQuery} from "../../../src/query/ask/reading.js";
import {ask, queryOf} from "../../setup/question-shop.js";

function after(...questions: readonly string[]): unknown {
  let state: AskedQuery | null = null;
  for (const question of questions.slice(0, -1)) {
    const reading = ask(question, {state});
    if (reading.status !== "answered") throw new Error(reading.reason);
    state = reading.query;
  }
  return queryOf(questions.at(-1)!, {state});
}

const june = {start: "2025-06-01", end: "2025-06-30"};

describe("a question that follows another", () => {
  it.each<[string[], string]>([
    [["revenue in June 2025", "and by country?"], "revenue by country in June 2025"],
    [["revenue in Spain in 2024", "and in France?"], "revenue in France in 2024"],
    [["revenue in the city of Madrid in 2024", "and in France?"], "revenue in France in 2024"],
    [["revenue in Spain", "only mobile"], "revenue in Spain on mobile"],
    [["revenue in Spain", "what about profit"], "profit in Spain"],
    [["revenue in Spain in 2024", "as a trend"], "revenue in Spain by month in 2024"],
    [["revenue by product", "top 5"], "top 5 products by revenue"],
    [["revenue by country", "orders too"], "revenue and orders by country"],
    [["revenue by country", "without Spain"], "revenue by country without Spain"],
    [["revenue in Spain and France", "without Spain"], "revenue in France"],
    [["revenue in Spain in 2024", "remove the country filter"], "revenue in 2024"],
    [["revenue in June 2025", "same for last year"], "revenue in June 2024"],
    [["revenue in June 2025", "compared to May"], "revenue in June 2025 compared to May 2025"],
    [["revenue in June 2025 vs May 2025", "why did it fall?"], "why did revenue fall in June 2025 vs May 2025"],
    [["revenue by month in 2024", "by country instead"], "revenue by country in 2024"],
    [["share of revenue by country in 2024", "and orders?"], "share of orders by country in 2024"],
    [["average daily revenue in June 2025", "and in May?"], "average daily revenue in May 2025"],
    [["ingresos en España en 2024", "¿y en Italia?"], "ingresos en Italia en 2024"],
    [["ingresos por país", "quita España"], "ingresos por país sin España"],
    [["ingresos de junio de 2025", "lo mismo para el año pasado"], "ingresos de junio de 2024"]
  ])("%j is the same as %s", (questions, whole) => {
    expect(after(...questions)).toEqual(queryOf(whole));
  });

  it.each([
    ["revenue by month in 2024", "and by country?"],
    ["revenue in June 2025", "and last year?"],
    ["growth of revenue in June 2025 vs May 2025", "and in April?"],
    ["revenue per customer", "and orders?"],
    ["forecast revenue for the next 30 days", "and orders?"],
    ["revenue in Spain", "thanks"],
    ["revenue in Spain", "and the weather?"],
    ["revenue", "why did it fall?"]
  ])("%s, %s is asked back about", (first, second) => {
    expect(["clarify", "refused"]).toContain(after(first, second));
  });

  it("begins anew where it names what it wants in full, and says so", () => {
    const state = {metrics: ["revenue"], filters: {country: ["Spain"]}, range: june} as const;
    expect(queryOf("orders by category", {state})).toEqual({metrics: ["orders"], dimensions: ["category"]});
    expect(ask("orders by category", {state})).toMatchObject({followsState: false});
    expect(ask("and by category", {state})).toMatchObject({followsState: true});
  });

  it("takes the filters of a page, which has no metric", () => {
    const state = {metrics: [], filters: {country: ["Spain"]}, range: june} as const;
    expect(queryOf("and the orders?", {state})).toEqual({
      metrics: ["orders"],
      filters: {country: ["Spain"]},
      range: june
    });
    expect(queryOf("by category", {state})).toBe("clarify");
  });

  it.each(["and by country?", "only mobile", "same for last year", "why did it fall?", "what about Spain", "top 5"])(
    "%s alone is asked back about",
    (question) => {
      expect(queryOf(question)).toBe("clarify");
    }
  );
});
