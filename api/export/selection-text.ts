import {exactFigure, memberLabel} from "../../src/components/format.js";
import {type DimensionName, dimensions, filterDimensions} from "../../src/model/dimensions.js";
import {filters as otherFilters} from "../../src/model/filters.js";
import type {Locale} from "../../src/components/format.js";
import type {Filters} from "../../src/query/metric-query.js";
import {printable} from "./printable.js";

/** A filter that is set, as a person reads it. */
export interface FilterText {
  readonly label: string;
  /** Its members, separated by commas, or the ends of a price range. */
  readonly value: string;
}

/** The filters of a selection beside its days, in the order of the filter bar; none where it is the whole shop. */
export function filterTexts(filters: Filters, locale: Locale): FilterText[] {
  const named = filterDimensions.flatMap((name) => {
    const members = filters[name] ?? [];
    return members.length === 0
      ? []
      : [{label: dimensions[name].label[locale.language], value: memberList(name, members, locale)}];
  });
  const price = priceText(filters, locale);
  return price === null ? named : [...named, {label: otherFilters.price.label[locale.language], value: price}];
}

function memberList(name: DimensionName, members: readonly string[], locale: Locale): string {
  return members.map((member) => printable(memberLabel(name, member, locale))).join(", ");
}

function priceText({min_price: min, max_price: max}: Filters, locale: Locale): string | null {
  const text = (price: number) => exactFigure(price, "currency", locale);
  if (min === undefined) return max === undefined ? null : `≤ ${text(max)}`;
  return max === undefined ? `≥ ${text(min)}` : `${text(min)} – ${text(max)}`;
}
