import {decimalsOf} from "../../src/model/currency.js";
import {amountInUsd, decimalText} from "./money.js";

/** The columns of an order line, in the order in which `lineRow` writes them. */
export const lineColumns = [
  "transaction_id",
  "order_id",
  "date",
  "status",
  "reverses_order_id",
  "customer_id",
  "country",
  "region",
  "city",
  "currency",
  "exchange_rate",
  "payment_method",
  "customer_segment",
  "device_type",
  "traffic_source",
  "source",
  "order_day",
  "order_hour",
  "order_seq",
  "first_order_day",
  "product_id",
  "product_name",
  "category",
  "subcategory",
  "quantity",
  "unit_price",
  "discount_applied",
  "total_amount_usd",
  "cost_price",
  "tax_amount",
  "shipping_cost",
  "delivery_time"
] as const;

/** What all lines of an order have in common; texts are written as they are. */
export interface OrderHead {
  readonly orderId: string;
  readonly day: string;
  readonly seconds: number;
  readonly reverses: string | null;
  /** Customer, country, region, city, as one text with tabs. */
  readonly buyer: string;
  readonly currency: string;
  /** Millionths of a USD. */
  readonly rate: number;
  /** Percent. */
  readonly tax: number;
  /** Payment method, segment, device, traffic source, as one text with tabs. */
  readonly channel: string;
  readonly sequence: number | null;
  readonly firstDay: string;
}

/** A line of an order. */
export interface OrderLine {
  /** Id, name, category, subcategory, as one text with tabs. */
  readonly product: string;
  readonly quantity: number;
  /** Minor units of the order's currency. */
  readonly unitPrice: number;
  /** Percent. */
  readonly discount: number;
  /** Cents of a USD. */
  readonly cost: number;
  /** Minor units of the order's currency. */
  readonly shipping: number;
  readonly delivery: number | null;
}

/** The part of a row that is the same for all lines of an order. */
export function headText(head: OrderHead): string {
  const {orderId, day, seconds, reverses, buyer, currency, rate, channel, sequence, firstDay} = head;
  const hour = Math.floor(seconds / 3600);
  const time = [hour, Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
  return [
    orderId,
    `${day} ${time}+00`,
    reverses === null ? "completed" : "refunded",
    reverses ?? "\\N",
    buyer,
    currency,
    decimalText(rate, 6),
    channel,
    "demo",
    day,
    hour,
    sequence ?? "\\N",
    firstDay
  ].join("\t");
}

/** A row in the text format of COPY. */
export function lineRow(transactionId: string, head: OrderHead, headText: string, line: OrderLine): string {
  const {quantity, unitPrice, discount, shipping} = line;
  const {currency, rate, tax} = head;
  const decimals = decimalsOf(currency);
  const taxes = Math.round((quantity * unitPrice * (100 - discount) * tax) / 10_000);
  const amount = amountInUsd({quantity, unitPrice, decimals, discount, rate});
  return `${transactionId}\t${headText}\t${line.product}\t${quantity}\t${decimalText(unitPrice, decimals)}\t${discount / 100}\t${decimalText(amount, 4)}\t${decimalText(line.cost, 2)}\t${decimalText(taxes, decimals)}\t${decimalText(shipping, decimals)}\t${line.delivery ?? "\\N"}\n`;
}
