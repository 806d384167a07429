/** What became of a file's rows: parts that do not overlap and together are all rows. */
export const bridgeParts = [
  "gross_sales",
  "refunds",
  "shipping",
  "fees",
  "adjustments",
  "cancelled",
  "rejected"
] as const;
export type BridgePart = (typeof bridgeParts)[number];

/** Rows and amount of one part, in ten-thousandths of the reporting currency. */
export interface BridgeEntry {
  readonly rows: number;
  readonly amount: bigint;
}

/**
 * From a file's own total to the figures of the shop: `total` minus shipping, fees, adjustments, cancelled and rejected rows is
 * gross sales minus refunds. Amounts are signed as in the file, so refunds are negative here.
 */
export interface Bridge {
  readonly currency: string;
  readonly total: bigint;
  readonly parts: Readonly<Record<BridgePart, BridgeEntry>>;
  /** Rejected rows whose amount cannot be read, and which the total therefore lacks. */
  readonly unreadable: number;
}

/** SQL of the part that a line belongs to; both databases read it. */
export const bridgePartSql = `CASE
  WHEN status = 'cancelled' THEN 'cancelled'
  WHEN line_type = 'shipping' THEN 'shipping'
  WHEN line_type = 'fee' THEN 'fees'
  WHEN line_type = 'adjustment' THEN 'adjustments'
  WHEN status = 'refunded' THEN 'refunds'
  ELSE 'gross_sales' END`;

/** Rows that a query gives: part, rows, amount (decimal text or null). */
export function readParts(rows: readonly Record<string, unknown>[]): Record<BridgePart, BridgeEntry> {
  const parts = Object.fromEntries(bridgeParts.map((part) => [part, {rows: 0, amount: 0n}])) as Record<
    BridgePart,
    BridgeEntry
  >;
  for (const {part, rows: count, amount} of rows)
    parts[part as BridgePart] = {rows: Number(count), amount: tenThousandths(amount)};
  return parts;
}

/** Reads a decimal of up to four places, null as zero. */
export function tenThousandths(amount: unknown): bigint {
  const [, sign, whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(String(amount ?? "0"))!;
  const size = BigInt(whole! + decimals.padEnd(4, "0"));
  return sign ? -size : size;
}

/** What is left of the total when all that is no sale is taken away: gross sales minus refunds. */
export function netSales({total, parts}: Bridge): bigint {
  const {shipping, fees, adjustments, cancelled, rejected} = parts;
  return total - shipping.amount - fees.amount - adjustments.amount - cancelled.amount - rejected.amount;
}

/** @throws {Error} where the bridge does not end at gross sales minus refunds; nothing may be loaded then */
export function checkBridge(bridge: Bridge): void {
  const sales = bridge.parts.gross_sales.amount + bridge.parts.refunds.amount;
  if (netSales(bridge) !== sales)
    throw new Error(`the import bridge does not close: ${netSales(bridge)} is left, ${sales} was sold`);
}

/** The bridge as lines of text, amounts to the cent. */
export function printBridge(bridge: Bridge): string[] {
  const row = (label: string, amount: bigint, rows?: number) =>
    `  ${label.padEnd(26)}${formatAmount(amount).padStart(20)}${rows === undefined ? "" : `${rows.toLocaleString("en")} rows`.padStart(18)}`;
  const {parts} = bridge;
  const all = bridgeParts.reduce((sum, part) => sum + parts[part].rows, 0);
  const taken = (["shipping", "fees", "adjustments", "cancelled", "rejected"] as const).map((part) =>
    row(`- ${part}`, parts[part].amount, parts[part].rows)
  );
  return [
    `Bridge, in ${bridge.currency}`,
    row("total of the files", bridge.total, all),
    ...taken,
    row("= net sales", netSales(bridge)),
    row("  gross sales", parts.gross_sales.amount, parts.gross_sales.rows),
    row("  - refunds", -parts.refunds.amount, parts.refunds.rows),
    ...(bridge.unreadable > 0
      ? [`  ${bridge.unreadable.toLocaleString("en")} rejected rows have no amount that can be read`]
      : [])
  ];
}

/** An amount in ten-thousandths as text with two decimals, half away from zero. */
export function formatAmount(amount: bigint): string {
  const cents = ((amount < 0n ? -amount : amount) + 50n) / 100n;
  const whole = (cents / 100n).toLocaleString("en");
  return `${amount < 0n && cents > 0n ? "-" : ""}${whole}.${String(cents % 100n).padStart(2, "0")}`;
}
