/** A source of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/**
 * Mulberry32: a small, fast generator of numbers that look random, the same for the same seed.
 *
 * Use: wherever an algorithm draws; it takes a `Random` or a seed, and never `Math.random`.
 *
 * Source: Tommy Ettinger, "Mulberry32" (2017), public domain. Its period is 2^32.
 *
 * Cost: a few operations a number, no memory.
 *
 * @param seed any number; its lowest 32 bits count
 * @example
 * const random = mulberry32(1);
 * random(); // 0.6270739405881613
 */
export function mulberry32(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}
