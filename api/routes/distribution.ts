import {z} from "zod";
import {distributionNames, distributions} from "../../src/model/distributions.js";
import {engineRoute} from "../route.js";
import {distributionAnswer} from "../schemas/distribution.js";
import {filterParameters, selectionOf} from "../schemas/filters.js";

const meanings = distributionNames.map((name) => `- \`${name}\`: ${distributions[name].description.en}.`);

/** `GET /api/analytics/distribution`: how the values of orders, customers or days are spread. */
export const distribution = engineRoute({
  method: "get",
  path: "/api/analytics/distribution",
  id: "getDistribution",
  tag: "Data",
  summary: "Spread of order values, customer values, days between orders or daily revenue",
  description: [
    "What the values of each kind are:",
    meanings.join("\n"),
    "Where there is no value, the figures are null and there are no bins."
  ].join("\n\n"),
  query: filterParameters({
    of: z
      .enum(distributionNames, `use one of ${distributionNames.join(", ")}`)
      .default("order_value")
      .describe("What has the values")
  }),
  answer: distributionAnswer,
  async work({engine, query}) {
    const selection = selectionOf(query);
    const answer = await engine.distribution({...selection, of: query.of});
    const {start, end} = selection.range;
    const isEmpty = engine.shop.firstDay === null && start === undefined && end === undefined;
    return {...answer, range: isEmpty ? null : answer.range};
  }
});
