import {z} from "zod";
import {grains} from "../../src/model/calendar.js";
import {dimensionNames} from "../../src/model/dimensions.js";
import {metricNames} from "../../src/model/metrics.js";
import {boundKinds} from "../../src/query/after-counting.js";
import {comparisons} from "../../src/query/metric-query.js";

const metric = z.enum(metricNames);
const members = z.array(z.strictObject({dimension: z.enum(dimensionNames), members: z.array(z.string())}));

/** What a word of a question can stand for in a query; `filler` is a word that asks for nothing. */
export const wordMeanings = [
  "metric",
  "dimension",
  "member",
  "time",
  "comparison",
  "order",
  "bound",
  "price",
  "filler"
] as const;

/**
 * What a model answers: first each unread word with what it stands for (of a metric, dimension or member also its
 * name), then the query, null where there is none. Structured output wants every key in every answer, so what a metric
 * query leaves out is null or empty here, and lists of members are not named by their dimension.
 */
export const reply = z.strictObject({
  words: z.array(z.strictObject({written: z.string(), means: z.enum(wordMeanings), name: z.string().nullable()})),
  query: z
    .strictObject({
      metrics: z.array(metric),
      dimensions: z.array(z.enum(dimensionNames)),
      filters: members,
      except: members,
      min_price: z.number().nullable(),
      max_price: z.number().nullable(),
      start: z.string().nullable(),
      end: z.string().nullable(),
      grain: z.enum(grains).nullable(),
      compare: z.enum(comparisons).nullable(),
      having: z.array(z.strictObject({metric, is: z.enum(boundKinds), value: z.number()})),
      order: z.array(z.strictObject({by: z.string(), descending: z.boolean()})),
      limit: z.number().nullable()
    })
    .nullable()
});

export type Reply = z.infer<typeof reply>;

/** A word of the question with what the model read it as. */
export type ReadWord = Reply["words"][number];

/** The query of a reply. */
export type RepliedQuery = NonNullable<Reply["query"]>;

/** The JSON schema of a reply, for structured output. */
export const replySchema: Record<string, unknown> = (() => {
  const {$schema: _, ...schema} = z.toJSONSchema(reply);
  return schema;
})();
