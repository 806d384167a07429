import {countries} from "./catalogue/countries.js";
import {genders, paymentMethods, devices} from "./catalogue/shoppers.js";
import {categories} from "./catalogue/categories.js";
import {exponential, normal} from "./distributions.js";
import type {DemoPlan} from "./options.js";
import type {Purchases} from "./purchases.js";
import {cumulative, integer, pickIndex, seededRandom} from "./random.js";

/** What stays the same of each customer, as indexes of the catalogue's lists; buyers come first. */
export interface Customers {
  readonly country: Uint8Array;
  readonly region: Uint8Array;
  readonly city: Uint8Array;
  readonly payment: Uint8Array;
  readonly device: Uint8Array;
  /** The category that the customer likes best. */
  readonly category: Uint8Array;
  readonly gender: Uint8Array;
  readonly age: Uint8Array;
  /** Day of the registration, counted from the first day of the data. */
  readonly registered: Int16Array;
}

const listed = {
  payment: cumulative(Object.values(paymentMethods)),
  device: cumulative(Object.values(devices).map(({share}) => share)),
  gender: cumulative(Object.values(genders)),
  category: cumulative(categories.map(({share}) => share)),
  country: cumulative(countries.map(({share}) => share))
};

/** The registered customers. A buyer registered before the first order, mostly shortly before. */
export function makeCustomers(plan: DemoPlan, purchases: Purchases): Customers {
  const random = seededRandom(plan.seed, "customers");
  const bytes = () => new Uint8Array(plan.customers);
  const customers = {
    country: bytes(),
    region: bytes(),
    city: bytes(),
    payment: bytes(),
    device: bytes(),
    category: bytes(),
    gender: bytes(),
    age: bytes(),
    registered: new Int16Array(plan.customers)
  };
  const first = firstDays(plan, purchases);
  for (let i = 0; i < plan.customers; ++i) {
    const country = (customers.country[i] = pickIndex(random, listed.country));
    const regions = Object.values(countries[country]!.regions);
    const region = (customers.region[i] = earlyIndex(random(), regions.length));
    customers.city[i] = earlyIndex(random(), regions[region]!.length);
    customers.payment[i] = pickIndex(random, listed.payment);
    customers.device[i] = pickIndex(random, listed.device);
    customers.category[i] = pickIndex(random, listed.category);
    customers.gender[i] = pickIndex(random, listed.gender);
    customers.age[i] = Math.min(88, Math.max(18, Math.round(39 + 13 * normal(random))));
    const latest = first[i] ?? integer(random, 0, plan.days - 1);
    const before = random() < 0.25 ? integer(random, 30, 1000) : Math.floor(exponential(random, 4));
    customers.registered[i] = latest - before;
  }
  return customers;
}

/** An index of a list, the early ones more often. */
function earlyIndex(number: number, length: number): number {
  return Math.floor(number ** 1.6 * length);
}

function firstDays({buyers, days}: DemoPlan, purchases: Purchases): Int16Array {
  const first = new Int16Array(buyers).fill(-1);
  for (let day = 0; day < days; ++day)
    for (let i = purchases.starts[day]!; i < purchases.starts[day + 1]!; ++i)
      if (first[purchases.buyers[i]!] === -1) first[purchases.buyers[i]!] = day;
  return first;
}
