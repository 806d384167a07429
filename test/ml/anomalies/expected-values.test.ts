import {describe, expect, it} from "vitest";
import {anomalyScores} from "../../../ml/anomalies/anomaly-scores.js";
import {expectedValues} from "../../../ml/anomalies/expected-values.js";
import {measureAnomalies, mostUnusual} from "../../../ml/anomalies/measure-anomalies.js";
import {trailingDistance} from "../../../ml/anomalies/trailing-distance.js";
import {mulberry32} from "../../../ml/random.js";

const weekdays = [100, 90, 95, 100, 120, 160, 0];

/** Days with a week, a slow rise and noise; closed on Sundays. */
function days(count: number, seed = 5): Float64Array {
  const random = mulberry32(seed);
  return Float64Array.from({length: count}, (_, i) => {
    const noise = random() + random() + random() - 1.5;
    return Math.round(weekdays[i % 7]! * (1 + i / 1_000) * (1 + 0.1 * noise));
  });
}

describe("expectedValues(values)", () => {
  it("knows the weekday, the trend and a day on which the shop is closed", () => {
    const values = days(200);
    const {expected, distance} = expectedValues(values);
    for (let i = 0; i < 200; i++) expect(Math.abs(expected[i]! - weekdays[i % 7]! * (1 + i / 1_000))).toBeLessThan(12);
    expect(distance.filter((value) => Math.abs(value) > 5)).toHaveLength(0);
  });

  it("is hardly drawn to the day itself", () => {
    const values = days(200);
    const changed = values.with(100, 5_000);
    expect(Math.abs(expectedValues(changed).expected[100]! - expectedValues(values).expected[100]!)).toBeLessThan(1);
    expect(expectedValues(changed).distance[100]).toBeGreaterThan(50);
  });

  it("expects of a holiday what it was like in the year before", () => {
    const once = days(730).map((value, i) => (i === 303 ? 3 * value : value));
    const twice = once.map((value, i) => (i === 667 ? 3 * value : value));
    expect(expectedValues(once).distance[303]).toBeGreaterThan(8);
    expect(Math.abs(expectedValues(twice).distance[667]!)).toBeLessThan(4);
  });

  it("finds nothing in a series of one value, and one day that differs from it", () => {
    const flat = new Float64Array(90).fill(7);
    expect(expectedValues(flat).distance.every((value) => value === 0)).toBe(true);
    expect(mostUnusual(expectedValues(flat.with(50, 9)).distance, 1)).toEqual([50]);
    expect([...expectedValues(new Float64Array(70)).distance]).toEqual(new Array(70).fill(0));
  });
});

describe("trailingDistance(values)", () => {
  it("compares with the 28 days before, where there are enough", () => {
    const values = Float64Array.from({length: 40}, (_, i) => (i === 39 ? 10 : i % 2));
    expect(trailingDistance(values)[39]).toBeCloseTo((10 - 0.5) / Math.sqrt(7 / 27), 10);
    expect(trailingDistance(values)[5]).toBe(0);
  });
});

describe("anomalyScores(days)", () => {
  it("ranks a day of few orders and one of dear orders above all others", () => {
    const orders = days(365);
    const revenue = orders.map((count, i) => count * (i === 200 ? 120 : 40));
    orders[100]! *= 0.3;
    revenue[100]! *= 0.3;
    expect(mostUnusual(anomalyScores({revenue, orders}).score, 2).sort()).toEqual([100, 200]);
  });
});

describe("measureAnomalies(days)", () => {
  it("finds more of what was changed than the distance from the days before does", () => {
    const orders = days(365);
    const revenue = orders.map((count) => 40 * count);
    const {changed, found} = measureAnomalies({revenue, orders});
    expect(changed).toBe(30);
    expect(found["isolation forest"]).toBeGreaterThanOrEqual(24);
    expect(found["trailing distance"]).toBeLessThan(found["isolation forest"]);
  });

  it("changes the same days for the same seed, and none of the days given", () => {
    const orders = days(120);
    const before = orders.slice();
    expect(measureAnomalies({revenue: orders, orders}, {seed: 2})).toEqual(
      measureAnomalies({revenue: orders, orders}, {seed: 2})
    );
    expect(orders).toEqual(before);
  });
});
