import type {DimensionName} from "../../../model/dimensions.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import type {Draft} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";

/** The metrics that are asked for, those that verbs stand for among them. */
export function metricsOf(draft: Draft, grouped: boolean): MetricName[] {
  const spends = draft.amount && (draft.sell || draft.buy);
  if (spends && (draft.metrics.length === 0 || (draft.metrics.length === 1 && draft.metrics[0] === "customers")))
    return ["revenue"];
  if (draft.metrics.length > 0) return [...draft.metrics];
  if (draft.implied !== null && draft.rank === null) return [draft.implied];
  const product = draft.subjects.some(({noun}) => noun);
  if (draft.count && product) {
    if (draft.sell || draft.buy) return ["units"];
    throw refused("not_allowed", {
      en: "products are not counted; units sold are",
      es: "no se cuentan productos; sí unidades vendidas"
    });
  }
  if (draft.byMetrics.length > 0) return [...draft.byMetrics];
  if (draft.having.length > 0) return draft.having.map(({metric}) => metric);
  if (draft.rank !== null && grouped) return [draft.rank.fallback ?? "revenue"];
  throw unclear(
    {
      en: "which figure is meant: revenue, orders, customers, profit?",
      es: "¿qué cifra: ingresos, pedidos, clientes, beneficio?"
    },
    {}
  );
}

/** How many goes with counts, how much with amounts. */
export function checkCounts(draft: Draft, chosen: readonly MetricName[]): void {
  if (draft.count && !chosen.some((name) => metrics[name].unit === "count"))
    throw unclear({
      en: "how many of what? orders, customers and units are counted",
      es: "¿cuántos de qué? se cuentan pedidos, clientes y unidades"
    });
  if (draft.amount && !draft.share && chosen.every((name) => metrics[name].unit === "percent"))
    throw unclear({
      en: `${metrics[chosen[0]!].label.en.toLowerCase()} is a percentage, not an amount; ask for it without how much`,
      es: `${metrics[chosen[0]!].label.es.toLowerCase()} es un porcentaje, no un importe; pregunte sin cuánto`
    });
}

/** Dimensions of which an order or a customer has one. */
const single: readonly DimensionName[] = [
  "country",
  "region",
  "city",
  "customer_segment",
  "rfm_segment",
  "first_order_month"
];

/** Customers who bought one thing and another are not those who bought either. */
export function checkJoined({joined, splitBy, compare}: Draft, chosen: readonly MetricName[]): void {
  const counts = chosen.find((name) => name === "customers" || name === "new_customers" || name === "orders");
  const several = [...joined].find(
    (dimension) => !single.includes(dimension) && !(counts === "orders" && perOrder.includes(dimension))
  );
  if (counts === undefined || several === undefined || splitBy === several || compare) return;
  throw unclear({
    en: "with one and with the other, or with either? write or where either will do",
    es: "¿con una cosa y la otra, o con cualquiera? escriba o si vale cualquiera"
  });
}

const perOrder: readonly DimensionName[] = [
  "payment_method",
  "device_type",
  "traffic_source",
  "purchase",
  "order_weekday",
  "order_hour"
];

/** Whether a metric is a quotient already. */
export function isRatio(name: MetricName): boolean {
  return "denominator" in metrics[name];
}
