// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {predictionPlace} from "../../src/components/prediction-place.js";
import {predictions as catalogue} from "../../src/model/predictions.js";
import type {SitePredictions} from "../../src/query/predictions/predicted.js";

const locale = {language: "en"} as const;
const place = (predictions: SitePredictions, shown = true) =>
  predictionPlace<{units: number}>("demand", {
    predictions,
    locale,
    shown,
    draw: (answers) => answers.map(({units}) => `${units} units`)
  });
const text = (predictions: SitePredictions) => (place(predictions) as HTMLElement).textContent;

describe("predictionPlace(name, {predictions, locale, shown, draw})", () => {
  it("says of what is not made yet that it is under way, without a drawing", () => {
    expect(text({})).toContain(catalogue.demand.description.en);
    expect(text({})).toContain("It is being made");
  });

  it("says what is missing where there is too little data", () => {
    expect(text({demand: [{refusal: {kind: "repeat customers", needed: 10, found: 3}}]})).toContain(
      "There is too little data for it: it needs 10 customers who came back, and there are 3."
    );
  });

  it("draws every answer, and says that the filters play no part", () => {
    const shown = text({demand: [{answer: {units: 3}}, {answer: {units: 4}}]});
    expect(shown).toContain("3 units4 units");
    expect(shown).toContain("of the whole shop: filters play no part");
  });

  it("is nothing where predictions are switched off", () => {
    expect(place({demand: [{answer: {units: 3}}]}, false)).toBe("");
  });
});
