import {describe, expect, it} from "vitest";
import {expectedPurchases, fitBgNbd} from "../../ml/bg-nbd.js";
import {drawFutureValues} from "../../ml/future-purchases.js";
import {drawBeta, drawGamma} from "../../ml/gamma-draws.js";
import {expectedValue, fitGammaGamma} from "../../ml/gamma-gamma.js";
import {mulberry32} from "../../ml/random.js";
import {cdnow} from "./cdnow.js";

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value / values.length, 0);

describe("drawGamma(shape, rate, random)", () => {
  it.each([
    [0.3, 2],
    [1, 1],
    [7.5, 0.1]
  ])("has mean and variance of shape %d and rate %d", (shape, rate) => {
    const random = mulberry32(7);
    const drawn = Array.from({length: 40_000}, () => drawGamma(shape, rate, random));
    expect(mean(drawn) / (shape / rate)).toBeCloseTo(1, 1);
    const squares = drawn.map((value) => (value - shape / rate) ** 2);
    expect(mean(squares) / (shape / rate ** 2)).toBeCloseTo(1, 0);
  });
});

describe("drawBeta(a, b, random)", () => {
  it("has the mean a / (a + b)", () => {
    const random = mulberry32(7);
    expect(mean(Array.from({length: 20_000}, () => drawBeta(0.8, 2.4, random)))).toBeCloseTo(0.25, 2);
  });
});

describe("drawFutureValues(models, history, options)", () => {
  it.each([
    [0, 0, 38],
    [2, 30, 38],
    [12, 35, 36]
  ])("has the mean that both models expect after %d repeat purchases", (frequency, recency, age) => {
    const purchases = fitBgNbd(cdnow);
    const values = fitGammaGamma(cdnow);
    const history = {frequency, recency, age, meanValue: 40};
    const drawn = drawFutureValues({purchases, values}, history, {time: 52, draws: 60_000, random: mulberry32(3)});
    const value = expectedValue(values, frequency, frequency > 0 ? 40 : 0);
    const expected = expectedPurchases(purchases, 52, frequency, recency, age) * value;
    expect(mean(drawn) / expected).toBeCloseTo(1, 1);
  });
});
