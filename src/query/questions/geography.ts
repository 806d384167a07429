import type {DimensionName} from "../../model/dimensions.js";
import type {Filters, MetricQuery} from "../metric-query.js";
import {type Asked, fittingChartGrain} from "../question.js";

/** The cities that are asked for at most, the largest; the rest of a country stands as one. */
export const mostCities = 400;

/** Where sales go: by country, over time, by city, and within the one country that is chosen. */
export const geographyQuestions = ({filters, range}: Asked) => {
  const by = (...dimensions: DimensionName[]): MetricQuery => ({
    metrics: ["revenue", "orders", "average_order_value", "customers"],
    dimensions,
    filters,
    range,
    compare: "previous",
    order: [{by: "revenue", descending: true}]
  });
  return {
    total: {...by(), order: []} as MetricQuery,
    countries: by("country"),
    countriesOver: {
      metrics: ["revenue"],
      dimensions: ["country"],
      filters,
      range,
      // What a sparkline has room for, whatever grain charts over time have.
      grain: fittingChartGrain(range)
    } as MetricQuery,
    cities: {
      metrics: ["revenue"],
      dimensions: ["country", "city"],
      filters,
      range,
      order: [{by: "revenue", descending: true}],
      limit: mostCities
    } as MetricQuery,
    customers: {of: "customer_value" as const, filters, range},
    ...(chosenCountry(filters) !== null && {
      regionsWithin: {...by("region"), limit: mostCities},
      citiesWithin: {...by("city"), limit: mostCities}
    })
  };
};

/** The country that a selection is about; null where it is about none or several. */
export function chosenCountry({country = []}: Filters): string | null {
  return country.length === 1 ? country[0]! : null;
}

/** What each city of a country sells, by category. */
export function categoriesByCity({filters, range}: Pick<Asked, "filters" | "range">, country: string): MetricQuery {
  return {
    metrics: ["revenue"],
    dimensions: ["city", "category"],
    filters: {...filters, country: [country]},
    range,
    order: [{by: "revenue", descending: true}],
    limit: 2 * mostCities
  };
}
