import {kpiQuery, seriesQuery} from "../overview.js";
import type {Asked} from "../question.js";

/** The overview's cards, and what they show over time. */
export const overviewQuestions = ({filters, range, grain}: Asked) => ({
  kpis: kpiQuery(filters, range),
  series: seriesQuery(filters, range, grain)
});
