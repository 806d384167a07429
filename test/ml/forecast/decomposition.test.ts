import {describe, expect, it} from "vitest";
import {loess} from "../../../ml/forecast/loess.js";
import {mstl} from "../../../ml/forecast/mstl.js";
import {stl} from "../../../ml/forecast/stl.js";
import {difference, shop} from "./shop.js";

describe("loess(values, {window, degree, jump})", () => {
  it("leaves a line as it is, with every window and jump", () => {
    const line = Float64Array.from({length: 40}, (_, i) => 3 - 2 * i);
    for (const window of [3, 11, 101])
      for (const jump of [1, 4])
        loess(line, {window, jump}).forEach((value, i) => expect(value).toBeCloseTo(line[i]!, 9));
  });

  it("weighs by the cube of the cubed distance", () => {
    const weight = (1 - 0.5 ** 3) ** 3;
    const smooth = loess(Float64Array.of(0, 0, 1, 0, 0), {window: 5, degree: 0});
    expect(smooth[2]).toBeCloseTo(1 / (1 + 2 * weight), 12);
  });
});

describe("stl(values, length, {seasonWindow})", () => {
  it("gives a line and a fixed season back", () => {
    const season = [5, -1, -2, -4, 0, 3, -1];
    const values = Float64Array.from({length: 70}, (_, i) => 10 + i / 2 + season[i % 7]!);
    const found = stl(values, 7, {seasonWindow: 11});
    found.trend.forEach((value, i) => expect(Math.abs(value - 10 - i / 2)).toBeLessThan(0.1));
    found.season.forEach((value, i) => expect(Math.abs(value - season[i % 7]!)).toBeLessThan(0.1));
  });

  it("follows a season that grows", () => {
    const values = Float64Array.from({length: 140}, (_, i) => (1 + i / 50) * Math.sin((2 * Math.PI * i) / 7));
    expect(difference(stl(values, 7, {seasonWindow: 7}).season, values)).toBeLessThan(0.1);
  });
});

describe("mstl(values, lengths)", () => {
  it("tells week and year apart", () => {
    const {values, trend, week, year} = shop(1095);
    const found = mstl(values, [7, 365]);
    expect(difference(found.seasons[0]!, week)).toBeLessThan(3);
    expect(difference(found.seasons[1]!, year)).toBeLessThan(4);
    expect(difference(found.trend, trend)).toBeLessThan(3);
  });

  it("finds no season of a year in one that has none", () => {
    const {trend, week} = shop(1095);
    const values = trend.map((value, i) => value + week[i]!);
    const [, year] = mstl(values, [7, 365]).seasons;
    expect(Math.max(...year!.map(Math.abs))).toBeLessThan(2);
  });
});
