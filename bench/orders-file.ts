import {createWriteStream} from "node:fs";
import {Readable} from "node:stream";
import {pipeline} from "node:stream/promises";
import {integer, seededRandom} from "../db/seed/random.js";

/** The mapping of `writeOrders`; its lines are a shop's own, in euros. */
export const ordersMapping = {
  source: "bench",
  settings: {name: "Bench", timezone: "Europe/Berlin", currency: "EUR"},
  files: {sales: {}},
  columns: {
    order_id: "order",
    date: "date",
    customer_id: "customer",
    product_id: "sku",
    product_name: "title",
    category: "category",
    country: "country",
    quantity: "quantity",
    unit_price: "price"
  }
};

const header = Object.values(ordersMapping.columns).join(",");
const countries = ["Germany", "France", "Spain", "Italy", "Poland", "Denmark"];
const minute = 60_000;
const begin = Date.UTC(2020, 0, 1);

/** Writes a CSV file of orders with one to nine lines in the order of their times, the same for every run. */
export async function writeOrders(path: string, lines: number): Promise<void> {
  await pipeline(Readable.from(chunks(lines)), createWriteStream(path));
}

function* chunks(lines: number): Generator<string> {
  const random = seededRandom(1, "orders file");
  const customers = Math.ceil(lines / 50);
  let [text, time, left] = [`${header}\n`, begin, 0];
  let order = "";
  for (let line = 0; line < lines; ++line, --left) {
    if (left === 0) {
      left = integer(random, 1, 9);
      time += integer(random, 1, 9) * minute;
      order = `${1_000_000 + line},${localTime(time)},${random() < 0.2 ? "" : `C${integer(random, 1, customers)}`}`;
    }
    const product = Math.floor(4_000 * random() ** 2);
    const quantity = random() < 0.02 ? -1 : integer(random, 1, 12);
    const place = countries[product % countries.length];
    text += `${order},P${product},Article ${product},Category ${product % 20},${place},${quantity},${(integer(random, 50, 9_999) / 100).toFixed(2)}\n`;
    if (text.length < 1 << 20) continue;
    yield text;
    text = "";
  }
  yield text;
}

function localTime(time: number): string {
  return new Date(time).toISOString().slice(0, 16).replace("T", " ");
}
