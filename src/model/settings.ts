import type {Day} from "./calendar.js";
import type {Language} from "./text.js";

/** What a shop sets; one row of the table `settings`. */
export interface Settings {
  readonly name: string;
  readonly language: Language;
  /** IANA time zone in which days and hours are counted. */
  readonly timezone: string;
  /** ISO 4217 code of the currency in which every figure is reported. */
  readonly currency: string;
  /** Days without an order after which a customer counts as lost; 90 by default. */
  readonly churnDays: number;
  /** ISO day of the week on which weeks begin, 1 (Monday) to 7. */
  readonly weekStart: number;
}

/** The settings of the demo shop. */
export const demoSettings: Settings = {
  name: "Demo shop",
  language: "en",
  timezone: "UTC",
  currency: "USD",
  churnDays: 90,
  weekStart: 1
};

/** What a query must know of the data: their first and last day (null where there are none) and the settings. */
export interface Shop {
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly settings: Settings;
}
