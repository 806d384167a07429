import type {DimensionName} from "../../model/dimensions.js";

/** What a shop's filters can be set to, as `overview.json` lists it; missing values are `~none`. */
export interface Members {
  /** Every country, region and city that occur together. */
  readonly places: readonly (readonly [country: string, region: string, city: string])[];
  readonly categories: readonly (readonly [category: string, subcategory: string])[];
  readonly customer_segment: readonly string[];
  readonly payment_method: readonly string[];
  readonly device_type: readonly string[];
  readonly traffic_source: readonly string[];
  /** Lowest and highest unit price; null where there are no lines. */
  readonly price: {readonly min: number; readonly max: number} | null;
}

/** Dimensions of which one is a part of the one before, outermost first. */
export const hierarchies = {
  places: ["country", "region", "city"],
  categories: ["category", "subcategory"]
} as const satisfies Record<string, readonly DimensionName[]>;
