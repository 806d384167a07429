import {dayFromNumber} from "../../src/model/calendar.js";
import {decimalsOf} from "../../src/model/currency.js";
import {nextBasketSize} from "./basket-sizes.js";
import {type BasketLine, basketFiller} from "./baskets.js";
import {newHistory, noteOrder, segmentOf} from "./buyers.js";
import {countries} from "./catalogue/countries.js";
import {devices, hourShares, paymentMethods, sources} from "./catalogue/shoppers.js";
import {type DayDemand, dayDemand} from "./demand.js";
import {lognormal} from "./distributions.js";
import {idMaker} from "./options.js";
import {type OrderHead, type OrderLine, headText, lineRow} from "./order-lines.js";
import {cumulative, integer, pickIndex, seededRandom} from "./random.js";
import {openRefundDesk, refundShare} from "./refunds.js";
import {type SessionCounts, countOrder} from "./sessions.js";
import type {DemoShop} from "./shop.js";

const sums = {
  hour: cumulative(hourShares),
  source: cumulative(Object.values(sources).map(({share}) => share)),
  device: cumulative(Object.values(devices).map(({share}) => share))
};
const names = {payment: Object.keys(paymentMethods), device: Object.keys(devices), source: Object.keys(sources)};
/** The last orders have no refunds, so that their lines come out at exactly what is left. */
const lastOrders = 20;

/**
 * The rows of `transactions`, day by day in the text format of COPY: exactly as many as the plan says.
 * @param counts is told of each order, for the sessions
 */
export function* transactionRows(shop: DemoShop, counts: SessionCounts): Generator<string> {
  const {plan, purchases} = shop;
  const random = seededRandom(plan.seed, "orders");
  const fill = basketFiller(plan.seed, shop.groups, shop.affinities);
  const desk = openRefundDesk(plan);
  const id = idMaker("T", 8, plan.transactions);
  const refundId = idMaker("R", 7, plan.orders);
  const makeOrder = orderMaker(shop);
  let [orders, lines, written, refunds] = [plan.orders, plan.transactions, 0, 0];
  for (let day = 0; day < plan.days; ++day) {
    for (const {head, line} of desk.due(day)) {
      const refund = {...head, orderId: refundId(++refunds)};
      yield lineRow(id(++written), refund, headText(refund), line);
    }
    const demand = dayDemand(plan, shop.products, shop.groups, day);
    const bulk = shop.anomalies.find(({index, kind}) => index === day && kind === "bulk")?.factor ?? 1;
    const [from, to] = [purchases.starts[day]!, purchases.starts[day + 1]!];
    const times = timesOfDay(random, to - from);
    for (let i = from; i < to; ++i, --orders) {
      const buyer = purchases.buyers[i]!;
      const size = nextBasketSize(random, orders, lines, orders > lastOrders ? refundShare : 0);
      const basket = fill(demand, size, shop.customers.category[buyer]!);
      const order = makeOrder({number: i + 1, buyer, day, seconds: times[i - from]!, basket, demand, bulk, counts});
      const text = headText(order.head);
      lines -= size;
      for (const [place, line] of order.lines.entries()) {
        yield lineRow(id(++written), order.head, text, line);
        const {returns} = shop.products[basket[place]!.product]!.category;
        const room = orders > lastOrders && lines > 1.5 * orders;
        if (room && desk.plan(order.head, line, day, returns)) --lines;
      }
    }
  }
}

function timesOfDay(random: () => number, count: number): Int32Array {
  const times = new Int32Array(count);
  for (let i = 0; i < count; ++i) times[i] = pickIndex(random, sums.hour) * 3600 + integer(random, 0, 3599);
  return times.sort();
}

interface OrderPlan {
  /** Counts the orders from 1. */
  readonly number: number;
  readonly buyer: number;
  readonly day: number;
  readonly seconds: number;
  readonly basket: readonly BasketLine[];
  readonly demand: DayDemand;
  /** What quantities are multiplied with. */
  readonly bulk: number;
  readonly counts: SessionCounts;
}

/** Makes orders in the order of time, and keeps the buyers' histories. */
function orderMaker(shop: DemoShop): (order: OrderPlan) => {head: OrderHead; lines: OrderLine[]} {
  const {plan, customers, products, rates} = shop;
  const random = seededRandom(plan.seed, "channels");
  const history = newHistory(plan, shop.purchases);
  const [orderId, customerId] = [idMaker("O", 7, plan.orders), idMaker("C", 5, plan.customers)];
  const productTexts = products.map(({id, name, category, subcategory}) =>
    [id, name, category.name, subcategory].join("\t")
  );
  const places = countries.map(({name, regions}) =>
    Object.entries(regions).map(([region, cities]) => cities.map((city) => [name, region, city].join("\t")))
  );
  return ({number, buyer, day, seconds, basket, demand, bulk, counts}) => {
    const country = countries[customers.country[buyer]!]!;
    const date = dayFromNumber(plan.firstDayNumber + day);
    const device = random() < 0.75 ? customers.device[buyer]! : pickIndex(random, sums.device);
    const source = pickIndex(random, sums.source);
    const payment = names.payment[customers.payment[buyer]!]!;
    const segment = segmentOf(history, buyer, day);
    countOrder(counts, day, customers.country[buyer]!, device, source);
    noteOrder(history, buyer, day);
    const rate = rates(country.currency, date.slice(0, 7));
    const head = {
      orderId: orderId(number),
      day: date,
      seconds,
      reverses: null,
      buyer: `${customerId(buyer + 1)}\t${places[customers.country[buyer]!]![customers.region[buyer]!]![customers.city[buyer]!]!}`,
      currency: country.currency,
      rate,
      tax: country.tax,
      channel: [payment, segment, names.device[device]!, names.source[source]!].join("\t"),
      sequence: history.orders[buyer]!,
      firstDay: dayFromNumber(plan.firstDayNumber + history.firstDay[buyer]!)
    };
    const minor = 10 ** decimalsOf(country.currency);
    const local = (cents: number) => Math.max(1, Math.round((cents * minor * 10_000) / rate));
    const coupon = random() < 0.07 ? 10 : 0;
    const delivery = Math.max(1, Math.round(country.delivery * lognormal(random, 0.3)));
    const value = basket.reduce((sum, {product, quantity}) => sum + demand.prices[product]! * quantity, 0);
    const shipping = value >= 7_500 ? 0 : local(390 + 60 * country.delivery);
    const lines = basket.map(({product, quantity}, place) => ({
      product: productTexts[product]!,
      quantity: quantity * bulk,
      unitPrice: local(demand.prices[product]!),
      discount: Math.max(coupon, demand.discounts[product]!),
      cost: products[product]!.cost,
      shipping: place === 0 ? shipping : 0,
      delivery
    }));
    return {head, lines};
  };
}
