import type {Random} from "./random.js";

/**
 * Draws row numbers without replacement: all of them, in order, where there are no more than `size`.
 *
 * Cost: as many numbers as there are rows.
 *
 * @example
 * drawRows(1000, 3, mulberry32(1)); // three of 0 to 999
 */
export function drawRows(count: number, size: number, random: Random): Uint32Array {
  const rows = Uint32Array.from({length: count}, (_, i) => i);
  return count <= size ? rows : shuffle(rows, random, size).slice(0, size);
}

/**
 * Shuffles an array in place, or only as far as its first `size` entries need.
 *
 * Source: R. A. Fisher, F. Yates, "Statistical Tables" (1938).
 *
 * Cost: one number an entry.
 */
export function shuffle(entries: Uint32Array, random: Random, size = entries.length): Uint32Array {
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (entries.length - i));
    const kept = entries[i]!;
    entries[i] = entries[j]!;
    entries[j] = kept;
  }
  return entries;
}

/**
 * Draws row numbers without replacement, in ascending order: memory is then read in one direction.
 *
 * Source: C. T. Fan, M. E. Muller, I. Rezucha, Journal of the American Statistical Association 57 (1962).
 *
 * Cost: one number a row.
 */
export function drawAscending(count: number, size: number, random: Random): Uint32Array {
  const rows = new Uint32Array(Math.min(size, count));
  for (let row = 0, drawn = 0; drawn < rows.length; row++) {
    if (random() * (count - row) < rows.length - drawn) rows[drawn++] = row;
  }
  return rows;
}
