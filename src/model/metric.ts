import type {DayRange} from "./calendar.js";
import type {MeasureName} from "./measures.js";
import type {Shop} from "./settings.js";
import type {Text} from "./text.js";

export type Unit = "currency" | "count" | "percent";

export const unitLabels: Readonly<Record<Unit, Text>> = {
  currency: {en: "money", es: "dinero"},
  count: {en: "count", es: "recuento"},
  percent: {en: "percent", es: "porcentaje"}
};

/** A measure, or one measure over another. Ratios are divided last, by src/query/finish.ts. */
export interface Metric {
  readonly name: string;
  readonly label: Text;
  readonly description: Text;
  readonly unit: Unit;
  /** How two periods are compared: percent of the earlier value's size, or percentage points. */
  readonly change: "percent" | "points";
  /** Whether a rise is good, bad or neither: the sign that a card shows beside its change. */
  readonly rise: "good" | "bad" | "neutral";
  readonly numerator: MeasureName;
  readonly denominator?: MeasureName;
  /** Shows the numerator with its sign turned. */
  readonly negated?: true;
  /** False where the values of members do not add up to the total (distinct counts). */
  readonly additive: boolean;
  /** Why the metric cannot be known for a period, whatever the lines say; undefined where it can. */
  readonly unknown?: (period: DayRange, shop: Shop) => Text | undefined;
  /** What is said where the measures themselves come back null. */
  readonly whenNull?: Text;
}
