import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Forecast, forecast} from "../../../ml/forecast/forecast.js";
import {sumOf} from "../../../ml/forecast/series.js";
import {mulberry32} from "../../../ml/random.js";
import {items, retail} from "./public-series.js";
import {normal, shop, start} from "./shop.js";

describe("forecast(values, {start, horizon, period, holidays})", () => {
  const {values} = shop(820, 8);
  const two = forecast(values.subarray(0, 730), {start, horizon: 90});

  it("beats the baseline on a shop with trend, week and year, and says by how much", () => {
    expect(two.chosen).not.toBe("seasonal-naive");
    expect(two.measures.mase).toBeLessThan(0.8 * two.measures.baselineMase);
    expect(two.measures.mape!).toBeLessThan(0.8 * two.measures.baselineMape!);
    expect(two.measures.r2).toBeGreaterThan(0.7);
    expect(two.measures.entries).toBe(90);
    expect(two.candidates.map(({name}) => name).toSorted()).toEqual([
      "mean",
      "mstl-ets",
      "prophet-additive",
      "prophet-multiplicative",
      "seasonal-naive",
      "weighted-mean"
    ]);
    expect(two.notes).toEqual([]);
  });

  it("holds what comes in its bands", () => {
    const held = (lower: "lower80" | "lower95", upper: "upper80" | "upper95") =>
      two.points.filter((point, i) => point[lower] <= values[730 + i]! && values[730 + i]! <= point[upper]).length / 90;
    expect(held("lower80", "upper80")).toBeGreaterThan(0.7);
    expect(held("lower95", "upper95")).toBeGreaterThan(0.9);
  });

  it("has parts that add up to the forecast", () => {
    const sum = sumOf(two.components);
    expect(sum.length).toBe(820);
    two.points.forEach(({value}, i) => expect(sum[730 + i]).toBeCloseTo(value, 8));
  });

  it("measures on a holdout that the choice has not seen", () => {
    const changed = values.slice(0, 730).map((value, i) => (i < 640 ? value : 1000 - value));
    const other = forecast(changed, {start, horizon: 90});
    expect(other.candidates).toEqual(two.candidates);
    expect(other.chosen).toBe(two.chosen);
    expect(other.backtest[0]!.points).toEqual(two.backtest[0]!.points);
    expect(other.measures.mape).toBeGreaterThan(two.measures.mape!);
  });

  it("says the same of the same series", () => {
    expect(forecast(values.slice(0, 730), {start, horizon: 90})).toEqual(two);
  });

  it("uses and names the baseline where nothing beats it", () => {
    const random = mulberry32(3);
    const weeks = Float64Array.from({length: 200}, (_, i) => [9, 1, 4, 2, 7, 3, 8][i % 7]!);
    const found = forecast(weeks, {start, horizon: 14});
    expect(found).toMatchObject({chosen: "seasonal-naive", reason: "nothing-beats-the-baseline"});
    const walk = weeks.map(() => 1000 + normal(random));
    expect(forecast(walk, {start, horizon: 14}).chosen).not.toBe("seasonal-naive");
  });

  it("forecasts an item and retail sales better than the season before", () => {
    const item = forecast(items[1]!.values, {start: items[1]!.start, horizon: 90}).measures;
    expect(item.mase).toBeLessThan(0.7 * item.baselineMase);
    const {measures} = forecast(retail, {start: 8035, horizon: 12, period: "month"});
    expect(measures.mase).toBeLessThan(0.7 * measures.baselineMase);
  });

  it("adds a holiday to come, whatever it has chosen", () => {
    const days = [100, 465, 700, 760].map((day) => start + day);
    const sales = values.slice(0, 730).map((value, i) => value + (days.includes(start + i) ? 200 : 0));
    const found = forecast(sales, {
      start,
      horizon: 60,
      holidays: [
        {name: "sale", days},
        {name: "new", days: [start + 735]}
      ]
    });
    const rise = found.points[30]!.value - found.points[23]!.value;
    expect(rise).toBeGreaterThan(140);
    expect(found.notes).toContain("holidays-not-seen");
  });
});

