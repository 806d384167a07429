import {describe, expect, it} from "vitest";
import {categoryOutlooks, outlookOver} from "../../../ml/demand/category-outlook.js";
import {demandQuantile} from "../../../ml/demand/demand-distribution.js";
import {fitDemand} from "../../../ml/demand/demand-model.js";
import type {DemandPanel} from "../../../ml/demand/demand-panel.js";
import {distributionOver} from "../../../ml/demand/predict-demand.js";
import {unitsFor} from "../../../ml/demand/stock-policy.js";
import {mulberry32} from "../../../ml/random.js";

/** The month of each week of years that begin in January. */
const months = Uint8Array.from({length: 130}, (_, week) => Math.floor(((week % 52) / 52) * 12));

/** Products whose demand is drawn by a mean for each week: negative binomial, as a Poisson number of small baskets. */
function drawPanel(products: number, meanOf: (product: number, week: number) => number, weeks = 104): DemandPanel {
  const random = mulberry32(7);
  const units = Float64Array.from({length: products * weeks}, (_, i) => {
    let sum = 0;
    const limit = Math.exp(-meanOf(Math.floor(i / weeks), i % weeks) / 1.5);
    for (let product = random(); product > limit; product *= random()) sum += random() < 0.5 ? 1 : 2;
    return sum;
  });
  const zeros = () => new Int32Array(products);
  return {weeks, units, starts: zeros(), categories: zeros(), categoryCount: 1, months};
}

describe("fitDemand(panel)", () => {
  const season = (week: number) => 1 + 0.6 * Math.sin((2 * Math.PI * (week % 52)) / 52);
  const seasonal = drawPanel(150, (product, week) => ((product % 10) + 0.3) * season(week));

  it("finds a season of the category, and so beats the mean of 8 weeks", () => {
    const {rules, measured} = fitDemand(seasonal);
    expect(rules.smooth.parts.season).toBe(true);
    expect(measured.wape).toBeLessThan(0.9 * measured.baselineWape);
  });

  it("covers as often as it says on weeks that it has not seen", () => {
    const {measured} = fitDemand(drawPanel(150, (product) => (product % 10) + 0.3));
    expect(Math.abs(measured.coverage50 - 0.5)).toBeLessThan(0.08);
    expect(Math.abs(measured.coverage80 - 0.8)).toBeLessThan(0.06);
    expect(Math.abs(measured.coverage95 - 0.95)).toBeLessThan(0.03);
  });

  it("never does worse than its baseline where it is measured", () => {
    const {measured} = fitDemand(drawPanel(60, (product) => 0.1 + product / 30, 60));
    expect(measured.wape).toBeLessThanOrEqual(measured.baselineWape);
  });

  it("knows what a product without a sale in half a year asks for", () => {
    const gone = drawPanel(40, (product, week) => (product === 0 && week > 70 ? 0 : 2));
    const model = fitDemand(gone);
    expect(distributionOver(model, 0, {weeks: 4}).mean).toBe(0);
    expect(unitsFor(0.95, distributionOver(model, 0, {weeks: 4}), model.calibration)).toBe(0);
    expect(distributionOver(model, 1, {weeks: 4}).mean).toBeGreaterThan(5);
  });

  it("works on the fewest weeks, with the baseline", () => {
    const few = fitDemand(drawPanel(20, () => 3, 12));
    expect(few.rules.smooth.method).toBe("mean of 8 weeks");
    expect(demandQuantile(0.5, distributionOver(few, 3, {weeks: 4}))).toBeGreaterThan(6);
    expect(() => fitDemand(drawPanel(2, () => 3, 11))).toThrow("too few weeks: 11; give at least 12");
  });
});

describe("categoryOutlooks(totals, {months, until})", () => {
  it("needs a year for a season, and halves what one year says", () => {
    const total = Float64Array.from({length: 104}, (_, week) => (months[week] === 0 ? 30_000 : 10_000));
    const [short] = categoryOutlooks([total, total], {months, until: 51});
    const [one] = categoryOutlooks([total, total], {months, until: 52});
    const [two] = categoryOutlooks([total, total], {months, until: 104});
    const mean = (30_000 * 5 + 10_000 * 47) / 52;
    expect([...short!.season]).toEqual(new Array(12).fill(1));
    expect(one!.season[0]).toBeCloseTo(1 + (30_000 / mean - 1) / 2, 6);
    expect(two!.season[0]).toBeCloseTo(1 + ((30_000 / mean - 1) * 2) / 3, 6);
  });

  it("takes parts of weeks", () => {
    const flat = {season: new Float64Array(12).fill(1), growth: 1.1};
    const over = (weeks: number, trend: boolean) =>
      outlookOver(flat, {months, from: 0, weeks, parts: {season: true, trend}});
    expect(over(30 / 7, false)).toBeCloseTo(30 / 7, 12);
    expect(over(2, true)).toBeCloseTo(1.1 ** 0.9 + 1.1 ** (0.9 + 0.81), 12);
  });
});
