import {decimalsOf} from "../../src/model/currency.js";
import {countriesQuery} from "../../src/query/analytics.js";
import {percentOf} from "../../src/query/share.js";
import {engineRoute} from "../route.js";
import {countriesAnswer} from "../schemas/analytics.js";
import {filterParameters, selectionOf} from "../schemas/filters.js";

/** `GET /api/analytics/countries`: revenue by country, largest first. */
export const countries = engineRoute({
  method: "get",
  path: "/api/analytics/countries",
  id: "getCountries",
  tag: "Data",
  summary: "Revenue and customers by country",
  query: filterParameters({}),
  answer: countriesAnswer,
  async work({engine, query}) {
    const selection = selectionOf(query);
    const [byCountry, total] = await Promise.all([
      engine.query(countriesQuery(selection)),
      engine.query({...selection, metrics: ["revenue"]})
    ]);
    const decimals = decimalsOf(engine.shop.settings.currency);
    const whole = total.rows[0]?.values.revenue ?? 0;
    const data = byCountry.rows.map(({keys, values}) => ({
      country: keys.country,
      ...values,
      share: percentOf(values.revenue ?? 0, whole, decimals)
    }));
    return {data};
  }
});
