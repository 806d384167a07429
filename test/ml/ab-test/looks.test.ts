import {describe, expect, it} from "vitest";
import {analyse} from "../../../ml/ab-test/analyse.js";
import {peekingRates, pocockLevel} from "../../../ml/ab-test/peeking.js";
import {sampleRatio} from "../../../ml/ab-test/sample-ratio.js";
import {mulberry32} from "../../../ml/random.js";

describe("peekingRates(looks, alpha)", () => {
  it("is the table of Armitage, McPherson and Rowe (1969)", () => {
    const rates = peekingRates(50, 0.05);
    for (const [looks, rate] of [
      [1, 0.05],
      [2, 0.083],
      [3, 0.107],
      [4, 0.126],
      [5, 0.142],
      [10, 0.193],
      [20, 0.248],
      [50, 0.32]
    ] as const)
      expect(rates[looks - 1]).toBeCloseTo(rate, 3);
  });

  it.each([0, 51, 1.5, NaN])("refuses %d looks", (looks) => {
    expect(() => peekingRates(looks, 0.05)).toThrow("invalid looks");
  });
});

describe("pocockLevel(looks, alpha)", () => {
  it("is the nominal level that Pocock published (1977, table 1)", () => {
    for (const [looks, level] of [
      [1, 0.05],
      [2, 0.0294],
      [3, 0.0221],
      [4, 0.0182],
      [5, 0.0158],
      [10, 0.0106],
      [20, 0.0075]
    ] as const)
      expect(pocockLevel(looks, 0.05)).toBeCloseTo(level, 4);
  });

  it.each([
    [2, 0.5],
    [7, 0.01],
    [50, 0.0001]
  ])("brings the false alarms of %d looks back to %d", (looks, alpha) => {
    expect(peekingRates(looks, pocockLevel(looks, alpha)).at(-1)).toBeCloseTo(alpha, 8);
  });
});

describe("sampleRatio({control, variant}, controlShare)", () => {
  it("has the p-value of SciPy's chisquare", () => {
    expect(sampleRatio({control: 5_000, variant: 5_400}, 0.5) / 8.769942375590228e-5).toBeCloseTo(1, 10);
    expect(sampleRatio({control: 821_588, variant: 815_482}, 0.5) / 1.8217928726191858e-6).toBeCloseTo(1, 10);
    expect(sampleRatio({control: 9_000, variant: 1_000}, 0.9)).toBe(1);
  });
});

describe("analyse(test)", () => {
  const side = (conversions: number, visitors: number) => ({conversions, visitors});
  const clear = {kind: "proportions", control: side(270, 9_000), variant: side(330, 9_000)} as const;

  it("counts a p-value below alpha, and with several looks only one below Pocock's level", () => {
    expect(analyse(clear)).toMatchObject({significant: true, threshold: 0.05, doubts: []});
    const often = analyse({...clear, looks: 20});
    expect(often).toMatchObject({significant: false, doubts: ["peeking"]});
    expect(often.difference.lower).toBeLessThan(analyse(clear).difference.lower);
  });

  it("doubts few conversions, few values, a broken split and a control of zero", () => {
    expect(analyse({kind: "proportions", control: side(3, 100), variant: side(5, 100)}).doubts).toEqual([
      "few conversions"
    ]);
    expect(analyse({...clear, variant: side(330, 8_000)}).doubts).toEqual(["split"]);
    expect(analyse({...clear, variant: side(330, 1_000), controlShare: 0.9}).doubts).toEqual([]);
    expect(analyse({...clear, control: side(0, 9_000)}).doubts).toEqual(["no lift"]);
    const few = {count: 20, mean: 50, standardDeviation: 20};
    expect(analyse({kind: "means", control: few, variant: few}).doubts).toEqual(["few values"]);
  });

  it("calls about alpha of the tests significant that compare like with like", () => {
    const random = mulberry32(11);
    const draw = () => Array.from({length: 400}, random).filter((value) => value < 0.1).length;
    let alarms = 0;
    for (let i = 0; i < 2_000; i++)
      if (analyse({kind: "proportions", control: side(draw(), 400), variant: side(draw(), 400)}).significant) alarms++;
    // Two standard errors of 2,000 tests are a hundredth.
    expect(alarms / 2_000).toBeGreaterThan(0.035);
    expect(alarms / 2_000).toBeLessThan(0.065);
  });
});
