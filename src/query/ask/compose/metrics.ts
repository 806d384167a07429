import type {MetricName} from "../../../model/metrics.js";
import type {Position} from "./position.js";
import type {Draft} from "./draft.js";
import {senseOf, wordOf} from "./items.js";
import {unclear} from "./problem.js";

/** Metrics whose names are nouns as well: `revenue from orders`, `revenue of customers in Spain`. */
const nouns: readonly MetricName[] = ["orders", "customers", "units"];

/** Takes a metric as what is asked for, what a ranking goes by, or a noun that adds nothing. */
export function addMetric(position: Position, draft: Draft): void {
  const {items, at, link} = position;
  const {name} = senseOf(items[at], "metric")!;
  const joined = link === "and" || link === "versus" || draft.followUps.has("also");
  if (draft.metrics.includes(name)) return take(position);
  if (rankedBy(position, draft)) {
    draft.rank!.by = name;
    if (draft.metrics.length === 0 || joined) draft.metrics.push(name);
    return take(position);
  }
  if (name === "new_customers" && (draft.metrics.length > 0 || draft.filters.has("customer_segment"))) {
    if (!(joined && position.lastThing === "metric")) throw newCustomers(items[at]!.written);
  }
  if (draft.metrics.length === 0 || joined) {
    draft.metrics.push(name);
    return take(position);
  }
  // `refunds orders` is not one thing, `refunds of orders` is.
  if (nouns.includes(name) && senseOf(items[at - 1], "metric") === undefined) position.at += 1;
}

function take(position: Position): void {
  position.at += 1;
  position.lastThing = "metric";
  position.link = null;
}

/** Whether a ranking stands just before: `the highest margin`, `most orders`. */
function rankedBy({items, at}: Position, draft: Draft): boolean {
  if (draft.rank === null || draft.rank.by !== null || draft.rank.growth) return false;
  let before = at - 1;
  while (["stop", "of", "count", "amount", "average"].includes(wordOf(items[before]) ?? "")) before -= 1;
  return senseOf(items[before], "rank") !== undefined;
}

function newCustomers(written: string): Error {
  return unclear(
    {
      en: "new customers may be a segment as sold, or those whose first orders these are",
      es: "clientes nuevos puede ser un segmento de la venta, o aquellos cuyos primeros pedidos son estos"
    },
    {
      words: [written],
      rewordings: [
        {
          label: {en: "first orders of customers", es: "primeros pedidos de clientes"},
          written,
          by: {en: "first orders", es: "primeros pedidos"}
        },
        {
          label: {en: "customer segment New", es: "segmento de cliente New"},
          written,
          by: {en: "customer segment New", es: "segmento de cliente New"}
        }
      ]
    }
  );
}
