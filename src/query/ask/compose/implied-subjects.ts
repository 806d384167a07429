import type {Draft} from "./draft.js";
import {type Rewording, unclear} from "./problem.js";

/**
 * Adds what a question ranks or breaks down by without a name for it: best sellers are products, and where something is
 * sold is a country.
 * @throws {Problem} where it is not clear which
 */
export function addImpliedSubjects(draft: Draft): void {
  const {subjects, dimensions, metrics, rank, grain} = draft;
  if (draft.where) return addPlaces(draft);
  if (draft.versus && subjects.length === 0 && dimensions.length === 0 && grain === null) return asComparative(draft);
  const sells = rank !== null && (rank.fallback === "revenue" || rank.fallback === "units");
  if (sells && subjects.length === 0 && metrics.length === 0 && grain === null && draft.topic === null)
    subjects.push({name: "product_id", plural: dimensions.length === 0, noun: true});
}

/** Spanish `más` ranks and compares: `¿vendimos más en junio que en mayo?` */
function asComparative(draft: Draft): void {
  const {rank, compared, splitBy, limit} = draft;
  if (rank !== null && !rank.growth && limit === null && (compared !== null || splitBy !== null)) {
    const by = rank.by ?? rank.fallback;
    if (by !== null && draft.metrics.length === 0) draft.metrics.push(by);
    draft.rank = null;
    draft.comparative = true;
  }
  // To sell more is to have more revenue.
  if (draft.comparative && draft.sell && draft.metrics.length === 0) draft.metrics.push("revenue");
}

/** `where do we sell most`: countries, unless others were named. */
function addPlaces({subjects, dimensions, rank, comes}: Draft): void {
  if (subjects.some(({noun}) => !noun) || dimensions.length > 0) return;
  if (comes)
    throw unclear(
      {en: "from which country, or through which channel?", es: "¿de qué país o por qué canal?"},
      {rewordings: places}
    );
  if (rank !== null) subjects.push({name: "country", plural: false, noun: false});
  else dimensions.push("country");
}

const places: readonly Rewording[] = [
  {label: {en: "by country", es: "por país"}, written: null, by: {en: "by country", es: "por país"}},
  {
    label: {en: "by traffic source", es: "por fuente de tráfico"},
    written: null,
    by: {en: "by traffic source", es: "por fuente de tráfico"}
  }
];
