import {describe, expect, it} from "vitest";
import {calibrate, fitIsotonic, fitPlatt, plattProbabilities} from "../../ml/calibration.js";
import {mulberry32} from "../../ml/random.js";
import {brier, logLoss} from "../../ml/scores.js";

/** Scores of which a third of the log odds is true. */
function boastful(count: number, seed: number) {
  const random = mulberry32(seed);
  const scores = Float64Array.from({length: count}, () => 12 * random() - 6);
  const labels = Uint8Array.from(scores, (score) => (random() < 1 / (1 + Math.exp(-score / 3)) ? 1 : 0));
  return {scores, labels};
}

const past = boastful(3000, 1);
const future = boastful(3000, 2);
const plain = future.scores.map((score) => 1 / (1 + Math.exp(-score)));

describe("fitIsotonic(scores, labels)", () => {
  it("pools neighbours that fall, and scores that are the same", () => {
    const {score, probability} = fitIsotonic(Float64Array.of(5, 1, 2, 3, 4, 5), Uint8Array.of(0, 0, 1, 0, 1, 1));
    expect([...score]).toEqual([1, 2, 3, 4, 5]);
    expect([...probability]).toEqual([0, 0.5, 0.5, 2 / 3, 2 / 3]);
  });

  it("betters probabilities that boast, on rows that it has not seen", () => {
    const calibrated = calibrate(fitIsotonic(past.scores, past.labels), future.scores);
    expect(brier(calibrated, future.labels)).toBeLessThan(brier(plain, future.labels) - 0.01);
  });

  it("never falls as the score rises, and is level beyond what it has seen", () => {
    const fitted = fitIsotonic(past.scores, past.labels);
    const probabilities = calibrate(
      fitted,
      Float64Array.from({length: 200}, (_, i) => -10 + i / 10)
    );
    expect(probabilities).toEqual(probabilities.toSorted());
    expect(probabilities[0]).toBe(fitted.probability[0]);
    expect(probabilities.at(-1)).toBe(fitted.probability.at(-1));
  });

  it("refuses scores without labels", () => {
    expect(() => fitIsotonic(Float64Array.of(1), new Uint8Array(0))).toThrow("1 scores for 0 labels");
  });
});

describe("fitPlatt(scores, labels)", () => {
  it("finds the share of the log odds that is true", () => {
    const {slope, intercept} = fitPlatt(past.scores, past.labels);
    expect(Math.abs(slope - 1 / 3)).toBeLessThan(0.03);
    expect(Math.abs(intercept)).toBeLessThan(0.15);
  });

  it("betters probabilities that boast, from fifty rows", () => {
    const few = boastful(50, 3);
    const calibrated = plattProbabilities(fitPlatt(few.scores, few.labels), future.scores);
    expect(logLoss(calibrated, future.labels)).toBeLessThan(logLoss(plain, future.labels));
  });

  it("stays inside 0 and 1 where scores tell all", () => {
    const platt = fitPlatt(Float64Array.of(-2, -1, 1, 2), Uint8Array.of(0, 0, 1, 1));
    const [least = 0, , , most = 0] = plattProbabilities(platt, Float64Array.of(-2, -1, 1, 2));
    expect(least).toBeGreaterThan(0.1);
    expect(most).toBeLessThan(0.9);
  });
});
