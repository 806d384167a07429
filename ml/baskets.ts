/** What was bought together, as compressed sparse rows: the products of basket b are `products[offsets[b] .. offsets[b + 1])`. */
export interface Baskets {
  /** Number of products; they are numbered from 0. */
  readonly productCount: number;
  readonly offsets: Int32Array;
  /** Distinct within a basket. */
  readonly products: Int32Array;
}

/**
 * Baskets from order lines, in any order; a product that is on two lines of an order counts once.
 *
 * Use: give the lines that were sold (no reversals, no shipping). Where most orders are single lines, give customers in
 * place of orders.
 *
 * Cost: linear in lines, orders and products.
 *
 * @param orders the order of each line, numbered from 0
 * @param products the product of each line, numbered from 0
 * @param productCount number of products, those never sold included
 * @example
 * basketsFromLines(Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 1), 2); // {0, 1} and {1}
 */
export function basketsFromLines(orders: Int32Array, products: Int32Array, productCount: number): Baskets {
  if (orders.length !== products.length) {
    throw new RangeError(`orders and products differ in length: ${orders.length} and ${products.length}`);
  }
  const stray = products.findIndex((product) => product < 0 || product >= productCount);
  if (stray >= 0) throw new RangeError(`unknown product on line ${stray}: ${products[stray]}`);
  const orderCount = orders.reduce((most, order) => Math.max(most, order + 1), 0);
  const byProduct = groupInto(products, orders, productCount);
  const each = Int32Array.from({length: products.length}, () => 0);
  spread(byProduct.offsets, each);
  return withoutRepeats(groupInto(byProduct.values, each, orderCount), productCount);
}

/** The same the other way round: the baskets that each product is in. Cost: linear. */
export function basketsOfProducts({offsets, products, productCount}: Baskets): {
  readonly offsets: Int32Array;
  readonly baskets: Int32Array;
} {
  const each = new Int32Array(products.length);
  spread(offsets, each);
  const grouped = groupInto(products, each, productCount);
  return {offsets: grouped.offsets, baskets: grouped.values};
}

/** Counting sort: the values of each group one after another, in the order given. */
function groupInto(groups: Int32Array, values: Int32Array, groupCount: number) {
  const offsets = new Int32Array(groupCount + 1);
  for (const group of groups) offsets[group + 1]!++;
  for (let group = 0; group < groupCount; group++) offsets[group + 1]! += offsets[group]!;
  const next = offsets.slice();
  const sorted = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) sorted[next[groups[i]!]!++] = values[i]!;
  return {offsets, values: sorted};
}

/** Writes the number of its row into each place of the row. */
function spread(offsets: Int32Array, rows: Int32Array): void {
  for (let row = 0; row + 1 < offsets.length; row++) rows.fill(row, offsets[row], offsets[row + 1]);
}

/** The values of a row are sorted, so that repeats follow each other. */
function withoutRepeats({offsets, values}: ReturnType<typeof groupInto>, productCount: number): Baskets {
  const kept = new Int32Array(offsets.length);
  let length = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let i = offsets[row]!; i < offsets[row + 1]!; i++) {
      if (i === offsets[row]! || values[i] !== values[i - 1]) values[length++] = values[i]!;
    }
    kept[row + 1] = length;
  }
  return {productCount, offsets: kept, products: values.slice(0, length)};
}
