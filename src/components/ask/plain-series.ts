import type {Grain} from "../../model/calendar.js";
import type {MetricName} from "../../model/metrics.js";
import type {Shop} from "../../model/settings.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import type {QueryResult} from "../../query/finish.js";
import {resolveQuery} from "../../query/metric-query.js";

/** One metric over time, as the charts of pages take it. */
export interface PlainSeries {
  readonly result: QueryResult;
  readonly metric: MetricName;
  readonly grain: Grain;
}

/** The answer as one metric over time; null where it is more than that, or figures were derived of it. */
export function plainSeries({query: asked, rows, unknown}: Answer, shop: Shop): PlainSeries | null {
  if (asked?.kind !== "metric" || asked.derived) return null;
  const {metrics, grain, dimensions = []} = asked.query;
  const [metric] = metrics;
  if (grain === undefined || metric === undefined || metrics.length > 1 || dimensions.length > 0) return null;
  const {range, previous} = resolveQuery(asked.query, shop, {lenient: true});
  const number = (value: unknown) => (typeof value === "number" ? value : null);
  return {
    metric,
    grain,
    result: {
      rows: rows.map((row) => ({
        keys: {date: String(row.date)},
        values: {[metric]: number(row[metric])},
        previous: previous && {[metric]: number(row[`previous_${metric}`])},
        change: previous && {[metric]: number(row[`change_${metric}`])}
      })),
      range,
      previousRange: previous,
      unknown
    }
  };
}
