import {type MetricName, metrics} from "../../model/metrics.js";
import type {Draft} from "./compose/draft.js";
import {refused, unclear} from "./compose/problem.js";
import type {AskedDataset, AskedQuery, DatasetParameters} from "./reading.js";
import type {KnownDays} from "./frame/ranges.js";
import {daysIn} from "../../model/calendar.js";

/** Bounds of the endpoints' parameters. */
const bounds = {
  days_ahead: [7, 180],
  n_clusters: [3, 10],
  threshold: [0.5, 0.9],
  days_back: [30, 365],
  limit: [1, 1000],
  top_n: [1, 100],
  recommended: [5, 20]
} as const;

/** Words that may stand beside a dataset without meaning more. */
const beside: Readonly<Record<AskedDataset, readonly MetricName[]>> = {
  forecast: ["revenue", "orders"],
  churn: ["customers", "churn_rate"],
  clusters: ["customers"],
  anomalies: ["revenue", "orders"],
  recommendations: ["units", "orders", "customers"],
  demand: ["units", "orders"],
  lifetime_value: ["customers", "customer_lifetime_value", "revenue"],
  stock: ["units"]
};

/**
 * Reads a draft whose words name a dataset. Datasets are of the whole shop: a filter, a breakdown or a period that they
 * do not have is refused rather than left out.
 * @throws {Problem} where the dataset cannot be asked so
 */
export function readDataset(draft: Draft, days: KnownDays): AskedQuery {
  const dataset = datasetOf(draft);
  const products: string[] = [
    ...draft.product,
    ...(dataset === "recommendations" ? (draft.filters.get("product_id") ?? []) : [])
  ];
  if (dataset === "recommendations") draft.filters.delete("product_id");
  checkBeside(draft, dataset);
  return {kind: "dataset", dataset, parameters: readers[dataset](draft, days, products)};
}

/** What is predicted: `predict churn` is about the customers at risk. */
function datasetOf({topic, metrics: names}: Draft): AskedDataset {
  if (topic !== null && topic !== "forecast") return topic;
  if (names.length === 1 && names[0] === "churn_rate") return "churn";
  return names.length === 1 && names[0] === "customer_lifetime_value" ? "lifetime_value" : "forecast";
}

function checkBeside(draft: Draft, dataset: AskedDataset): void {
  if (isTurned(draft, dataset))
    throw unclear({
      en: "a prediction is given as it is, the most likely first and day by day",
      es: "una predicción se da tal cual, lo más probable primero y día a día"
    });
  if (isNarrowed(draft) || asksMore(draft, dataset))
    throw refused("not_allowed", {
      en: "predictions are of the whole shop; they are not filtered, broken down or compared by a question",
      es: "las predicciones son de toda la tienda; una pregunta no las filtra, desglosa ni compara"
    });
  const other = draft.metrics.find((name) => !beside[dataset].includes(name));
  if (other !== undefined)
    throw refused("not_allowed", {
      en: `${metrics[other].label.en.toLowerCase()} is not predicted`,
      es: `no se predice ${metrics[other].label.es.toLowerCase()}`
    });
  if (dataset !== "anomalies" && draft.time !== null) throw laterPeriod();
  checkStock(draft, dataset);
  if (draft.future !== null && !["forecast", "demand", "stock", "lifetime_value"].includes(dataset))
    throw unclear({en: "this does not look ahead so far", es: "esto no mira tan adelante"});
}

/** Whether the rows of a prediction would have to be ordered, cut or added up in another way. */
function isTurned(draft: Draft, dataset: AskedDataset): boolean {
  const {rank, sort, change, grain, limit} = draft;
  const daily = dataset === "forecast" || dataset === "anomalies";
  const dated = ["forecast", "demand", "stock"].includes(dataset);
  const periods = draft.subjects.filter(({name}) => Object.hasOwn(lengths, name));
  const unused = (limit === null || !dated) && periods.some(({name}) => !(daily && name === "day"));
  const reversed = (rank !== null && (!rank.descending || rank.growth)) || sort === "ascending" || change !== null;
  return reversed || unused || (sort !== null && daily) || (grain !== null && !(daily && grain === "day"));
}

function isNarrowed({filters, except, minPrice, maxPrice, dimensions, subjects}: Draft): boolean {
  const filtered = filters.size > 0 || except.size > 0 || minPrice !== null || maxPrice !== null;
  return (
    filtered ||
    dimensions.some((name) => name !== "product_id") ||
    subjects.some(({name, noun}) => !noun && !Object.hasOwn(lengths, name))
  );
}

function asksMore(draft: Draft, dataset: AskedDataset): boolean {
  const {having, compared, ratio, place, followUps} = draft;
  const money = draft.money && !["forecast", "lifetime_value"].includes(dataset);
  const flags = [
    draft.inPercent,
    draft.asDefined,
    draft.comparative,
    draft.share,
    draft.average,
    draft.why,
    draft.versus
  ];
  const follows = (["instead", "same", "it"] as const).some((word) => followUps.has(word));
  return (
    money ||
    follows ||
    flags.includes(true) ||
    having.length > 0 ||
    [compared, ratio, place].some((part) => part !== null)
  );
}

