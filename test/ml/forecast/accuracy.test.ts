import {describe, expect, it} from "vitest";
import {accuracy, naiveError} from "../../../ml/forecast/accuracy.js";

describe("accuracy(actual, forecast, scale)", () => {
  it("measures by hand", () => {
    const found = accuracy(Float64Array.of(10, 20, 40), Float64Array.of(12, 20, 30), 2);
    expect(found.mape).toBeCloseTo((0.2 + 0 + 0.25) / 3, 12);
    expect(found.rmse).toBeCloseTo(Math.sqrt(104 / 3), 12);
    expect(found.mase).toBeCloseTo(2, 12);
    expect(found.smape).toBeCloseTo((4 / 22 + 20 / 70) / 3, 12);
    expect(found.r2).toBeCloseTo(1 - 104 / (1400 / 3), 12);
  });

  it("leaves days of zero out of the share of error, and counts them", () => {
    const found = accuracy(Float64Array.of(0, 100, 0), Float64Array.of(5, 90, 0), 1);
    expect(found).toMatchObject({mape: 0.1, mapeLeftOut: 2});
    expect(accuracy(new Float64Array(3), Float64Array.of(1, 2, 3), 1)).toMatchObject({
      mape: null,
      mapeLeftOut: 3,
      r2: null
    });
  });
});

describe("naiveError(values, season)", () => {
  it("is the mean change from season to season, and never zero", () => {
    expect(naiveError(Float64Array.of(1, 2, 3, 5), 2)).toBe(2.5);
    expect(naiveError(Float64Array.of(3, 3, 3, 3), 2)).toBe(3);
    expect(naiveError(new Float64Array(9), 2)).toBe(1);
  });
});
