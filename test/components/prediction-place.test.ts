// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {predictionPlace, predictionPlaces} from "../../src/components/prediction-place.js";
import {predictionNames, predictions} from "../../src/model/predictions.js";

const locale = {language: "en"} as const;

describe("predictionPlace(name, {locale, shown})", () => {
  it("says what will stand there and that it is not made yet, without a drawing", () => {
    const place = predictionPlace("demand", {locale, shown: true}) as HTMLElement;
    expect(place.textContent).toContain(predictions.demand.description.en);
    expect(place.textContent).toContain("None has been made yet");
    expect(place.querySelector("svg")).toBeNull();
  });

  it("is nothing where predictions are switched off", () => {
    expect(predictionPlace("demand", {locale, shown: false})).toBe("");
  });
});

describe("predictionPlaces({locale, shown})", () => {
  it("has a place for every prediction, or only says that they are switched off", () => {
    const headings = [...predictionPlaces({locale, shown: true}).querySelectorAll("h2")].map((h) => h.textContent);
    expect(headings).toEqual(predictionNames.map((name) => predictions[name].label.en));
    expect(predictionPlaces({locale, shown: false}).textContent).toBe(
      "Predictions are switched off. The switch in the filter bar shows them on every page."
    );
  });
});
