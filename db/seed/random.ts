/** A source of numbers in [0, 1). */
export type Random = () => number;

/**
 * A seeded random source: sfc32 of Chris Doty-Humphrey's PractRand (public domain), 2^127 numbers on average.
 * @param stream keeps the sources of one seed apart, so that a change in one room moves no other
 */
export function seededRandom(seed: number, stream: string): Random {
  const mix = splitmix32(seed ^ hash(stream));
  let [a, b, c, counter] = [mix(), mix(), mix(), 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 15; ++i) next();
  return next;
}

/** Splitmix with 32 bits (Steele, Lea and Flood, 2014), to spread a small seed over the state. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; ++i) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}

/** A whole number from `low` to `high`, both inclusive. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of a list. */
export function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

/** The running sum of weights, for `pickIndex`. */
export function cumulative(weights: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; ++i) sums[i] = sum += weights[i]!;
  return sums;
}

/** An index with probability in proportion to its weight, by bisection. */
export function pickIndex(random: Random, sums: Float64Array): number {
  return indexAt(sums, random() * sums[sums.length - 1]!);
}

/** The first index whose running sum exceeds a value; the last one where none does. */
export function indexAt(sums: Float64Array, value: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
