import {z} from "zod";
import type {DayRange} from "../../src/model/calendar.js";
import {type DimensionName, dimensions, filterDimensions} from "../../src/model/dimensions.js";
import type {Filters} from "../../src/query/metric-query.js";
import {day, decimalParameter, textList} from "./parameters.js";

/** The largest price that a filter takes. */
const highestPrice = 1_000_000_000;

const memberFilters = Object.fromEntries(
  filterDimensions.map((name) => [
    name,
    textList
      .optional()
      .describe(`${dimensions[name].description.en}; may repeat to mean either, \`~none\` is not known`)
  ])
);

const price = decimalParameter(0, highestPrice).optional();

/** The filters that every endpoint over transactions takes. */
export const filterShape = {
  start_date: day.optional().describe("First day, inclusive, in the shop's time zone; absent: the first day with data"),
  end_date: day.optional().describe("Last day, inclusive, in the shop's time zone; absent: the last day with data"),
  ...memberFilters,
  min_price: price.describe("Lowest undiscounted unit price in the reporting currency, inclusive"),
  max_price: price.describe("Highest undiscounted unit price in the reporting currency, inclusive")
};

/** What the filters of a request say. */
export interface FilterValues extends Partial<Record<DimensionName, string[] | undefined>> {
  readonly start_date?: string | undefined;
  readonly end_date?: string | undefined;
  readonly min_price?: number | undefined;
  readonly max_price?: number | undefined;
}

/** The parameters of an endpoint with filters, and its own. */
export function filterParameters<Own extends z.ZodRawShape>(own: Own) {
  return z
    .strictObject({...filterShape, ...own})
    .superRefine((values, context) => checkFilters(values as FilterValues, context));
}

/** Refuses reversed ranges. */
export function checkFilters(values: FilterValues, context: z.RefinementCtx): void {
  const {start_date: start, end_date: end, min_price: min, max_price: max} = values;
  if (start !== undefined && end !== undefined && start > end)
    context.addIssue({code: "custom", path: ["start_date"], message: "reversed range: start_date is after end_date"});
  if (min !== undefined && max !== undefined && min > max)
    context.addIssue({code: "custom", path: ["min_price"], message: "reversed range: min_price is above max_price"});
}

/** The filters and the range of a metric query. */
export function selectionOf(values: FilterValues): {filters: Filters; range: Partial<DayRange>} {
  const {start_date: start, end_date: end} = values;
  const names = [...filterDimensions, "min_price", "max_price"] as const;
  const given = names.filter((name) => values[name] !== undefined).map((name) => [name, values[name]]);
  return {
    filters: Object.fromEntries(given) as Filters,
    range: {...(start === undefined ? {} : {start}), ...(end === undefined ? {} : {end})}
  };
}
