import type {Random} from "./random.js";

/**
 * Draws row numbers without replacement: all of them, in order, where there are no more than `size`.
 *
 * Source: R. A. Fisher, F. Yates, "Statistical Tables" (1938), ended after `size` steps.
 *
 * Cost: as many numbers as there are rows.
 *
 * @example
 * drawRows(1000, 3, mulberry32(1)); // three of 0 to 999
 */
export function drawRows(count: number, size: number, random: Random): Uint32Array {
  const order = Uint32Array.from({length: count}, (_, i) => i);
  if (count <= size) return order;
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (count - i));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order.slice(0, size);
}
