import type {MetricQuery} from "../metric-query.js";
import type {Asked} from "../question.js";

/** What the selection holds; predictions are asked for beside it. */
export const insightQuestions = ({filters, range}: Asked) => ({
  total: {metrics: ["revenue", "orders"], filters, range} as MetricQuery
});
