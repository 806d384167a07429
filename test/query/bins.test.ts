import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {planBins} from "../../src/query/bins.js";

describe("planBins(least, high, unit)", () => {
  it.each([
    [0n, 24n, 1n, {start: 0n, step: 1n, closed: 24}],
    [3n, 300n, 1n, {start: 0n, step: 10n, closed: 30}],
    [0n, 60n, 1n, {start: 0n, step: 2n, closed: 30}],
    [0n, 600n, 1n, {start: 0n, step: 25n, closed: 24}],
    [0n, 0n, 100n, {start: 0n, step: 100n, closed: 0}],
    [-7n, -7n, 1n, {start: -7n, step: 1n, closed: 0}],
    [-60n, 60n, 1n, {start: -60n, step: 5n, closed: 24}]
  ])("from %s to %s in units of %s", (least, high, unit, plan) => {
    expect(planBins(least, high, unit)).toEqual(plan);
  });

  it("covers what it is asked for, on a step of whole units, in 15 to 40 bins where units are small", () => {
    const amount = fc.bigInt({min: -(10n ** 15n), max: 10n ** 15n});
    fc.assert(
      fc.property(amount, amount, fc.constantFrom(1n, 10n, 100n, 10_000n), (one, other, unit) => {
        const [least, high] = one < other ? [one, other] : [other, one];
        const {start, step, closed} = planBins(least, high, unit);
        const low = least < 0n ? least : 0n;
        expect(step % unit).toBe(0n);
        expect(start <= low && start > low - step).toBe(true);
        expect(start + BigInt(closed) * step >= high).toBe(true);
        if (high - low >= 24n * unit) expect(closed).toBeGreaterThanOrEqual(15);
        expect(closed).toBeLessThanOrEqual(40);
      }),
      {seed: 20}
    );
  });
});
