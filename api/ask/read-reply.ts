import type {Text} from "../../src/model/text.js";
import type {AnsweredReading, AskedChart, Asking, UnansweredReading} from "../../src/query/ask/reading.js";
import {describeQuery} from "../../src/query/ask/say/describe.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import {isGrounded} from "./grounding.js";
import {checkWords} from "./read-words.js";
import {reply} from "./reply.js";
import {queryOf} from "./reply-query.js";

/**
 * Makes a reading of what a model answered. Of its words only names of the catalogue and of the data are kept; every
 * sentence is made here.
 * @returns null where the model has no query, or one that does not hold
 */
export function readReply(
  answer: unknown,
  {question, vocabulary}: Asking,
  unanswered: UnansweredReading
): AnsweredReading | null {
  const {success, data} = reply.safeParse(answer);
  if (!success || data.query === null) return null;
  const query = queryOf(data.query, vocabulary);
  if (query === null || !isGrounded(query, question, vocabulary)) return null;
  const {language, words} = unanswered;
  const read = checkWords(data.words, words, query, {vocabulary, language});
  if (read === null) return null;
  const asked = {kind: "metric", query} as const;
  return {
    status: "answered",
    language,
    query: asked,
    interpretation: describeQuery(asked, vocabulary, language),
    confidence: read.corrections.length === 0 ? "exact" : "corrected",
    corrections: read.corrections,
    chart: chartOf(query),
    notes: read.passedOver.length === 0 ? [] : [`${passedOver[language]}: ${read.passedOver.join(", ")}`],
    followsState: false
  };
}

const passedOver: Text = {en: "Words that were passed over", es: "Palabras que se pasaron por alto"};

function chartOf({grain, dimensions = [], metrics}: MetricQuery): AskedChart {
  if (grain !== undefined) return dimensions.length < 2 ? "line" : "table";
  if (dimensions.length === 0) return metrics.length === 1 ? "number" : "table";
  return dimensions.length === 1 ? "bars" : "table";
}
