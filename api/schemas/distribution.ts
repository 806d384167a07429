import {z} from "zod";
import {distributionNames} from "../../src/model/distributions.js";
import {percents} from "../../src/query/distribution.js";
import {answerDay, figure, meta} from "./answer.js";
import {parameters} from "./catalogue.js";
import {component} from "./components.js";

const percentiles = z.object(Object.fromEntries(percents.map((percent) => [`p${percent}`, z.number()])));

const bin = z.object({
  from: z.number().describe("Lowest value of the bin"),
  to: z.number().nullable().describe("What its values are below; null for the last bin, which is open above"),
  count: z.int().min(0),
  total: z.number().describe("Sum of its values")
});

export const distributionAnswer = component(
  "Distribution",
  z.object({
    of: z.enum(distributionNames),
    range: z.object({start: answerDay, end: answerDay}).nullable().describe("Null where the shop has no orders yet"),
    unit: z.enum(["currency", "count"]).describe("Of the values: money in the reporting currency, or whole days"),
    count: z.int().min(0).describe("How many values there are"),
    total: z.number().describe("Their sum"),
    min: figure,
    max: figure,
    mean: figure,
    percentiles: percentiles
      .nullable()
      .describe("By nearest rank: the least value that so many percent of the values do not exceed"),
    bins: z
      .array(bin)
      .describe(
        "Of equal width, without gaps, from zero or the least value to the 99th percentile; the last has the rest"
      ),
    sql: z.string().describe("What counts the bins"),
    parameters,
    meta
  })
);
