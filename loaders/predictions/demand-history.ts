import type {DuckdbEngine} from "../../db/duckdb/engine.js";
import type {DemandPanel} from "../../ml/demand/demand-panel.js";
import {TooLittleData} from "../../ml/too-little-data.js";
import {addDays, dayNumber} from "../../src/model/calendar.js";

/** A product of the catalogue, and what it sells for. */
export interface StockedProduct {
  readonly id: string;
  readonly name: string | null;
  readonly category: string | null;
  /** Null where it is not known. */
  readonly stock: number | null;
  /** What a unit brought of late, else the list price; null where neither is known. */
  readonly price: number | null;
  /** Days from its first sale or its launch to the last day; null where neither is known. */
  readonly age: number | null;
  readonly daysSinceSale: number | null;
}

/** What a shop sold, by product and week. Weeks are counted back from the last day, so that the last one is whole. */
export interface DemandHistory {
  readonly products: readonly StockedProduct[];
  readonly panel: DemandPanel;
}

/** Three years: two of season and one to measure it on. */
const mostWeeks = 156;
const leastWeeks = 12;
/** Weeks ahead of which the month is told: lead time and review of up to 150 days. */
const weeksAhead = 22;

const sold = "is_sale AND product_id <> '~none'";

/**
 * Reads the units of sales by product and week; refunds are not taken off, as they were asked for too.
 * @throws {TooLittleData} under twelve weeks
 */
export async function readDemand(engine: DuckdbEngine): Promise<DemandHistory> {
  const {firstDay, lastDay} = engine.shop;
  const days = firstDay && lastDay ? dayNumber(lastDay) - dayNumber(firstDay) + 1 : 0;
  if (days < 7 * leastWeeks) throw new TooLittleData("days", {needed: 7 * leastWeeks, found: days});
  const weeks = Math.min(mostWeeks, Math.floor(days / 7));
  const products = await readProducts(engine, lastDay!);
  const categories = [...new Set(products.map(({category}) => category))];
  const panel: DemandPanel = {
    weeks,
    units: await readUnits(engine, {lastDay: lastDay!, weeks, count: products.length}),
    starts: Int32Array.from(products, ({age}) => (age === null ? weeks : Math.max(0, weeks - Math.ceil(age / 7)))),
    categories: Int32Array.from(products, ({category}) => categories.indexOf(category)),
    categoryCount: categories.length,
    months: Uint8Array.from({length: weeks + weeksAhead}, (_, week) => monthOf(lastDay!, 7 * (week - weeks) + 4))
  };
  return {products, panel};
}

function monthOf(lastDay: string, after: number): number {
  return Number(addDays(lastDay, after).slice(5, 7)) - 1;
}

/** Every product of the catalogue, in the order of their ids. */
async function readProducts(engine: DuckdbEngine, lastDay: string): Promise<StockedProduct[]> {
  const rows = await engine.rows(`
    WITH sales AS (
      SELECT product_id, min(order_day) AS first_day, max(order_day) AS last_day,
        sum(amount) FILTER (order_day > DATE '${lastDay}' - 180)::DOUBLE
          / sum(quantity) FILTER (order_day > DATE '${lastDay}' - 180) AS price
      FROM lines WHERE ${sold} GROUP BY product_id
    )
    SELECT product_id AS id, product_name AS name, category, stock_quantity AS stock,
      coalesce(price, base_price::DOUBLE) AS price,
      DATE '${lastDay}' - least(launch_date, first_day) + 1 AS age, DATE '${lastDay}' - last_day AS since
    FROM products LEFT JOIN sales USING (product_id) ORDER BY product_id`);
  const numberOf = (value: unknown) => (value === null ? null : Number(value));
  const textOf = (value: unknown) => (value === null ? null : String(value));
  return rows.map(({id, name, category, stock, price, age, since}) => ({
    id: String(id),
    name: textOf(name),
    category: textOf(category),
    stock: numberOf(stock),
    price: numberOf(price),
    age: numberOf(age),
    daysSinceSale: numberOf(since)
  }));
}

async function readUnits(
  engine: DuckdbEngine,
  {lastDay, weeks, count}: {readonly lastDay: string; readonly weeks: number; readonly count: number}
): Promise<Float64Array> {
  const [products, ago, units] = await engine.numbers(`
    WITH numbers AS (SELECT product_id, row_number() OVER (ORDER BY product_id) - 1 AS number FROM products),
    sales AS (
      SELECT product_id, (DATE '${lastDay}' - order_day) // 7 AS ago, sum(quantity) AS units
      FROM lines WHERE ${sold} AND order_day > DATE '${lastDay}' - ${7 * weeks} AND order_day <= DATE '${lastDay}'
      GROUP BY ALL
    )
    SELECT number::DOUBLE AS number, ago::DOUBLE AS ago, units::DOUBLE AS units
    FROM sales JOIN numbers USING (product_id)`);
  const panel = new Float64Array(count * weeks);
  products!.forEach((product, i) => (panel[product * weeks + weeks - 1 - ago![i]!] = units![i]!));
  return panel;
}
