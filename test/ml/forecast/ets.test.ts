import {describe, expect, it} from "vitest";
import {fitEts, forecastEts} from "../../../ml/forecast/ets.js";
import {mulberry32} from "../../../ml/random.js";
import {normal} from "./shop.js";

/** Annual flow of the Nile at Aswan in 10^8 m³, 1871 to 1970 (R's dataset Nile). */
const nile = Float64Array.of(
  1120,
  1160,
  963,
  1210,
  1160,
  1160,
  813,
  1230,
  1370,
  1140,
  995,
  935,
  1110,
  994,
  1020,
  960,
  1180,
  799,
  958,
  1140,
  1100,
  1210,
  1150,
  1250,
  1260,
  1220,
  1030,
  1100,
  774,
  840,
  874,
  694,
  940,
  833,
  701,
  916,
  692,
  1020,
  1050,
  969,
  831,
  726,
  456,
  824,
  702,
  1120,
  1100,
  832,
  764,
  821,
  768,
  845,
  864,
  862,
  698,
  845,
  744,
  796,
  1040,
  759,
  781,
  865,
  845,
  944,
  984,
  897,
  822,
  1010,
  771,
  676,
  649,
  846,
  812,
  742,
  801,
  1040,
  860,
  874,
  848,
  890,
  744,
  749,
  838,
  1050,
  918,
  986,
  797,
  923,
  975,
  815,
  1020,
  906,
  901,
  1170,
  912,
  746,
  919,
  718,
  714,
  740
);

/** Values of a level and a slope that wander by themselves. */
function simulate(length: number, alpha: number, beta: number, phi: number): Float64Array {
  const random = mulberry32(4);
  let [level, slope] = [100, 1];
  return Float64Array.from({length}, () => {
    const error = normal(random);
    const value = level + phi * slope + error;
    level += phi * slope + alpha * error;
    slope = phi * slope + beta * error;
    return value;
  });
}

describe("fitEts(values, trends)", () => {
  it("smooths the Nile as R does: alpha .2465, last level 805", () => {
    const found = fitEts(nile, ["none"]);
    expect(found.alpha).toBeCloseTo(0.2465, 2);
    expect(found.end[0]).toBeCloseTo(805, -1);
  });

  it("finds the weights that a series was made with", () => {
    const found = fitEts(simulate(3000, 0.4, 0.1, 1), ["linear"]);
    expect(found.alpha).toBeCloseTo(0.4, 1);
    expect(found.beta).toBeCloseTo(0.1, 1);
  });

  it("chooses a trend only where there is one", () => {
    expect(fitEts(simulate(300, 0.5, 0, 0)).trend).toBe("none");
    expect(fitEts(Float64Array.from(simulate(300, 0.5, 0, 0), (value, i) => value + 3 * i)).trend).toBe("linear");
  });

  it("has the sum of squares of its own one-step forecasts", () => {
    const {alpha, start, squares} = fitEts(nile, ["none"]);
    let [level, sum] = [start[0], 0];
    for (const value of nile) {
      sum += (value - level) ** 2;
      level += alpha * (value - level);
    }
    expect(squares / sum).toBeCloseTo(1, 9);
  });
});

describe("forecastEts(model, horizon)", () => {
  it("levels off by the share phi a period", () => {
    const model = {...fitEts(nile, ["damped"]), phi: 0.9, end: [100, 10] as const};
    expect([...forecastEts(model, 3)]).toEqual([109, 117.1, expect.closeTo(124.39, 9)]);
  });
});
