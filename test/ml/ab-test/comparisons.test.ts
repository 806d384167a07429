import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {compareMeans} from "../../../ml/ab-test/two-means.js";
import {compareProportions, wilson} from "../../../ml/ab-test/two-proportions.js";

const alpha = 0.05;
const side = (conversions: number, visitors: number) => ({conversions, visitors});

/** Equal to a relative precision, where digits after the point say nothing. */
function expectNear(actual: number, expected: number, precision = 1e-12): void {
  expect(Math.abs(actual / expected - 1), `${actual} is not ${expected}`).toBeLessThan(precision);
}

describe("compareProportions(control, variant, {alpha})", () => {
  it.each([
    [side(48, 80), side(56, 70), 0.008045081368196582],
    [side(270, 9_000), side(330, 9_000), 0.012725353282910861],
    [side(300, 10_000), side(600, 10_000), 1.4124006059592358e-24]
  ])("has the p-value of SciPy's chi2_contingency without correction: %j, %j", (control, variant, p) => {
    expectNear(compareProportions(control, variant, {alpha}).pValue, p);
  });

  it.each([
    [side(56, 70), side(48, 80), 0.0524, 0.3339],
    [side(9, 10), side(3, 10), 0.1705, 0.809],
    [side(6, 7), side(2, 7), 0.0582, 0.8062],
    [side(5, 56), side(0, 29), -0.0381, 0.1926],
    [side(0, 10), side(0, 10), -0.2775, 0.2775],
    [side(10, 10), side(0, 10), 0.6075, 1]
  ])("has Newcombe's published interval (1998, table II, method 10): %j minus %j", (variant, control, lower, upper) => {
    const {difference} = compareProportions(control, variant, {alpha});
    expect(difference.lower).toBeCloseTo(lower, 4);
    expect(difference.upper).toBeCloseTo(upper, 4);
  });

  it("has intervals of difference and lift that agree on whether there is a change", () => {
    const counts = fc.integer({min: 1, max: 400}).chain((n) => fc.tuple(fc.integer({min: 0, max: n}), fc.constant(n)));
    fc.assert(
      fc.property(counts, counts, (one, other) => {
        fc.pre(one[0] > 0);
        const {difference, lift} = compareProportions(side(...one), side(...other), {alpha});
        expect(lift!.lower! <= lift!.value + 1e-12 && lift!.value <= (lift!.upper ?? Infinity) + 1e-12).toBe(true);
        fc.pre(Math.min(Math.abs(difference.lower), Math.abs(difference.upper)) > 1e-9);
        expect(lift!.lower! > 0).toBe(difference.lower > 0);
        expect((lift!.upper ?? Infinity) < 0).toBe(difference.upper < 0);
      }),
      {seed: 5, numRuns: 400}
    );
  });

  it("knows no lift over a control without conversions", () => {
    expect(compareProportions(side(0, 100), side(9, 100), {alpha}).lift).toBeNull();
  });

  it("finds nothing where nobody or everybody converts", () => {
    expect(compareProportions(side(0, 50), side(0, 60), {alpha}).pValue).toBe(1);
    expect(compareProportions(side(50, 50), side(60, 60), {alpha}).pValue).toBe(1);
  });

  it.each([side(11, 10), side(-1, 10), side(1.5, 10), side(0, 0), side(NaN, 10)])("refuses %j", (wrong) => {
    expect(() => compareProportions(wrong, side(1, 10), {alpha})).toThrow(RangeError);
  });
});

describe("wilson({visitors, conversions}, z)", () => {
  it("has the published intervals of Newcombe (1998, single proportion, table I, method 3)", () => {
    for (const [conversions, visitors, lower, upper] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718]
    ] as const) {
      const found = wilson({visitors, conversions}, 1.959963984540054);
      expect(found.lower).toBeCloseTo(lower, 4);
      expect(found.upper).toBeCloseTo(upper, 4);
    }
  });
});

describe("compareMeans(control, variant, {alpha})", () => {
  // R's data set sleep (Student 1908), group 1 and 2.
  const sleep = [
    {count: 10, mean: 0.75, standardDeviation: 1.7890096577591623},
    {count: 10, mean: 2.33, standardDeviation: 2.002248735796829}
  ] as const;

  it("is Welch's test of R's t.test(extra ~ group, sleep), in SciPy's digits", () => {
    const {statistic, degrees, pValue, difference} = compareMeans(...sleep, {alpha});
    expectNear(statistic, 1.8608134674868526);
    expectNear(degrees!, 17.776473516178488);
    expectNear(pValue, 0.0793941401873583);
    expectNear(difference.lower, -0.20548323071171137, 1e-11);
    expectNear(difference.upper, 3.3654832307117104, 1e-11);
  });

  it("has Fieller's interval of the lift", () => {
    const {lift, pValue} = compareMeans(
      {count: 500, mean: 52, standardDeviation: 31},
      {count: 480, mean: 57, standardDeviation: 35},
      {alpha}
    );
    expectNear(pValue, 0.01828639600949183);
    expectNear(lift!.value, 5 / 52);
    expect(lift!.lower).toBeCloseTo(0.015783400161, 10);
    expect(lift!.upper).toBeCloseTo(0.182542102315, 10);
  });

  it("knows no lift where the control is not surely above zero", () => {
    expect(compareMeans(...sleep, {alpha}).lift).toBeNull();
  });

  it("keeps its digits far in the tails", () => {
    const far = compareMeans(
      {count: 1_000, mean: 50, standardDeviation: 1},
      {count: 1_000, mean: 52, standardDeviation: 1},
      {alpha}
    );
    expect(far.pValue).toBeGreaterThan(0);
    expect(far.pValue).toBeLessThan(1e-200);
  });

  it("refuses a side of one value, and two sides without any spread", () => {
    expect(() => compareMeans({...sleep[0], count: 1}, sleep[1], {alpha})).toThrow("invalid count: 1");
    const flat = {count: 10, mean: 1, standardDeviation: 0};
    expect(() => compareMeans(flat, flat, {alpha})).toThrow("nothing to test");
  });
});
