import {describe, expect, it} from "vitest";
import {complete} from "../../../src/query/ask/complete.js";
import {ask, questionVocabulary} from "../../setup/question-shop.js";

describe("complete(text, vocabulary, language)", () => {
  const texts = (text: string, language: "en" | "es" = "en") =>
    complete(text, questionVocabulary, language).map((found) => found.text);

  it("goes on with names of the model and of the data", () => {
    expect(texts("average or")).toContain("average order value");
    expect(texts("revenue by cat")).toContain("revenue by category");
    expect(texts("revenue in sp")).toContain("revenue in Spain");
    expect(texts("revenue of orbita cl")).toContain("revenue of Orbita Classic Phone Mini");
    expect(texts("ingresos por pa", "es")).toContain("ingresos por país");
    expect(texts("ventas en sao", "es")).toEqual(["ventas en São Paulo"]);
  });

  it("offers breakdowns first after by, and members first after in", () => {
    expect(complete("revenue by c", questionVocabulary, "en")[0]).toMatchObject({kind: "dimension"});
    expect(complete("revenue in m", questionVocabulary, "en")[0]).toMatchObject({kind: "member"});
  });

  it("offers whole questions where nothing is written, and nothing where nothing begins so", () => {
    for (const question of texts("")) expect(ask(question).status).toBe("answered");
    expect(texts("revenue by qqq")).toEqual([]);
  });
});
