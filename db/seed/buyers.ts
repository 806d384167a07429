import type {DemoPlan} from "./options.js";
import type {Purchases} from "./purchases.js";

/** What the shop knows of its buyers as days go by: days are counted from the first one, -1 for none. */
export interface BuyerHistory {
  readonly orders: Int32Array;
  readonly firstDay: Int16Array;
  readonly lastDay: Int16Array;
  /** 1 for those who are going to buy as much as the best twelfth. */
  readonly devoted: Uint8Array;
}

/** The state before the first day. */
export function newHistory({buyers}: DemoPlan, purchases: Purchases): BuyerHistory {
  const totals = new Int32Array(buyers);
  for (const buyer of purchases.buyers) ++totals[buyer]!;
  const best = totals.toSorted()[Math.floor(buyers * (11 / 12))]!;
  return {
    orders: new Int32Array(buyers),
    firstDay: new Int16Array(buyers).fill(-1),
    lastDay: new Int16Array(buyers).fill(-1),
    devoted: Uint8Array.from(totals, (total) => (total >= Math.max(3, best) ? 1 : 0))
  };
}

/** Writes an order down. */
export function noteOrder(history: BuyerHistory, buyer: number, day: number): void {
  ++history.orders[buyer]!;
  history.lastDay[buyer] = day;
  if (history.firstDay[buyer] === -1) history.firstDay[buyer] = day;
}

/** The segment that the shop puts a buyer in on the day of an order that is not written down yet. */
export function segmentOf(history: BuyerHistory, buyer: number, day: number): string {
  const orders = history.orders[buyer]!;
  if (orders === 0 || day - history.firstDay[buyer]! < 30) return "New";
  if (day - history.lastDay[buyer]! > 120) return "At-Risk";
  return history.devoted[buyer] === 1 && orders >= 2 ? "VIP" : "Regular";
}
