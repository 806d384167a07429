import {describe, expect, it} from "vitest";
import {prophet} from "../../../ml/forecast/prophet.js";
import {sumOf} from "../../../ml/forecast/series.js";
import {peyton} from "./public-series.js";
import {difference, shop, start} from "./shop.js";

const plain = {start, period: "day", holidays: []} as const;

describe("prophet(series, horizon, mode)", () => {
  it("finds the trend, the week and the year that were planted, in the history and ahead", () => {
    const {values, trend, week, year} = shop(820);
    const found = prophet({...plain, values: values.subarray(0, 730)}, 90, "additive");
    expect(difference(found.trend, trend)).toBeLessThan(3);
    expect(difference(found.week, week)).toBeLessThan(1);
    expect(difference(found.year, year)).toBeLessThan(3);
  });

  it("lets seasons grow with the trend where they are shares of it", () => {
    const {trend} = shop(800);
    const values = trend.map((value, i) => (value + i / 2) * (1 + 0.3 * Math.sin((2 * Math.PI * i) / 7)));
    const series = {...plain, values: values.subarray(0, 720)};
    const off = (mode: "additive" | "multiplicative") =>
      difference(sumOf(prophet(series, 80, mode)).subarray(720), values.subarray(720));
    expect(off("multiplicative")).toBeLessThan(1);
    expect(off("additive")).toBeGreaterThan(10);
  });

  it("finds what a holiday adds, and adds it to the next", () => {
    const {values} = shop(800);
    const days = [100, 465, 780].map((day) => start + day);
    const sales = values.map((value, i) => value + (days.includes(start + i) ? 150 : 0));
    const holidays = [{name: "sale", days}];
    const found = prophet({...plain, values: sales.subarray(0, 730), holidays}, 70, "additive");
    expect(found.holidays[465]! / 150).toBeCloseTo(1, 1);
    expect(found.holidays[780]).toBe(found.holidays[465]);
    expect(found.holidays[466]).toBe(0);
  });

  it("bends where the trend breaks", () => {
    const values = Float64Array.from({length: 300}, (_, i) => (i < 180 ? 100 + i : 280 - (i - 180)));
    const {trend} = prophet({...plain, values}, 30, "additive");
    expect(trend[329]! - trend[328]!).toBeCloseTo(-1, 1);
  });

  it("extrapolates the views of Peyton Manning as Prophet does in WebAssembly", () => {
    const {values, start: begin} = peyton;
    const from = values.length - 1000;
    const series = {...plain, values: values.subarray(from, -90), start: begin + from};
    const said = sumOf(prophet(series, 90, "additive")).subarray(910);
    [0, 30, 60, 89].forEach((step, i) => expect(Math.abs(said[step]! / peyton.prophet[i]! - 1)).toBeLessThan(0.006));
  });
});
