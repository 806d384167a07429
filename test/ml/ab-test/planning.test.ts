import {describe, expect, it} from "vitest";
import {meanPower, meanSampleSize} from "../../../ml/ab-test/mean-power.js";
import {proportionPower, proportionSampleSize} from "../../../ml/ab-test/proportion-power.js";

const half = {alpha: 0.05, controlShare: 0.5};

describe("proportionSampleSize(plan, power)", () => {
  it("is that of R's power.prop.test", () => {
    expect(proportionSampleSize({baseline: 0.5, difference: 0.25, ...half}, 0.9)).toEqual({control: 77, variant: 77});
    expect(proportionSampleSize({baseline: 0.03, difference: 0.003, ...half}, 0.8).control).toBe(53_211);
    expect(proportionSampleSize({baseline: 0.02, difference: -0.002, ...half, alpha: 0.01}, 0.95).variant).toBe(
      166_016
    );
  });

  it("is enough and no more, however visitors are split", () => {
    for (const controlShare of [0.1, 0.5, 0.8]) {
      const plan = {baseline: 0.03, difference: 0.003, alpha: 0.05, controlShare};
      const {control, variant} = proportionSampleSize(plan, 0.8);
      expect(control / (control + variant)).toBeCloseTo(controlShare, 4);
      expect(proportionPower(plan, control + variant)).toBeGreaterThanOrEqual(0.8 - 1e-9);
      expect(proportionPower(plan, control + variant - 4)).toBeLessThan(0.8);
    }
  });

  it("refuses a change to a rate that there cannot be, and none", () => {
    expect(() => proportionSampleSize({baseline: 0.9, difference: 0.1, ...half}, 0.8)).toThrow(
      "invalid changed rate: 1"
    );
    expect(() => proportionSampleSize({baseline: 0, difference: 0.1, ...half}, 0.8)).toThrow("invalid rate: 0");
    expect(() => proportionSampleSize({baseline: 0.1, difference: 0, ...half}, 0.8)).toThrow("no difference");
  });
});

describe("proportionPower(plan, visitors)", () => {
  it("is that of R's power.prop.test(n = 50, p1 = .50, p2 = .75)", () => {
    expect(proportionPower({baseline: 0.5, difference: 0.25, ...half}, 100)).toBeCloseTo(0.7401659, 7);
  });
});

describe("meanPower(plan, values)", () => {
  it.each([
    [{difference: 1, standardDeviation: 1, controlShare: 0.5, alpha: 0.05}, 40, 0.8689530277239897],
    [{difference: 5, standardDeviation: 31, controlShare: 0.75, alpha: 0.05}, 400, 0.28591978637132925],
    [{difference: 2, standardDeviation: 1, controlShare: 0.5, alpha: 0.05}, 6, 0.462640811891307],
    [{difference: 0.5, standardDeviation: 31, controlShare: 0.5, alpha: 0.01}, 100_000, 0.4897693232637272]
  ])("has the tails of SciPy's noncentral t: %j, %i values", (plan, values, power) => {
    expect(meanPower({baseline: 50, ...plan}, values)).toBeCloseTo(power, 8);
  });
});

describe("meanSampleSize(plan, power)", () => {
  it("is that of R's power.t.test(power = .90, delta = 1), 22.02 a group", () => {
    const plan = {baseline: 0, difference: 1, standardDeviation: 1, ...half};
    expect(meanSampleSize(plan, 0.9)).toEqual({control: 23, variant: 23});
  });

  it("is enough and no more, however values are split", () => {
    for (const controlShare of [0.5, 0.75]) {
      const plan = {baseline: 50, difference: 1, standardDeviation: 31, alpha: 0.05, controlShare};
      const {control, variant} = meanSampleSize(plan, 0.8);
      expect(control / (control + variant)).toBeCloseTo(controlShare, 4);
      expect(meanPower(plan, control + variant)).toBeGreaterThanOrEqual(0.8);
      expect(meanPower(plan, control + variant - 4)).toBeLessThan(0.8);
    }
  });

  it("asks for two values a side at least", () => {
    const plan = {baseline: 0, difference: 1000, standardDeviation: 1, ...half};
    expect(meanSampleSize(plan, 0.8)).toEqual({control: 2, variant: 2});
  });
});