/** How much is in stock, and what it is worth, are other figures. */
function checkStock(draft: Draft, dataset: AskedDataset): void {
  const level = draft.amount || (draft.count && draft.metrics.includes("units"));
  if (dataset === "stock" && level && !draft.valued)
    throw refused("not_in_data", {
      en: "how much is in stock is not among the figures that questions reach; what will run out is",
      es: "cuánto hay en existencias no está entre las cifras que alcanzan las preguntas; sí lo que se agotará"
    });
  if (valueless.includes(dataset) && draft.valued)
    throw refused("not_in_data", {
      en: "what stock is worth is not among the figures that questions reach; what will run out is",
      es: "el valor de las existencias no está entre las cifras que alcanzan las preguntas; sí lo que se agotará"
    });
}

/** A forecast goes on from the last day with data; a month or a week that is named is not the days that follow it. */
function laterPeriod(): Error {
  return unclear({
    en: "predictions go on from the last day with data; say for how many days, as in: forecast revenue for 30 days",
    es: "las predicciones siguen al último día con datos; diga para cuántos días: previsión de ingresos a 30 días"
  });
}

/** Predictions of products in units: money asked of them is another figure. */
const valueless: readonly AskedDataset[] = ["stock", "demand"];

type Reader = (draft: Draft, days: KnownDays, products: readonly string[]) => DatasetParameters;

const readers: Readonly<Record<AskedDataset, Reader>> = {
  forecast: (draft) => {
    const {metrics: names, future} = draft;
    if (names.length > 1)
      throw unclear({
        en: "a forecast is of revenue or of orders, one at a time",
        es: "una previsión es de ingresos o de pedidos, uno cada vez"
      });
    if (future?.exact === false) throw laterPeriod();
    const days = future?.days ?? spanOf(draft) ?? 90;
    return {days_ahead: inside("days_ahead", days), metric: names[0] === "orders" ? "orders" : "revenue"};
  },
  churn: (draft) => ({
    ...(draft.threshold !== null && {threshold: inside("threshold", draft.threshold)}),
    ...limitOf(draft, "limit")
  }),
  clusters: (draft) => (draft.limit === null ? {} : {n_clusters: inside("n_clusters", draft.limit)}),
  anomalies: ({time, limit}, {lastDay}) => {
    if (limit !== null)
      throw unclear({
        en: "say how many days to look back, as in: the last 60 days",
        es: "diga cuántos días atrás, por ejemplo: los últimos 60 días"
      });
    if (time === null) return {};
    const start = time.range.start;
    if (time.unit === "all" || start === undefined || (time.range.end ?? lastDay) < lastDay)
      throw unclear({
        en: "unusual days are looked for in the last 30 to 365 days; say how many",
        es: "los días inusuales se buscan en los últimos 30 a 365 días; diga cuántos"
      });
    return {days_back: inside("days_back", daysIn({start, end: lastDay}))};
  },
  recommendations: (draft, _days, products) => {
    if (products.length !== 1)
      throw unclear({
        en: "bought together with which product? name one, or its id",
        es: "¿junto con qué producto? nombre uno, o su identificador"
      });
    return {product_id: products[0]!, ...(draft.limit === null ? {} : {top_n: inside("recommended", draft.limit)})};
  },
  demand: (draft) => within(draft, [30, 60, 90]),
  lifetime_value: ({future, limit}) => {
    if (limit !== null)
      throw unclear({
        en: "what customers will spend is shown for all of them",
        es: "lo que gastarán los clientes se muestra para todos"
      });
    const isYear =
      future === null || (future.days >= 360 && future.days <= 366) || (!future.exact && future.days > 366);
    if (!isYear)
      throw unclear({
        en: "what customers will spend is estimated for the next year",
        es: "lo que gastarán los clientes se estima para el próximo año"
      });
    return {};
  },
  stock: (draft) => within(draft, [14])
};

/** `a 30 day forecast`: a number before a period says how far. */
function spanOf({limit, subjects}: Draft): number | null {
  if (limit === null) return null;
  const length = subjects.map(({name}) => lengths[name]).find((days) => days !== undefined);
  if (length === undefined) throw unclear({en: "so many of what?", es: "¿cuántos de qué?"});
  return limit * length;
}

/** Demand is given for 30, 60 and 90 days, the chance to run out for 14; days beside these are no number of products. */
function within(draft: Draft, given: readonly number[]): DatasetParameters {
  const {future, limit, subjects} = draft;
  const counted = limit !== null && subjects.some(({name}) => Object.hasOwn(lengths, name)) ? spanOf(draft) : null;
  const days = future?.days ?? counted;
  if (days !== null && (!given.includes(days) || future?.exact === false)) {
    const list = {en: given.join(", "), es: given.join(", ")};
    throw unclear({
      en: `this is given for the next ${list.en} days; ask for it without days, and see how long the stock lasts`,
      es: `esto se da para los próximos ${list.es} días; pídalo sin días y vea cuánto duran las existencias`
    });
  }
  return counted === null ? limitOf(draft, "top_n") : {};
}

/** Days of the periods that a number may stand before. */
const lengths: Readonly<Record<string, number>> = {day: 1, week: 7, month: 30};

function limitOf({limit}: Draft, name: "limit" | "top_n"): DatasetParameters {
  return limit === null ? {} : {[name]: inside(name, limit)};
}

function inside(name: keyof typeof bounds, value: number): number {
  const [least, most] = bounds[name];
  if (value >= least && value <= most) return value;
  throw unclear({
    en: `${value} is out of range: use ${least} to ${most}`,
    es: `${value} está fuera de rango: use de ${least} a ${most}`
  });
}
