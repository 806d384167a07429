import type {Draft} from "./draft.js";
import {type Rewording, refused, unclear} from "./problem.js";

/**
 * Settles what the words of a question mean together, and adds what it ranks or breaks down by without a name for it:
 * best sellers are products, and where something is sold is a country.
 * @throws {Problem} where it is not clear which
 */
export function addImpliedSubjects(draft: Draft): void {
  if (draft.advice && draft.topic === null) throw noAdvice();
  rankChanges(draft);
  compareDifference(draft);
  const {subjects, dimensions, metrics, rank, grain} = draft;
  if (draft.where) return addPlaces(draft);
  if (draft.when !== null && draft.topic === null && grain === null && subjects.length + dimensions.length === 0)
    throw whichPeriod(draft.when);
  chooseAlternative(draft);
  if (draft.comparative || draft.versus) checkSpending(draft);
  if (draft.versus && subjects.length === 0 && dimensions.length === 0 && grain === null) return asComparative(draft);
  const sells = rank !== null && (rank.fallback === "revenue" || rank.fallback === "units");
  if (sells && subjects.length === 0 && metrics.length === 0 && grain === null && draft.topic === null)
    subjects.push({name: "product_id", plural: dimensions.length === 0, noun: true});
}

function noAdvice(): Error {
  return refused("out_of_scope", {
    en: "what to do is not answered, but for what to reorder and what goes with a product; figures are",
    es: "no se responde qué hacer, salvo qué reponer y qué va con un producto; sí cifras"
  });
}

/** `do we sell more on mobile or desktop`: the one beside the other. */
function chooseAlternative(draft: Draft): void {
  const {alternative, rank, comparative, subjects, dimensions, limit} = draft;
  const ranks = rank !== null && !rank.growth && limit === null && subjects.length + dimensions.length === 0;
  if (alternative === null || !(comparative || ranks)) return;
  draft.splitBy = alternative;
  draft.comparative = true;
  draft.versus = true;
}

/** `do VIP customers spend more than regular ones`: all of them, or each? */
function checkSpending({comparative, buy, metrics}: Draft): void {
  const figures = metrics.filter((name) => name !== "customers");
  if (!comparative || !buy || figures.length > 0) return;
  throw unclear({
    en: "all of them together, or each on average? ask for revenue, or for revenue per customer",
    es: "¿todos juntos o cada uno de media? pida ingresos, o ingresos por cliente"
  });
}

/** `top 5 growing countries`, `the highest revenue growth`: a ranking by the change; `second country by revenue`: by the figure. */
function rankChanges(draft: Draft): void {
  const {rank, change, place, byMetrics} = draft;
  if (rank === null && place !== null && byMetrics.length > 0)
    draft.rank = {descending: true, by: null, fallback: null, growth: false};
  if (rank === null || rank.growth || change === null || draft.why) return;
  if (change === "any")
    throw unclear({en: "what grew most, or what fell most?", es: "¿lo que más creció o lo que más cayó?"});
  draft.rank = {...rank, growth: true, descending: change === "up" ? rank.descending : !rank.descending};
  draft.change = null;
}

/** `the difference between mobile and desktop` is between members, where no two periods were named. */
function compareDifference(draft: Draft): void {
  const {difference, compared, time, filters} = draft;
  if (!difference || compared !== null || time?.pair !== undefined || draft.change !== "any") return;
  if (![...filters.values()].some((members) => members.length > 1))
    throw unclear({en: "the difference between what?", es: "¿la diferencia entre qué?"});
  draft.change = null;
  draft.compare = true;
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

/** `when do we sell most`: by which kind of time? */
function whichPeriod(written: string): Error {
  const by = (en: string, es: string): Rewording => ({label: {en, es}, written, by: {en, es}});
  return unclear(
    {en: "when: in which month, on which day, or at which hour?", es: "¿cuándo: qué mes, qué día o a qué hora?"},
    {
      words: [written],
      rewordings: [
        by("in which month", "en qué mes"),
        by("on which day", "qué día"),
        by("on which day of the week", "qué día de la semana"),
        by("at which hour", "a qué hora")
      ]
    }
  );
}

const places: readonly Rewording[] = [
  {label: {en: "by country", es: "por país"}, written: null, by: {en: "by country", es: "por país"}},
  {
    label: {en: "by traffic source", es: "por fuente de tráfico"},
    written: null,
    by: {en: "by traffic source", es: "por fuente de tráfico"}
  }
];
