/** Members of a dimension with their shares in percent. */
export type Shares = Readonly<Record<string, number>>;

export const paymentMethods: Shares = {
  "Credit Card": 42,
  PayPal: 22,
  "Debit Card": 18,
  "Apple Pay": 9,
  "Google Pay": 5,
  "Bank Transfer": 4
};

/** A device or a source: its share of the orders, and how many of a hundred visits end in an order. */
export interface Channel {
  readonly share: number;
  readonly conversion: number;
}

export const devices: Readonly<Record<string, Channel>> = {
  Mobile: {share: 50, conversion: 2.1},
  Desktop: {share: 42, conversion: 3.3},
  Tablet: {share: 8, conversion: 2.6}
};

export const sources: Readonly<Record<string, Channel>> = {
  "Organic Search": {share: 31, conversion: 2.7},
  "Paid Search": {share: 20, conversion: 2.4},
  Direct: {share: 19, conversion: 3.1},
  "Social Media": {share: 12, conversion: 1.7},
  Email: {share: 12, conversion: 3.9},
  Referral: {share: 6, conversion: 2.5}
};

export const genders: Shares = {Female: 51, Male: 46, Other: 3};

export const supplierCountries = [
  "China",
  "Germany",
  "USA",
  "Vietnam",
  "Italy",
  "India",
  "Mexico",
  "Portugal"
] as const;

/** Share of a day's orders in each hour, from midnight. */
export const hourShares: readonly number[] = [
  1.6, 0.9, 0.6, 0.4, 0.4, 0.7, 1.5, 2.6, 3.7, 4.8, 5.4, 5.6, 5.9, 5.5, 5.1, 5, 5.1, 5.5, 6.2, 7.2, 7.9, 7.6, 5.9, 3.4
];
