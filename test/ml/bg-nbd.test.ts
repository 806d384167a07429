import {describe, expect, it} from "vitest";
import {type BgNbd, expectedPurchases, fitBgNbd, probabilityAlive} from "../../ml/bg-nbd.js";
import {cdnow} from "./cdnow.js";

const published: BgNbd = {r: 0.2426, alpha: 4.4135, a: 0.7929, b: 2.4258, logLikelihood: -9582.43, converged: true};

describe("fitBgNbd(histories)", () => {
  const fitted = fitBgNbd(cdnow);

  it("finds the published parameters of CDNOW", () => {
    expect(fitted.converged).toBe(true);
    for (const name of ["r", "alpha", "a", "b"] as const) expect(fitted[name]).toBeCloseTo(published[name], 3);
    expect(fitted.logLikelihood).toBeCloseTo(published.logLikelihood, 1);
  });

  it("finds the same customers in days", () => {
    const days = fitBgNbd({
      frequency: cdnow.frequency,
      recency: cdnow.recency.map((weeks) => weeks * 7),
      age: cdnow.age.map((weeks) => weeks * 7)
    });
    expect(days.r).toBeCloseTo(published.r, 3);
    expect(days.alpha / 7).toBeCloseTo(published.alpha, 2);
    expect(expectedPurchases(days, 39 * 7, 2, 30.43 * 7, 38.86 * 7)).toBeCloseTo(1.226, 3);
  });

  it("refuses a history that contradicts itself", () => {
    const history = {frequency: Float64Array.of(1), recency: Float64Array.of(9), age: Float64Array.of(8)};
    expect(() => fitBgNbd(history)).toThrow("invalid history of customer 0: frequency 1, recency 9, age 8");
  });

  it("refuses a shop where hardly anyone came back", () => {
    const zeros = new Float64Array(500);
    expect(() => fitBgNbd({frequency: zeros, recency: zeros, age: zeros.map(() => 30)})).toThrow(
      "too few customers with a repeat purchase: 0; give at least 10"
    );
  });
});

describe("probabilityAlive(model, frequency, recency, age)", () => {
  it("is certain for a customer who never came back, and falls with time since the last purchase", () => {
    expect(probabilityAlive(published, 0, 0, 38.86)).toBe(1);
    expect(probabilityAlive(published, 2, 30.43, 38.86)).toBeCloseTo(0.7266, 4);
    expect(probabilityAlive(published, 26, 30, 38)).toBeLessThan(probabilityAlive(published, 2, 30, 38));
  });
});

describe("expectedPurchases(model, time, frequency, recency, age)", () => {
  it("gives the published 1.226 purchases in 39 weeks to the customer with two purchases until week 30.43", () => {
    expect(expectedPurchases(published, 39, 2, 30.43, 38.86)).toBeCloseTo(1.226, 3);
  });

  it("equals equation 10 as it is printed", () => {
    for (const a of [0.3, 0.7929, 1.8])
      for (const frequency of [0, 1, 7])
        for (const time of [0.5, 10, 39]) {
          const model = {...published, a};
          const expected = equation10(model, time, frequency, frequency && 25, 40);
          expect(expectedPurchases(model, time, frequency, frequency && 25, 40)).toBeCloseTo(expected, 9);
        }
  });

  it("is continuous where equation 10 divides by zero, at a = 1", () => {
    const at = (a: number) => expectedPurchases({...published, a}, 26, 3, 20, 40);
    expect(at(1)).toBeCloseTo((at(0.9999) + at(1.0001)) / 2, 7);
  });

  it("stays finite for very frequent customers and for ten years", () => {
    const many = expectedPurchases(published, 520, 1000, 38, 38.86);
    expect(many).toBeGreaterThan(0);
    expect(many).toBeLessThan(1000 * (520 / 38));
  });

  it("adds up, over all customers of CDNOW, to the repeat purchases that the model explains", () => {
    const {frequency, age} = cdnow;
    const expected = age.reduce((sum, weeks) => sum + expectedPurchases(published, weeks, 0, 0, 0), 0);
    const actual = frequency.reduce((sum, x) => sum + x, 0);
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.05);
  });
});

/** The paper's formula with the plain series of the hypergeometric function. */
function equation10({r, alpha, a, b}: BgNbd, time: number, x: number, recency: number, age: number): number {
  const z = time / (alpha + age + time);
  let term = 1;
  let series = 1;
  for (let n = 0; n < 5000; n++) {
    term *= (((r + x + n) * (b + x + n)) / ((a + b + x - 1 + n) * (n + 1))) * z;
    series += term;
  }
  const purchases = ((a + b + x - 1) / (a - 1)) * (1 - ((alpha + age) / (alpha + age + time)) ** (r + x) * series);
  const left = x > 0 ? (a / (b + x - 1)) * ((alpha + age) / (alpha + recency)) ** (r + x) : 0;
  return purchases / (1 + left);
}
