import {describe, expect, it} from "vitest";
import {bandWidths} from "../../../ml/forecast/bands.js";
import {isotonic} from "../../../ml/forecast/isotonic.js";
import {mulberry32} from "../../../ml/random.js";
import {normal} from "./shop.js";

/** Absolute errors of random walks: their size grows with the root of time. */
function walks(count: number, length: number, seed: number): Float64Array[] {
  const random = mulberry32(seed);
  return Array.from({length: count}, () => {
    let place = 0;
    return Float64Array.from({length}, () => Math.abs((place += normal(random))));
  });
}

describe("bandWidths(errors, horizon, coverage, looks)", () => {
  const held = (coverage: number, looks: number, length = 30) => {
    let inside = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const widths = bandWidths(walks(looks, 30, seed), length, coverage, looks);
      for (const walk of walks(20, length, 1000 + seed))
        inside += walk.filter((error, step) => error <= widths[step]!).length;
    }
    return inside / (30 * 20 * length);
  };

  it("holds the share that was asked of walks that were not seen", () => {
    expect(held(0.8, 40)).toBeGreaterThan(0.77);
    expect(held(0.8, 40)).toBeLessThan(0.86);
    expect(held(0.95, 40)).toBeGreaterThan(0.93);
    expect(held(0.95, 40)).toBeLessThan(0.98);
  });

  it("comes close to it from four walks", () => {
    expect(held(0.8, 4)).toBeGreaterThan(0.75);
    expect(held(0.95, 4)).toBeGreaterThan(0.88);
  });

  it("widens on beyond the longest look, and still holds", () => {
    expect(held(0.8, 40, 60)).toBeGreaterThan(0.75);
    expect(held(0.8, 40, 60)).toBeLessThan(0.9);
  });

  it("is never narrower at a later step", () => {
    const widths = bandWidths(walks(3, 30, 9), 50, 0.8, 3);
    widths.forEach((width, i) => expect(width).toBeGreaterThanOrEqual(widths[i - 1] ?? 0));
  });
});

describe("isotonic(values)", () => {
  it("pools what falls to its mean", () => {
    expect([...isotonic(Float64Array.of(1, 3, 2, 2, 5, 4))]).toEqual([1, 7 / 3, 7 / 3, 7 / 3, 4.5, 4.5]);
  });
});
