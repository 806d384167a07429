import {type ColumnType, transactions} from "./list-tables.js";

/** The most transactions of which a site gets a file; beyond it, the API lists them. */
export const mostTransactions = 500_000;

/** A column of the file of transactions that pages read. */
export interface FileColumn {
  readonly name: string;
  readonly type: ColumnType | "price";
  /** Decimals that the store keeps; the file holds whole numbers of the last one. 0 for all but decimals. */
  readonly decimals: number;
}

/** The unit price in reporting currency, which price filters are on; pages do not show it. */
export const listPriceColumn = "list_price";

const decimals: Readonly<Record<string, number>> = {discount_applied: 6, exchange_rate: 10};

/** Every column of the file, in the order of the table; what is not published is left out of the file. */
export const fileColumns: readonly FileColumn[] = [
  ...Object.entries(transactions.columns).map(([name, {type}]) => ({
    name,
    type,
    decimals: type === "decimal" ? (decimals[name] ?? 4) : 0
  })),
  {name: listPriceColumn, type: "price", decimals: 4}
];

/** What a site may tell of single transactions beside what every site does. */
export interface Published {
  readonly customerIds: boolean;
  readonly costs: boolean;
}

/** The columns that a site publishes only where it is told to. */
export const unpublishedColumns = ({customerIds, costs}: Published): readonly string[] => [
  ...(customerIds ? [] : ["customer_id"]),
  ...(costs ? [] : ["cost_price", "profit"])
];
