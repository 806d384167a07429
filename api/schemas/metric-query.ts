import {z} from "zod";
import {grains} from "../../src/model/calendar.js";
import {dimensionNames} from "../../src/model/dimensions.js";
import {metricNames} from "../../src/model/metrics.js";
import {boundKinds} from "../../src/query/after-counting.js";
import {comparisons} from "../../src/query/metric-query.js";
import {answerDay, localized, meta, unknown} from "./answer.js";
import {parameters} from "./catalogue.js";
import {component} from "./components.js";
import {day, text, textList} from "./parameters.js";

const metric = z.enum(metricNames, `use a metric of /api/metrics`);
const dimension = z.enum(dimensionNames, `use one of ${dimensionNames.join(", ")}`);
const price = z.number("use a number").min(0, "use 0 or more").max(1_000_000_000, "use at most 1000000000").optional();

const bound = z.number("use a number").min(-1e15, "use -1e15 or more").max(1e15, "use at most 1e15");

const members = Object.fromEntries(dimensionNames.map((name) => [name, textList.optional()]));

const filters = z.strictObject({
  ...members,
  min_price: price,
  max_price: price
});

/** The body of a metric query. */
export const metricQuery = component(
  "MetricQuery",
  z
    .strictObject({
      metrics: z.array(metric).min(1, "name at least one metric").max(metricNames.length, "too many metrics"),
      dimensions: z.array(dimension).max(4, "use at most four dimensions").optional(),
      filters: filters.optional(),
      except: z.strictObject(members).describe("Members that are left out").optional(),
      range: z.strictObject({start: day.optional(), end: day.optional()}).optional(),
      grain: z.enum(grains, `use one of ${grains.join(", ")}`).optional(),
      compare: z
        .union(
          [z.enum(comparisons), z.strictObject({start: day, end: day})],
          `use one of ${comparisons.join(", ")}, or days {start, end}`
        )
        .optional(),
      having: z
        .array(z.strictObject({metric, is: z.enum(boundKinds, `use one of ${boundKinds.join(", ")}`), value: bound}))
        .max(10, "use at most ten bounds")
        .describe("Bounds of finished values that a row must keep")
        .optional(),
      order: z
        .array(z.strictObject({by: text, descending: z.boolean("use true or false").optional()}))
        .max(10, "use at most ten columns")
        .optional(),
      limit: z.int("use a whole number").min(1, "use 1 or more").max(100_000, "use at most 100000").optional()
    })
    .describe("A question in the words of the catalogue")
);

const cell = z.union([z.string(), z.number(), z.null()]);

export const queryAnswer = component(
  "QueryAnswer",
  z.object({
    columns: z.array(
      z.object({
        name: z.string(),
        label: localized,
        type: z.enum(["date", "text", "integer", "number"]),
        unit: z.enum(["currency", "count", "percent"]).nullable().describe("Null for what is no metric")
      })
    ),
    rows: z
      .array(
        z
          .object({
            previous: z.record(z.string(), z.number().nullable()).nullable().optional(),
            change: z.record(z.string(), z.number().nullable()).nullable().optional()
          })
          .catchall(z.union([cell, z.record(z.string(), z.number().nullable())]))
      )
      .describe("Keys and metrics; with a comparison also `previous` and `change`, null where there is none"),
    range: z.object({start: answerDay, end: answerDay}),
    previous_range: z.object({start: answerDay, end: answerDay}).nullable(),
    unknown,
    sql: z.string(),
    parameters,
    meta
  })
);
