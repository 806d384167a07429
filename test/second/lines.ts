import {parse} from "csv-parse/sync";
import {dayIn} from "./days.js";
import {nearest, read} from "./exact.js";

/** The text filters of the API; a missing value is the member `~none`. */
export const textFilters = [
  "country",
  "region",
  "city",
  "category",
  "subcategory",
  "customer_segment",
  "payment_method",
  "device_type",
  "traffic_source"
] as const;

export type Cell = string | null;

/** A product line that was not cancelled; money in ten-thousandths of the reporting currency. */
export interface Line {
  readonly row: Readonly<Record<string, Cell>>;
  readonly day: string;
  readonly order: string;
  readonly customer: Cell;
  readonly quantity: bigint;
  readonly amount: bigint;
  /** Null where the cost is not known. */
  readonly profit: bigint | null;
  /** Undiscounted, of one unit. */
  readonly price: bigint;
  /** A completed line of positive quantity. */
  readonly isSale: boolean;
}

/** Reads an export: an empty field is a null, and an apostrophe before a formula's sign is the export's own. */
export function readExport(csv: Buffer): Record<string, Cell>[] {
  return parse(csv, {
    bom: true,
    columns: true,
    cast: (text, {quoting}) => (text === "" && !quoting ? null : text.replace(/^'(?=[=+\-@\t\r])/, "")) as string
  });
}

/** Lines of an export as METRICS.md counts them; nothing that the store derived is believed. */
export function countedLines(rows: readonly Record<string, Cell>[], timeZone: string): Line[] {
  const dayOf = dayIn(timeZone);
  return rows
    .filter(({line_type, status}) => line_type === "product" && status !== "cancelled")
    .map((row) => {
      const quantity = BigInt(row.quantity!);
      const price = read(row.unit_price!, 4);
      const rate = read(row.exchange_rate!, 10);
      const paid = 10n ** 6n - read(row.discount_applied!, 6);
      const amount = nearest(quantity * price * paid * rate, 10n ** 16n);
      return {
        row,
        day: dayOf(row.date!),
        order: row.order_id!,
        customer: row.customer_id ?? null,
        quantity,
        amount,
        profit: row.cost_price === null ? null : amount - quantity * read(row.cost_price!, 4),
        price: nearest(price * rate, 10n ** 10n),
        isSale: row.status === "completed" && quantity > 0n
      };
    });
}
