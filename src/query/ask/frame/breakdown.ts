import type {Grain} from "../../../model/calendar.js";
import {type DimensionName, dimensionNames} from "../../../model/dimensions.js";
import type {Draft} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";

/** What rows are broken down by. */
export function breakdownOf(draft: Draft): {dimensions: DimensionName[]; grain: Grain | "fitting" | null} {
  const ranks = draft.rank !== null || draft.having.length > 0;
  const asks = ranks || draft.which || draft.sort !== null || draft.byMetrics.length > 0 || draft.limit !== null;
  const nouns = draft.subjects.filter(({noun}) => noun);
  const named = draft.subjects.filter(({noun}) => !noun);
  const useNoun =
    nouns.length > 0 &&
    named.length === 0 &&
    asks &&
    draft.minPrice === null &&
    draft.maxPrice === null &&
    !draft.count;
  if (nouns.length > 0 && named.length > 0 && draft.metrics.length === 0)
    throw unclear({
      en: "by what is that counted: revenue, orders or units?",
      es: "¿en qué se cuenta: ingresos, pedidos o unidades?"
    });
  const subjects = useNoun ? nouns : named;
  const dimensions = [...draft.dimensions];
  let grain = draft.grain;
  for (const {name} of subjects) {
    if (isDimension(name)) {
      if (ranks && draft.rank !== null && draft.dimensions.length > 0 && !draft.dimensions.includes(name))
        throw withinEach();
      if (!dimensions.includes(name)) dimensions.push(name);
    } else if (!asks)
      throw unclear({
        en: `what about the ${name}s? say for instance: by ${name}`,
        es: "¿por qué período? diga por ejemplo: por mes"
      });
    else if (grain !== null && grain !== name) throw withinEach();
    else grain = name;
  }
  const split = draft.splitBy ?? comparedMembers(draft);
  if (split !== null && !dimensions.includes(split)) dimensions.push(split);
  if (draft.rank !== null && subjects.length > 0 && dimensions.length > 0 && grain !== null && grain !== "fitting")
    throw withinEach();
  return {dimensions, grain};
}

function isDimension(name: string): name is DimensionName {
  return dimensionNames.includes(name as DimensionName);
}

/** `compare Spain and France`: the dimension of which several members are named. */
function comparedMembers(draft: Draft): DimensionName | null {
  if (!draft.compare || draft.compared !== null) return null;
  return [...draft.filters].find(([, members]) => members.length > 1)?.[0] ?? null;
}

function withinEach(): Error {
  return refused("not_allowed", {
    en: "a ranking within each of several groups is not computed; ask for one group at a time",
    es: "no se calcula una clasificación dentro de cada grupo; pregunte por un grupo cada vez"
  });
}
