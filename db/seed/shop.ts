import {type Affinity, plantAffinities} from "./affinities.js";
import {type Anomaly, plantAnomalies} from "./anomalies.js";
import {type Customers, makeCustomers} from "./customers.js";
import {productsOf} from "./demand.js";
import type {DemoPlan} from "./options.js";
import {type Product, makeProducts} from "./products.js";
import {type Purchases, type WatchBuyer, simulatePurchases} from "./purchases.js";
import {type Rates, monthlyRates} from "./rates.js";
import {dayWeights} from "./season.js";

/** Everything of a demo shop that is settled before its first order. */
export interface DemoShop {
  readonly plan: DemoPlan;
  readonly products: readonly Product[];
  /** Indexes of the products of each category. */
  readonly groups: readonly (readonly number[])[];
  readonly affinities: readonly Affinity[];
  readonly anomalies: readonly Anomaly[];
  readonly purchases: Purchases;
  readonly customers: Customers;
  readonly rates: Rates;
}

/** Settles a shop; about ten bytes for each order and each customer are kept. */
export function makeShop(plan: DemoPlan, watch?: WatchBuyer): DemoShop {
  const anomalies = plantAnomalies(plan);
  const products = makeProducts(plan);
  const purchases = simulatePurchases(plan, dayWeights(plan, anomalies), watch);
  return {
    plan,
    products,
    groups: productsOf(products),
    affinities: plantAffinities(plan, products),
    anomalies,
    purchases,
    customers: makeCustomers(plan, purchases),
    rates: monthlyRates(plan)
  };
}
