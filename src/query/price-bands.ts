import type {QueryResult, ResultRow} from "./finish.js";
import type {ProductFacts} from "./product-facts.js";

/** Products whose prices lie between two edges, the lower one included, and what they brought together. */
export interface PriceBand {
  /** Null for products whose price is not known. */
  readonly from: number | null;
  readonly to: number | null;
  readonly products: number;
  readonly revenue: number;
  readonly units: number;
  /** Over products whose profit is known; null where there is none. */
  readonly profit: number | null;
  /** Revenue of the lines that the profit is of. */
  readonly profitRevenue: number;
}

/**
 * The mean price that was paid for a product, refunds taken off: revenue ÷ units. Where nothing is left of the units,
 * the list price; null where that is not known either.
 */
export function meanPrice({keys, values}: ResultRow, facts: ProductFacts): number | null {
  const revenue = values.revenue ?? 0;
  const units = values.units ?? 0;
  if (units > 0 && revenue > 0) return revenue / units;
  const listed = facts.get(String(keys.product_id))?.base_price ?? null;
  return listed !== null && listed > 0 ? listed : null;
}

/** Products by their mean price, in bands that follow the data; together they are all the products. */
export function priceBands({rows}: QueryResult, facts: ProductFacts): PriceBand[] {
  const prices = rows.map((row) => meanPrice(row, facts));
  const known = prices.filter((price) => price !== null);
  const edges = known.length === 0 ? [] : bandEdges(Math.min(...known), Math.max(...known));
  const bandOf = (price: number | null) => (price === null ? -1 : edges.findLastIndex((edge) => edge <= price));
  const byBand = Map.groupBy(
    rows.map((row, i) => ({row, band: bandOf(prices[i]!)})),
    ({band}) => band
  );
  return [...edges.slice(0, -1).keys(), -1].flatMap((band) => {
    const members = byBand.get(band)?.map(({row}) => row) ?? [];
    if (members.length === 0) return [];
    return [{from: edges[band] ?? null, to: band < 0 ? null : edges[band + 1]!, ...together(members)}];
  });
}

function together(rows: readonly ResultRow[]): Omit<PriceBand, "from" | "to"> {
  const sum = (read: (row: ResultRow) => number | null | undefined) =>
    rows.reduce((total, row) => total + (read(row) ?? 0), 0);
  const known = rows.filter(({values}) => (values.gross_profit ?? null) !== null);
  return {
    products: rows.length,
    revenue: sum(({values}) => values.revenue),
    units: sum(({values}) => values.units),
    profit: known.length === 0 ? null : sum(({values}) => values.gross_profit),
    profitRevenue: sum(({values}) => revenueOfProfit(values))
  };
}

/** The revenue that a profit and its margin speak of; where only a part of it has a known cost, that part. */
function revenueOfProfit({gross_profit: profit, profit_margin: margin, revenue}: ResultRow["values"]): number {
  if (profit === null || profit === undefined) return 0;
  return margin ? (100 * profit) / margin : (revenue ?? 0);
}

/** The most bands that are told apart at one look. */
const mostBands = 8;

/**
 * Round edges around two prices: 1, 2, 5 of each power of ten, fewer of them where that makes too many, evenly spaced
 * ones where all prices are close together. The last edge lies above the highest price.
 * @param lowest above 0
 */
export function bandEdges(lowest: number, highest: number): number[] {
  for (const mantissas of [[1, 2, 5], [1, 5], [1]]) {
    const edges = powersOfTen(mantissas, lowest, highest);
    if (edges.length - 1 < 4) return evenEdges(lowest, highest);
    if (edges.length - 1 <= mostBands) return edges;
  }
  return powersOfTen([1], lowest, highest);
}

function powersOfTen(mantissas: readonly number[], lowest: number, highest: number): number[] {
  const [first, last] = [Math.floor(Math.log10(lowest)), Math.floor(Math.log10(highest)) + 1];
  const all = Array.from({length: last - first + 1}, (_, i) =>
    mantissas.map((mantissa) => Number(`${mantissa}e${first + i}`))
  ).flat();
  return all.slice(
    all.findLastIndex((edge) => edge <= lowest),
    all.findIndex((edge) => edge > highest) + 1
  );
}

function evenEdges(lowest: number, highest: number): number[] {
  const raw = Math.max((highest - lowest) / 5, highest / 1000);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 5, 10].find((size) => size * power >= raw) ?? 10);
  const first = Math.floor(lowest / step);
  const count = Math.floor(highest / step) + 1 - first;
  // Counted in steps, so that no edge is 0.30000000000000004.
  return Array.from({length: count + 1}, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
