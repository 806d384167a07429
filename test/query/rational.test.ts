import {describe, expect, it} from "vitest";
import {divideBySize, rational, round, subtract} from "../../src/query/rational.js";

describe("round({numerator, denominator}, decimals)", () => {
  it.each([
    [5n, 1000n, 2, 0.01],
    [-5n, 1000n, 2, -0.01],
    [4999n, 1_000_000n, 2, 0],
    [1005n, 1000n, 2, 1.01],
    [2n, 3n, 4, 0.6667],
    [7n, 2n, 0, 4],
    [-7n, 2n, 0, -4],
    [123456789012345678n, 10_000n, 2, 12345678901234.57]
  ])("rounds %s / %s to %i decimals, halves away from zero", (numerator, denominator, decimals, expected) => {
    expect(round({numerator, denominator}, decimals)).toBe(expected);
  });

  it("has no negative zero", () => expect(Object.is(round({numerator: -1n, denominator: 1000n}, 2), 0)).toBe(true));
});

describe("rational(numerator, denominator)", () => {
  it("is null where it is not defined", () => {
    expect(rational(1n, 0n)).toBeNull();
    expect(rational(null)).toBeNull();
    expect(rational(1n, null)).toBeNull();
  });

  it("keeps the sign above", () => expect(rational(1n, -2n)).toEqual({numerator: -1n, denominator: 2n}));
});

describe("change against an earlier value", () => {
  it("is relative to the size of a negative base", () => {
    const before = rational(-10n)!;
    expect(round(divideBySize(subtract(rational(5n)!, before), before)!, 2)).toBe(1.5);
  });

  it("is null against zero", () => expect(divideBySize(rational(5n)!, rational(0n)!)).toBeNull());
});
