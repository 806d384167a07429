import type {DimensionName} from "../../../model/dimensions.js";
import {type MetricName, metrics} from "../../../model/metrics.js";
import type {Draft} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";
import type {Breakdown} from "./breakdown.js";
import {isRatio} from "./chosen-metrics.js";
import type {Frame} from "./frame.js";
import {rowsOf} from "./orders.js";

/**
 * What is made of the rows after they are counted.
 * @throws {Problem} where two computations are asked for at once, or one that there is not
 */
export function derivedOf(draft: Draft, chosen: readonly MetricName[], breakdown: Breakdown): Frame["derived"] {
  const {share, change, rank, why, average, place, countsMembers} = draft;
  if (why) return null;
  const grows = change !== null || rank?.growth === true;
  checkSingle(draft, [share, grows && rank === null, draft.ratio !== null, place !== null, countsMembers]);
  if (countsMembers) return membersCounted(draft, breakdown);
  if (share) {
    if (chosen.length !== 1 || metrics[chosen[0]!].unit === "percent" || isRatio(chosen[0]!))
      throw unclear({en: "a share is of one sum or count", es: "una cuota es de una suma o un recuento"});
    return {kind: "share"};
  }
  if (grows && isStepwise(draft, breakdown)) return stepsOf(draft, breakdown);
  if (rank !== null && breakdown.ranked !== null) return within(draft, breakdown.ranked);
  if (place !== null) return placeOf(draft, place);
  if (grows) return {kind: "growth", ...onlyOf(draft)};
  return average && draft.grainIsUnit && draft.ratio === null ? {kind: "mean"} : null;
}

function checkSingle({share, rank}: Draft, kinds: readonly boolean[]): void {
  if (share && rank !== null)
    throw refused("not_allowed", {
      en: "shares are not ranked; ask for the share by each group",
      es: "las cuotas no se clasifican; pida la cuota por cada grupo"
    });
  if (kinds.filter(Boolean).length > 1)
    throw unclear({en: "that asks for two computations at once", es: "eso pide dos cálculos a la vez"});
}

/** `which countries grew`: those alone. */
function onlyOf({change, rank, which, subjects}: Draft): {only?: "up" | "down"} {
  const groups = which || subjects.some(({noun, plural}) => !noun && plural);
  return rank === null && groups && change !== null && change !== "any" ? {only: change} : {};
}

/** Whether each period is compared with the one before it: `monthly growth`, `revenue growth by month`. */
export function isStepwise({steps, compared, time}: Draft, {grain}: Breakdown): boolean {
  if (grain === null || grain === "fitting" || compared !== null) return false;
  return steps ? time?.unit !== grain : time?.pair === undefined;
}

function stepsOf(draft: Draft, {dimensions}: Breakdown): Frame["derived"] {
  const {rank, change, which, subjects} = draft;
  if (rank === null && change !== "any" && (which || subjects.some(({plural}) => plural)) && change !== null)
    throw refused("not_allowed", {
      en: "periods are not chosen by whether they grew or fell; ask for the growth by period, or which grew most",
      es: "no se eligen períodos según si crecieron o cayeron; pida el crecimiento por período o cuál creció más"
    });
  if (rank === null) return {kind: "steps"};
  if (!rank.growth || dimensions.length > 0)
    throw unclear({en: "that asks for two computations at once", es: "eso pide dos cálculos a la vez"});
  return {kind: "steps", rank: {descending: rank.descending, limit: draft.limit ?? rowsOf(draft) ?? 1}};
}

/** The best of each group. */
function within(draft: Draft, ranked: DimensionName | "date"): Frame["derived"] {
  if (draft.place !== null || draft.average)
    throw unclear({en: "that asks for two computations at once", es: "eso pide dos cálculos a la vez"});
  return {kind: "each", ranked, limit: draft.limit ?? rowsOf(draft) ?? 1};
}

function placeOf({rank, limit}: Draft, place: number): Frame["derived"] {
  if (rank === null || limit !== null)
    throw unclear({en: "the second or third by which figure?", es: "¿el segundo o tercero por qué cifra?"});
  return {kind: "place", place};
}

/** `how many countries have more than 100 orders` */
function membersCounted({rank, compared, sort, average}: Draft, {dimensions, grain}: Breakdown): Frame["derived"] {
  const keys = dimensions.length + Number(grain !== null);
  if (keys !== 1 || rank !== null || compared !== null || sort !== null || average)
    throw refused("not_allowed", {
      en: "how many there are is counted of one thing at a time, without a ranking or a comparison",
      es: "se cuenta cuántos hay de una sola cosa cada vez, sin clasificación ni comparación"
    });
  return {kind: "count"};
}
