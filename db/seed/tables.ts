import {dayFromNumber} from "../../src/model/calendar.js";
import {countries} from "./catalogue/countries.js";
import {genders} from "./catalogue/shoppers.js";
import {idMaker} from "./options.js";
import {decimalText} from "./money.js";
import type {DemoShop} from "./shop.js";

export const customerColumns = [
  "customer_id",
  "registration_date",
  "country",
  "age",
  "gender",
  "lifetime_value",
  "total_orders"
] as const;

/** The rows of `customers` in the text format of COPY; what is derived begins as for one without orders. */
export function* customerRows({plan, customers}: DemoShop): Generator<string> {
  const id = idMaker("C", 5, plan.customers);
  const names = Object.keys(genders);
  for (let i = 0; i < plan.customers; ++i) {
    const registered = dayFromNumber(plan.firstDayNumber + customers.registered[i]!);
    const country = countries[customers.country[i]!]!.name;
    yield `${id(i + 1)}\t${registered}\t${country}\t${customers.age[i]}\t${names[customers.gender[i]!]}\t0\t0\n`;
  }
}

export const productColumns = [
  "product_id",
  "product_name",
  "category",
  "subcategory",
  "brand",
  "base_price",
  "cost_price",
  "stock_quantity",
  "supplier_country",
  "weight",
  "rating",
  "reviews_count",
  "launch_date"
] as const;

/** The rows of `products` in the text format of COPY. */
export function* productRows({plan, products}: DemoShop): Generator<string> {
  for (const product of products) {
    const {id, name, category, subcategory, brand, price, cost, stock, supplier, weight, rating, reviews} = product;
    const launched = dayFromNumber(plan.firstDayNumber + product.launched);
    const row = [
      id,
      name,
      category.name,
      subcategory,
      brand,
      decimalText(price, 2),
      decimalText(cost, 2),
      stock,
      supplier,
      weight,
      rating,
      reviews,
      launched
    ];
    yield row.join("\t") + "\n";
  }
}