describe("forecast(values, options) of a difficult series", () => {
  const noise = mulberry32(7);
  const around = (days: number, level: number) => Float64Array.from({length: days}, () => level + normal(noise));

  it("asks for 14 days, counted from the first sale", () => {
    expect(() => forecast(around(13, 9), {start, horizon: 7})).toThrow(
      "too little data: needs 14 days, and there are 13"
    );
    const opened = new Float64Array(100);
    opened.set(around(10, 50), 90);
    expect(() => forecast(opened, {start, horizon: 7})).toThrow("there are 10");
    expect(() => forecast(around(11, 9), {start, horizon: 7, period: "month"})).toThrow("needs 12 months");
    expect(() => forecast(around(90, 9), {start, horizon: 0})).toThrow("invalid horizon: 0");
  });

  it("says of two weeks that they are short, and goes beyond what it could look back on", () => {
    const found = forecast(around(14, 50), {start, horizon: 30});
    expect(found.points).toHaveLength(30);
    expect(found.notes).toEqual(["short-history", "no-year", "bands-beyond-backtest"]);
    expect(found.points[29]!.value).toBeCloseTo(50, -1);
  });

  it("begins with the first sale of a new shop", () => {
    const opened = new Float64Array(300);
    opened.set(around(200, 80), 100);
    const found = forecast(opened, {start, horizon: 30});
    expect(found.first).toBe(100);
    expect(found.notes).toContain("leading-zeros-left-out");
    expect(found.points[0]!.value).toBeGreaterThan(70);
    expect(found.backtest[0]!.first).toBe(300 - found.measures.entries);
  });

  it("follows a level that has changed, and says so", () => {
    const found = forecast(Float64Array.of(...around(300, 100), ...around(60, 30)), {start, horizon: 14});
    expect(found.points[13]!.value).toBeLessThan(50);
    expect(found.notes).toContain("level-changed");
  });

  it("takes refunds for what they are: negative days, negative bounds, no shares", () => {
    const refunds = around(200, 5).map((value, i) => (i % 9 === 0 ? -40 : value));
    const found = forecast(refunds, {start, horizon: 30});
    expect(found.candidates.map(({name}) => name)).not.toContain("prophet-multiplicative");
    expect(Math.min(...found.points.map(({lower95}) => lower95))).toBeLessThan(0);
    expect(found.notes).toContain("no-shares");
  });

  it("keeps sales that were never negative at zero or above", () => {
    const falling = Float64Array.from({length: 200}, (_, i) => Math.max(0, 100 - i / 1.9) + (i % 7));
    for (const {value, lower95} of forecast(falling, {start, horizon: 180}).points) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(lower95).toBeGreaterThanOrEqual(0);
    }
  });

  it("says the one value of a constant, and zero of nothing", () => {
    const constant = forecast(new Float64Array(100).fill(7), {start, horizon: 30});
    expect(constant.points[29]!.value).toBeCloseTo(7, 6);
    expect(constant).toMatchObject({chosen: "seasonal-naive", measures: {r2: null}});
    expect(constant.notes).toContain("constant");
    const nothing = forecast(new Float64Array(100), {start, horizon: 30});
    expect(nothing.points[29]).toEqual({value: 0, lower80: 0, upper80: 0, lower95: 0, upper95: 0});
    expect(nothing.measures).toMatchObject({mape: null, mapeLeftOut: nothing.measures.entries});
  });

  it("counts a day without a value as zero", () => {
    const gaps = around(120, 50).map((value, i) => (i % 10 === 3 ? NaN : value));
    const zeros = gaps.map((value) => (Number.isNaN(value) ? 0 : value));
    const [left, right] = [gaps, zeros].map((values) => forecast(values, {start, horizon: 14}));
    expect(left!.points).toEqual(right!.points);
    expect(left!.notes).toContain("missing-as-zero");
    expect(left!.notes).toContain("zeros-left-out-of-mape");
  });

  it("says finite numbers of whatever comes, the wide band around the narrow", () => {
    const entry = fc.oneof(fc.constantFrom(0, 0, 1, -5, 1e9, NaN), fc.double({min: -1000, max: 1e6, noNaN: true}));
    const series = fc.tuple(fc.array(entry, {minLength: 20, maxLength: 90}), fc.constantFrom(1, 2, 7));
    fc.assert(
      fc.property(
        series,
        fc.integer({min: 1, max: 60}),
        fc.constantFrom("day", "month"),
        ([part, times], horizon, period) => {
          const values = Float64Array.from(Array.from({length: times}, () => part).flat());
          values[0] = 1;
          check(forecast(values, {start, horizon, period, holidays: [{name: "a", days: [start + 8, start + 50]}]}));
        }
      ),
      {numRuns: 40, seed: 5}
    );
  }, 20_000);

  function check({points, candidates, components, measures, backtest}: Forecast): void {
    const bounds = [points, ...backtest.map((back) => back.points)].flat();
    for (const {value, lower80, upper80, lower95, upper95} of bounds) {
      expect(lower95 <= lower80 && lower80 <= value && value <= upper80 && upper80 <= upper95).toBe(true);
      expect(Number.isFinite(upper95 - lower95)).toBe(true);
    }
    const numbers = [
      ...candidates.flatMap(({mase, smape}) => [mase, smape]),
      ...sumOf(components),
      ...Object.values(measures)
    ];
    expect(numbers.filter((number) => number !== null && !Number.isFinite(number))).toEqual([]);
  }
});
