import {describe, expect, it} from "vitest";
import {pca, project} from "../../ml/pca.js";
import {standardise} from "../../ml/standardise.js";
import {cdnowFeatures} from "./cdnow.js";

describe("pca(rows, columns, components)", () => {
  const found = pca(cdnowFeatures(), 4);

  it("finds scikit-learn's components of CDNOW, with the largest loading positive", () => {
    [0.58744855, 0.56833138, 0.04232841, 0.57455369].forEach((load, i) =>
      expect(found.loadings[0]![i]).toBeCloseTo(load, 6)
    );
    [-0.03413145, 0.01350514, 0.99797311, -0.0519839].forEach((load, i) =>
      expect(found.loadings[1]![i]).toBeCloseTo(load, 6)
    );
    expect(found.variance[0]).toBeCloseTo(2.64331437, 6);
    expect(found.explained[0]).toBeCloseTo(0.66054822, 6);
    expect(found.explained[1]).toBeCloseTo(0.24969904, 6);
  });

  it("projects rows so that the components' variances come back, uncorrelated", () => {
    const scores = project(found, cdnowFeatures());
    const sum = (of: (a: number, b: number) => number) =>
      scores.reduce((total, score, i) => (i % 2 ? total : total + of(score, scores[i + 1]!)), 0) / (2357 - 1);
    expect(sum((a) => a * a)).toBeCloseTo(found.variance[0]!, 9);
    expect(sum((_, b) => b * b)).toBeCloseTo(found.variance[1]!, 9);
    expect(sum((a, b) => a * b)).toBeCloseTo(0, 9);
  });

  it("explains nothing where nothing varies", () => {
    expect(pca(Float64Array.of(3, 4, 3, 4), 2).explained).toEqual([0, 0]);
  });
});

describe("standardise(rows, columns)", () => {
  it("gives standard scores, and 0 in a column of one value", () => {
    const {rows, mean, deviation} = standardise(Float64Array.of(1, 0.1, 3, 0.1, 5, 0.1), 2);
    expect([...rows].filter((_, i) => i % 2 === 0).map((value) => value.toFixed(6))).toEqual([
      "-1.224745",
      "0.000000",
      "1.224745"
    ]);
    expect([...rows].filter((_, i) => i % 2).every((value) => Math.abs(value) < 1e-9)).toBe(true);
    expect(mean[0]).toBeCloseTo(3, 12);
    expect(deviation[1]).toBe(1);
  });
});
