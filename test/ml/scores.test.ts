import {describe, expect, it} from "vitest";
import {stratifiedFolds} from "../../ml/folds.js";
import {auc, brier, calibrationTable, logLoss} from "../../ml/scores.js";

const labels = Uint8Array.of(0, 0, 1, 1);
const predicted = Float64Array.of(0.1, 0.4, 0.35, 0.8);

describe("auc(scores, labels)", () => {
  it("gives the figure of scikit-learn's documentation", () => expect(auc(predicted, labels)).toBe(0.75));

  it("counts ties half, and has no value without both labels", () => {
    expect(auc(Float64Array.of(1, 1, 1, 1), labels)).toBe(0.5);
    expect(auc(predicted, Uint8Array.of(1, 1, 1, 1))).toBeNaN();
  });
});

describe("logLoss(probabilities, labels)", () => {
  it("gives the figure of scikit-learn's documentation", () => {
    expect(logLoss(Float64Array.of(0.9, 0.1, 0.2, 0.65), Uint8Array.of(1, 0, 0, 1))).toBeCloseTo(0.21616, 5);
  });

  it("is finite for a certainty that was wrong", () => {
    expect(logLoss(Float64Array.of(0), Uint8Array.of(1))).toBeCloseTo(34.54, 2);
  });
});

describe("brier(probabilities, labels)", () => {
  it("gives the figure of scikit-learn's documentation", () => {
    expect(brier(Float64Array.of(0.1, 0.9, 0.8, 0.3), Uint8Array.of(0, 1, 1, 0))).toBeCloseTo(0.0375, 12);
  });
});

describe("calibrationTable(probabilities, labels, bins)", () => {
  it("compares what was predicted with what came true, from the least probability up", () => {
    const [low, high] = calibrationTable(predicted, labels, 2);
    expect(low).toEqual({count: 2, predicted: (0.1 + 0.35) / 2, observed: 0.5});
    expect(high).toEqual({count: 2, predicted: (0.4 + 0.8) / 2, observed: 0.5});
  });

  it("has no more bins than rows", () => expect(calibrationTable(predicted, labels)).toHaveLength(4));
});

describe("stratifiedFolds(labels, folds, seed)", () => {
  it("gives every fold its share of rows and of ones", () => {
    const many = Uint8Array.from({length: 103}, (_, i) => (i < 31 ? 1 : 0));
    const folds = stratifiedFolds(many, 5, 1);
    for (let fold = 0; fold < 5; fold++) {
      const rows = [...folds.keys()].filter((row) => folds[row] === fold);
      expect([20, 21]).toContain(rows.length);
      expect([6, 7]).toContain(rows.filter((row) => many[row]).length);
    }
  });
});
