import {describe, expect, it} from "vitest";
import {croston} from "../../../ml/demand/croston.js";
import {classOf} from "../../../ml/demand/demand-class.js";
import {smooth} from "../../../ml/demand/simple-exponential-smoothing.js";
import {trailingMean} from "../../../ml/demand/trailing-mean.js";
import {tsb} from "../../../ml/demand/tsb.js";

/** Two units every fourth week, for two years. */
const seldom = Array.from({length: 104}, (_, week) => (week % 4 === 3 ? 2 : 0));

describe("smooth(demand, {alpha})", () => {
  it("weighs the newest period as told", () => {
    expect(smooth([4, 4, 8], {alpha: 0.5, warmUp: 1})).toBe(6);
    expect(smooth([], {alpha: 0.5})).toBe(0);
  });
});

describe("croston(demand, {alpha})", () => {
  it("finds size over interval, less the correction of Syntetos and Boylan", () => {
    expect(croston(seldom, {alpha: 0.1})).toBeCloseTo(0.95 * 0.5, 10);
    expect(croston([0, 0, 0], {alpha: 0.1})).toBe(0);
  });

  it("keeps its forecast when nothing is sold any more, which is what tsb is for", () => {
    const over = [...seldom, ...new Array<number>(40).fill(0)];
    expect(croston(over, {alpha: 0.1})).toBe(croston(seldom, {alpha: 0.1}));
    expect(tsb(over, {alpha: 0.1, beta: 0.1})).toBeLessThan(0.02 * tsb(seldom, {alpha: 0.1, beta: 0.1}));
  });
});

describe("tsb(demand, {alpha, beta})", () => {
  it("is probability times size", () => {
    expect(tsb(seldom, {alpha: 0.1, beta: 0.01})).toBeCloseTo(0.5, 1);
    expect(tsb([3, 3, 3, 3, 3], {alpha: 0.1, beta: 0.1})).toBeCloseTo(3, 10);
  });
});

describe("trailingMean(demand, {periods})", () => {
  it("takes what there is", () => {
    expect(trailingMean([9, 1, 2, 3], {periods: 3})).toBe(2);
    expect(trailingMean([1, 2])).toBe(1.5);
    expect(trailingMean([])).toBe(0);
  });
});

describe("classOf(demand)", () => {
  it("tells the four classes apart", () => {
    expect(classOf([2, 3, 2, 2])).toBe("smooth");
    expect(classOf([1, 1, 9, 1, 1])).toBe("erratic");
    expect(classOf([2, 0, 0, 2, 0, 2])).toBe("intermittent");
    expect(classOf([1, 0, 0, 9, 0, 1, 0, 1])).toBe("lumpy");
    expect(classOf([0, 0])).toBe("intermittent");
  });
});
