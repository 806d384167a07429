import type {DimensionName} from "../../../model/dimensions.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import type {Draft} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";
import {metricOptions} from "./rewordings.js";

/** The metrics that are asked for, those that verbs stand for among them. */
export function metricsOf(draft: Draft, grouped: boolean): MetricName[] {
  if (draft.countsMembers) return membersBy(draft);
  const spends = (draft.amount && (draft.sell || draft.buy)) || (draft.spent && !draft.count);
  if (spends && (draft.metrics.length === 0 || (draft.metrics.length === 1 && draft.metrics[0] === "customers")))
    return ["revenue"];
  if (draft.how && !grouped && draft.metrics.length === 1 && draft.metrics[0] === "customers" && draft.change === null)
    throw unclear({
      en: "how customers do what? say by what they are counted, such as payment method or traffic source",
      es: "¿cómo hacen qué los clientes? diga por qué se cuentan, como método de pago o fuente de tráfico"
    });
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
  // `how many laptops did we sell`
  if (
    draft.count &&
    draft.sell &&
    ["category", "subcategory", "product_id"].some((name) => draft.filters.has(name as "category"))
  )
    return ["units"];
  if (draft.byMetrics.length > 0) return [...draft.byMetrics];
  if (draft.having.length > 0) return draft.having.map(({metric}) => metric);
  if (draft.rank !== null && grouped) return [draft.rank.fallback ?? "revenue"];
  const named = grouped || draft.time !== null || draft.compared !== null;
  if (draft.change !== null && named) return ["revenue"];
  throw unclear(
    {
      en: "which figure is meant: revenue, orders, customers, profit?",
      es: "¿qué cifra: ingresos, pedidos, clientes, beneficio?"
    },
    {rewordings: metricOptions}
  );
}

/** What members that are counted must have: what bounds them, what was named, or an order. */
function membersBy({metrics: named, having}: Draft): MetricName[] {
  const bounding = having.map(({metric}) => metric);
  return bounding.length > 0 ? bounding : named.length > 0 ? [...named] : ["orders"];
}

/** How many goes with counts, how much with amounts. */
export function checkCounts(draft: Draft, chosen: readonly MetricName[]): void {
  const isWorth = draft.valued && chosen.every((name) => name === "units");
  const counts = isWorth || chosen.every((name) => ["orders", "customers", "new_customers"].includes(name));
  if (
    counts &&
    (draft.valued || draft.howMuch) &&
    draft.change === null &&
    !draft.share &&
    draft.ratio === null &&
    !draft.count
  )
    throw countedOrWorth(chosen[0]!);
  if (draft.count && !draft.countsMembers && !chosen.some((name) => metrics[name].unit === "count"))
    throw unclear({
      en: "how many of what? orders, customers and units are counted",
      es: "¿cuántos de qué? se cuentan pedidos, clientes y unidades"
    });
  if (draft.amount && !draft.average && !draft.share && chosen.every((name) => metrics[name].unit === "percent"))
    throw unclear({
      en: `${metrics[chosen[0]!].label.en.toLowerCase()} is a percentage, not an amount; ask for it without how much`,
      es: `${metrics[chosen[0]!].label.es.toLowerCase()} es un porcentaje, no un importe; pregunte sin cuánto`
    });
}

/** How much an order is: orders are counted, and what they are worth is revenue. */
function countedOrWorth(name: MetricName): Error {
  const {en, es} = metrics[name].label;
  return unclear({
    en: `how many ${en.toLowerCase()} are counted; what they are worth is revenue, and of one order or customer on average the average order value or the lifetime value: which is meant?`,
    es: `${es.toLowerCase()}: eso se cuenta; lo que valen son ingresos, y de un pedido o cliente de media el valor medio del pedido o el valor de vida: ¿cuál?`
  });
}

/**
 * Checks the units that a question names: percent, money, and what figures of money are anyway, such as before tax.
 * @throws {Problem} where no figure that was asked for has them
 */
export function checkUnits(draft: Draft, chosen: readonly MetricName[]): void {
  const units = chosen.map((name) => metrics[name].unit);
  const percent =
    draft.compared !== null ||
    draft.share ||
    draft.change !== null ||
    draft.rank?.growth === true ||
    draft.ratio?.percent === true;
  if (draft.inPercent && !percent && !units.every((unit) => unit === "percent"))
    throw unclear({
      en: "in percent of what? ask for a share, for instance",
      es: "¿en porcentaje de qué? pida una cuota, por ejemplo"
    });
  if (draft.money && !units.includes("currency"))
    throw unclear({
      en: `${metrics[chosen[0]!].label.en.toLowerCase()}: that is no sum of money; ask for revenue, for instance`,
      es: `${metrics[chosen[0]!].label.es.toLowerCase()}: eso no es un importe; pida ingresos, por ejemplo`
    });
  const defined = chosen.every(
    (name) =>
      name === "profit_margin" || (metrics[name].unit === "currency" && name !== "gross_sales" && name !== "refunds")
  );
  if (draft.asDefined && !defined)
    throw unclear({
      en: "only revenue, profit and the like are before tax and shipping, and net of refunds; ask for the figure without saying so",
      es: "solo los ingresos, el beneficio y similares son antes de impuestos y envío, y netos de devoluciones; pida la cifra sin decirlo"
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

/** Dimensions of products: an order or a customer has several of their members. */
const contents: readonly DimensionName[] = ["category", "subcategory", "product_id"];

/**
 * Customers who bought one thing and another are not those who bought either, and those who bought one thing but not
 * another are not those of lines of the one that are not of the other.
 * @throws {Problem} where lines would be counted instead
 */
export function checkJoined(draft: Draft, chosen: readonly MetricName[]): void {
  const {joined, splitBy, compare, filters, except} = draft;
  const counts = chosen.find((name) => name === "customers" || name === "new_customers" || name === "orders");
  const both = contents.some((name) => filters.has(name)) && contents.some((name) => except.has(name));
  if (counts !== undefined && (both || (draft.lacks && contents.some((name) => except.has(name))))) throw lacking();
  const several = [...joined].find(
    (dimension) => !single.includes(dimension) && !(counts === "orders" && perOrder.includes(dimension))
  );
  if (counts === undefined || several === undefined || splitBy === several || compare) return;
  throw unclear({
    en: "with one and with the other, or with either? write or where either will do",
    es: "¿con una cosa y la otra, o con cualquiera? escriba o si vale cualquiera"
  });
}

/** `orders without books`: orders that have none, or orders of something else, books among them or not? */
function lacking(): Error {
  return unclear({
    en: "orders and customers that lack something are not counted; those with anything else are: write excluding, and nothing beside it that was bought",
    es: "no se cuentan pedidos ni clientes a los que les falta algo; sí los que tienen cualquier otra cosa: escriba excluyendo, y nada más que se comprara"
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
