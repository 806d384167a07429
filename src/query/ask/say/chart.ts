import type {AskedChart, AskedQuery} from "../reading.js";

/** How an answer is best drawn, by the shape of its query. */
export function chartOf(asked: AskedQuery): AskedChart {
  if (asked.kind === "explain_change") return "contributions";
  if (asked.kind === "dataset") return asked.dataset === "forecast" ? "line" : "table";
  const {dimensions = [], grain, metrics, order} = asked.query;
  const kind = asked.derived?.kind;
  if (kind === "count") return "number";
  if (kind === "each" || kind === "place" || (asked.derived?.kind === "steps" && asked.derived.rank)) return "table";
  if (asked.derived?.kind === "mean") return dimensions.length === 0 ? "number" : "bars";
  if (grain !== undefined) return dimensions.length <= 1 && order === undefined ? "line" : "table";
  if (dimensions.length === 0) return "number";
  return dimensions.length === 1 && metrics.length === 1 ? "bars" : "table";
}
