import {dayFromNumber} from "../../src/model/calendar.js";
import {exponential} from "./distributions.js";
import type {DemoPlan} from "./options.js";
import type {OrderHead, OrderLine} from "./order-lines.js";
import {integer, seededRandom} from "./random.js";

/** Part of the lines that are sent back, over all categories; what the catalogue's rates come to. */
export const refundShare = 0.035;

/** A line that is going to be sent back. */
export interface Refund {
  readonly head: OrderHead;
  readonly line: OrderLine;
}

/** The refunds to come, by the day on which they are due. */
export interface RefundDesk {
  /** Whether a line is going to be sent back before the data end; if so it is kept until it is due. */
  plan(head: OrderHead, line: OrderLine, day: number, probability: number): boolean;
  /** The refunds of a day, which are then forgotten. */
  due(day: number): readonly Refund[];
}

/** Opens the desk: goods come back some days after delivery, now and then only a part of them. */
export function openRefundDesk({seed, days, firstDayNumber}: DemoPlan): RefundDesk {
  const random = seededRandom(seed, "refunds");
  const waiting = new Map<number, Refund[]>();
  return {
    plan(head, line, day, probability) {
      if (random() >= probability) return false;
      const due = day + (line.delivery ?? 0) + 1 + Math.floor(exponential(random, 8));
      if (due >= days) return false;
      const quantity = random() < 0.7 ? line.quantity : integer(random, 1, line.quantity);
      const list = waiting.get(due) ?? [];
      list.push({
        head: {
          ...head,
          day: dayFromNumber(firstDayNumber + due),
          seconds: integer(random, 28_800, 64_800),
          reverses: head.orderId,
          sequence: null
        },
        line: {...line, quantity: -quantity, shipping: 0, delivery: null}
      });
      waiting.set(due, list);
      return true;
    },
    due(day) {
      const list = waiting.get(day) ?? [];
      waiting.delete(day);
      return list;
    }
  };
}
