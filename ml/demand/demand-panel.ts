/** What each product of a shop sold in each week. */
export interface DemandPanel {
  readonly weeks: number;
  /** Units: the weeks of the first product, then those of the second, and so on. */
  readonly units: Float64Array;
  /** For each product the week from which on it could be bought. */
  readonly starts: Int32Array;
  /** For each product the number of its category, from 0. */
  readonly categories: Int32Array;
  readonly categoryCount: number;
  /** The month of each week, from 0 to 11, the weeks to come included. */
  readonly months: Uint8Array;
}

/** The weeks of a product from its start to before a week; shares memory with the panel. */
export function weeksOf({units, weeks, starts}: DemandPanel, product: number, until: number): Float64Array {
  const first = product * weeks;
  return units.subarray(first + Math.min(starts[product]!, until), first + until);
}

/** Units of a product in `count` weeks from a week on. */
export function unitsIn({units, weeks}: DemandPanel, product: number, from: number, count: number): number {
  let sum = 0;
  for (let week = from; week < from + count; week++) sum += units[product * weeks + week]!;
  return sum;
}

/** Units of each category by week; the last entry is the whole shop. */
export function categoryTotals({units, weeks, categories, categoryCount}: DemandPanel): readonly Float64Array[] {
  const totals = Array.from({length: categoryCount + 1}, () => new Float64Array(weeks));
  const shop = totals[categoryCount]!;
  categories.forEach((category, product) => {
    const total = totals[category]!;
    for (let week = 0; week < weeks; week++) {
      const sold = units[product * weeks + week]!;
      total[week]! += sold;
      shop[week]! += sold;
    }
  });
  return totals;
}
