import {describe, expect, it} from "vitest";
import {expectedValue, fitGammaGamma} from "../../ml/gamma-gamma.js";
import {cdnow} from "./cdnow.js";

describe("fitGammaGamma(spending)", () => {
  it("finds the published parameters of CDNOW's 946 repeat customers", () => {
    const fitted = fitGammaGamma(cdnow);
    expect(fitted).toMatchObject({customers: 946, converged: true});
    expect(fitted.p).toBeCloseTo(6.25, 2);
    expect(fitted.q).toBeCloseTo(3.74, 1);
    expect(fitted.v).toBeCloseTo(15.44, 1);
    expect(fitted.logLikelihood).toBeCloseTo(-4055.92, 1);
  });

  it("refuses fewer than ten customers with a value", () => {
    const ones = new Float64Array(20).fill(1);
    expect(() => fitGammaGamma({frequency: ones, meanValue: new Float64Array(20)})).toThrow(
      "too few customers with a value: 0; give at least 10"
    );
  });
});

describe("expectedValue(model, frequency, meanValue)", () => {
  const model = {p: 6.25, q: 3.744, v: 15.447, logLikelihood: -4055.92, customers: 946, converged: true};

  it("gives the value that lifetimes' documentation shows for the first customers", () => {
    expect(expectedValue(model, 2, 22.35)).toBeCloseTo(24.66, 1);
    expect(expectedValue(model, 1, 11.77)).toBeCloseTo(18.91, 1);
    expect(expectedValue(model, 0, 0)).toBeCloseTo(35.17, 1);
  });

  it("draws near the customer's own mean with more purchases", () => {
    expect(expectedValue(model, 1000, 80)).toBeCloseTo(80, 0);
  });

  it("has no value where the distribution has no mean", () => {
    expect(expectedValue({...model, q: 0.9}, 0, 0)).toBeNaN();
  });
});
