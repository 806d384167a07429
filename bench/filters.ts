import type {Filters} from "../src/query/metric-query.js";
import type {Members} from "../src/query/snapshot.js";

/** Filters that come again in no run: a country, a device and a price that is new each time. */
export function newFilters({places, device_type: devices}: Members): () => Filters {
  let count = 0;
  const countries = [...new Set(places.map(([country]) => country))];
  return () => ({
    country: [countries[++count % countries.length]!],
    ...(count % 3 === 0 && {device_type: [devices[count % devices.length]!]}),
    min_price: count / 10_000
  });
}

/** A filter as the API reads it. */
export function toQuery(filters: Filters): string {
  return new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) =>
      [value].flat().map((member): [string, string] => [name, `${member}`])
    )
  ).toString();
}
