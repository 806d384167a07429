import {describe, expect, it} from "vitest";
import {demandQuantile, expectedShortage, probabilityUpTo} from "../../../ml/demand/demand-distribution.js";
import {shrinkDispersion, successiveMoments} from "../../../ml/demand/dispersion.js";
import {fitLevels, levelReached, levelToAsk} from "../../../ml/demand/level-calibration.js";

/** Probabilities of 0, 1, 2, ... of a negative binomial number, term by term. */
function terms({mean, variance}: {mean: number; variance: number}, count: number): number[] {
  const p = mean / variance;
  const r = mean ** 2 / (variance - mean);
  const all = [p ** r];
  for (let k = 1; k < count; k++) all.push((all[k - 1]! * (1 - p) * (k - 1 + r)) / k);
  return all;
}

describe("probabilityUpTo(units, distribution)", () => {
  it("is SciPy's for Poisson and negative binomial numbers", () => {
    // scipy.stats.poisson.cdf(10, 7.5), scipy.stats.nbinom.cdf(10, 4, 0.4)
    expect(probabilityUpTo(10, {mean: 7.5, variance: 7.5})).toBeCloseTo(0.862238, 6);
    expect(probabilityUpTo(10, {mean: 6, variance: 15})).toBeCloseTo(0.875691, 6);
  });

  it.each([
    {mean: 0.3, variance: 0.9},
    {mean: 12, variance: 40},
    {mean: 300, variance: 2_000}
  ])("adds up the terms of mean $mean and variance $variance", (distribution) => {
    let sum = 0;
    terms(distribution, 600).forEach((term, k) => {
      sum += term;
      if (k % 37 === 0) expect(probabilityUpTo(k, distribution)).toBeCloseTo(sum, 9);
    });
  });

  it("stays right for hundreds of thousands of units", () => {
    expect(probabilityUpTo(400_000, {mean: 400_000, variance: 400_000})).toBeCloseTo(0.5, 2);
    expect(probabilityUpTo(500_000, {mean: 400_000, variance: 1e10})).toBeCloseTo(0.84349, 4);
  });
});

describe("demandQuantile(level, distribution)", () => {
  it("is the least number that suffices", () => {
    for (const distribution of [
      {mean: 1, variance: 1},
      {mean: 6, variance: 15},
      {mean: 5_000, variance: 90_000}
    ])
      for (const level of [0.05, 0.5, 0.95, 0.999]) {
        const units = demandQuantile(level, distribution);
        expect(probabilityUpTo(units, distribution)).toBeGreaterThanOrEqual(level);
        expect(probabilityUpTo(units - 1, distribution)).toBeLessThan(level);
      }
  });

  it("refuses a level that no number suffices for", () => {
    expect(() => demandQuantile(1, {mean: 1, variance: 1})).toThrow("invalid level: 1");
  });
});

describe("expectedShortage(stock, distribution)", () => {
  it("is what is asked for beyond the stock, on average", () => {
    const distribution = {mean: 6, variance: 15};
    const missed = terms(distribution, 400).reduce((sum, term, k) => sum + term * Math.max(0, k - 9), 0);
    expect(expectedShortage(9, distribution)).toBeCloseTo(missed, 8);
    expect(expectedShortage(0, distribution)).toBe(6);
    expect(expectedShortage(2, {mean: 1, variance: 1})).toBeCloseTo(1 - 2 + 3 / Math.E, 8);
  });
});

describe("shrinkDispersion(moments, categories)", () => {
  it("draws a product that sold seldom to its category, and no product below Poisson", () => {
    const moments = [
      {mean: 10, variance: 50, demands: 52},
      {mean: 0.1, variance: 0.02, demands: 1},
      {mean: 10, variance: 1, demands: 52}
    ];
    const [much, little, even] = shrinkDispersion(moments, Int32Array.of(0, 0, 1));
    expect(much).toBeCloseTo(5, 1);
    expect(little).toBeGreaterThan(4);
    expect(even).toBe(1);
  });

  it("takes no slow change of level for dispersion", () => {
    const rising = Array.from({length: 50}, (_, week) => week);
    expect(successiveMoments(rising).variance).toBe(0.5);
  });
});

describe("fitLevels(said)", () => {
  it("finds the level to ask for where distributions are too narrow", () => {
    // All outcomes lie in the outer fifths: the levels .2 and .8 hold none.
    const said = Array.from({length: 2_000}, (_, i) => {
      const upTo = ((i % 1_000) + 1) / 5_000;
      return i < 1_000 ? {below: upTo - 0.0002, upTo} : {below: 0.8 + upTo - 0.0002, upTo: 0.8 + upTo};
    });
    const calibration = fitLevels(said, {trust: 0});
    expect(levelReached(calibration, 0.2)).toBeCloseTo(0.5, 6);
    expect(levelToAsk(calibration, 0.75)).toBeCloseTo(0.9, 2);
  });

  it("leaves levels as they are where nothing is known", () => {
    const calibration = fitLevels([]);
    for (const level of [0.01, 0.37, 0.95]) expect(levelToAsk(calibration, level)).toBeCloseTo(level, 12);
  });
});
