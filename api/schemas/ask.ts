import {z} from "zod";
import {dimensionNames} from "../../src/model/dimensions.js";
import {metricNames} from "../../src/model/metrics.js";
import {languages} from "../../src/model/text.js";
import {localized, meta, unknown} from "./answer.js";
import {parameters} from "./catalogue.js";
import {component} from "./components.js";
import {metricQuery} from "./metric-query.js";
import {text} from "./parameters.js";

const wholeFrom = (least: number, most: number) =>
  z.int("use a whole number").min(least, `use ${least} or more`).max(most, `use at most ${most}`).optional();

const datasets = [
  "forecast",
  "churn",
  "clusters",
  "anomalies",
  "recommendations",
  "demand",
  "lifetime_value",
  "stock"
] as const;

const datasetParameters = z.strictObject({
  metric: z.enum(["revenue", "orders"]).optional(),
  days_ahead: wholeFrom(7, 180),
  days_back: wholeFrom(30, 365),
  contamination: z.number().min(0.01).max(0.1).optional(),
  threshold: z.number().min(0.5).max(0.9).optional(),
  limit: wholeFrom(1, 1000),
  n_clusters: wholeFrom(3, 10),
  product_id: text.optional(),
  top_n: wholeFrom(1, 100)
});

/** The filters of a page are a query without metrics. */
const stateQuery = metricQuery.extend({metrics: z.array(z.enum(metricNames)).max(metricNames.length).default([])});

const derived = z.discriminatedUnion("kind", [
  z.strictObject({kind: z.literal("share"), whole: metricQuery}),
  z.strictObject({kind: z.literal("growth"), only: z.enum(["up", "down"]).optional()}),
  z.strictObject({
    kind: z.literal("steps"),
    before: metricQuery.nullable(),
    rank: z.strictObject({descending: z.boolean(), limit: z.int().min(1).max(1000)}).optional()
  }),
  z.strictObject({
    kind: z.literal("each"),
    ranked: z.enum(["date", ...dimensionNames] as ["date"]),
    limit: z.int().min(1).max(1000)
  }),
  z.strictObject({kind: z.literal("place"), place: z.int().min(1).max(1000)}),
  z.strictObject({kind: z.literal("count")}),
  z.strictObject({kind: z.literal("ratio"), percent: z.boolean()}),
  z.strictObject({kind: z.literal("mean")})
]);

/** What a question asked for, as a client gives it back. */
export const askedQuery = component(
  "AskedQuery",
  z
    .discriminatedUnion("kind", [
      z.strictObject({kind: z.literal("metric"), query: stateQuery, derived: derived.optional()}),
      z.strictObject({kind: z.literal("dataset"), dataset: z.enum(datasets), parameters: datasetParameters}),
      z.strictObject({kind: z.literal("explain_change"), query: metricQuery})
    ])
    .describe("What a question asked for: a metric query, a prediction, or what made a change")
);

/** The language of a question or of its reply. */
export const askLanguage = z.enum(languages as ["en", "es"], `use one of ${languages.join(", ")}`);

/** The body of a question. */
export const question = z.strictObject({
  question: z
    .string("use text")
    .describe("In English or Spanish. Of more than 500 characters it is refused, with an answer that says so"),
  conversation_id: z
    .string("use text")
    .min(1, "use at least one character")
    .max(40_000, "use at most 40000 characters")
    .optional()
    .describe("That of the last answer, or a name of the client's own: then a question may build on the one before"),
  state: z
    .union([askedQuery, stateQuery], "use the state of an answer, or a metric query such as {filters, range}")
    .optional()
    .describe("What the question builds on, in the place of the conversation's: the state of an answer, or filters"),
  language: askLanguage.optional().describe("Language of the reply where the words do not decide it")
});

const column = z.object({
  name: z.string(),
  label: localized,
  type: z.enum(["date", "text", "integer", "number"]),
  unit: z.enum(["currency", "count", "percent"]).nullable()
});

const choice = z.object({label: z.string(), question: z.string()});

/** The answer to a question. */
export const askAnswer = component(
  "AskAnswer",
  z.object({
    question: z.string().describe("As it was asked, at most 500 characters of it"),
    language: askLanguage,
    status: z.enum(["answered", "clarify", "refused"]),
    code: z.string().nullable().describe("Why it is not answered, as a word; null where it is"),
    reason: z.string().nullable().describe("The same in plain words"),
    words: z.array(z.string()).describe("Words that nothing could be made of"),
    options: z.array(choice).describe("Ways to understand a question that has several"),
    suggestions: z.array(z.string()).describe("Questions that can be answered"),
    interpretation: z.string().nullable().describe("What was counted, made from the query"),
    sentence: z.string().nullable().describe("The figures as a sentence, made by a template"),
    kind: z.enum(["metric", "dataset", "explain_change"]).nullable(),
    query: z
      .union([metricQuery, z.object({dataset: z.enum(datasets), parameters: datasetParameters})])
      .nullable()
      .describe("The metric query, or the prediction and its parameters; null where nothing was understood"),
    sql: z.string().nullable().describe("The statement that counted; null for predictions"),
    parameters,
    columns: z.array(column),
    rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
    chart: z.enum(["number", "line", "bars", "table", "contributions"]).nullable(),
    source: z.enum(["grammar", "verified", "model"]),
    confidence: z.enum(["exact", "corrected", "model"]).nullable(),
    corrections: z.array(z.object({written: z.string(), read: z.string()})),
    notes: z.array(z.string()).describe("What a reader should know beside the figures"),
    definitions: z.array(
      z.object({
        name: z.string(),
        label: localized,
        description: localized,
        unit: z.enum(["currency", "count", "percent"])
      })
    ),
    unknown,
    links: z
      .object({
        page: z.string().nullable().describe("The page with the same filters, from the site's root"),
        api: z.object({
          method: z.enum(["GET", "POST"]),
          path: z.string(),
          body: z.record(z.string(), z.unknown()).nullable()
        })
      })
      .nullable(),
    state: askedQuery.nullable().describe("What a follow-up builds on"),
    conversation_id: z.string().nullable().describe("To be sent with a follow-up; it carries the state"),
    meta
  })
);

/** What a question may go on with. */
export const suggestionsAnswer = component(
  "SuggestionsAnswer",
  z.object({
    data: z.array(
      z.object({
        text: z.string().describe("The whole text with the suggestion in it"),
        label: z.string().describe("What was added"),
        kind: z.enum(["metric", "dimension", "member", "product", "time", "question"]),
        of: z.string().optional().describe("The metric or dimension that it names")
      })
    ),
    meta
  })
);
