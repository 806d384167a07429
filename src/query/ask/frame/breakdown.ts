import type {Grain} from "../../../model/calendar.js";
import {type DimensionName, dimensionNames} from "../../../model/dimensions.js";
import type {Draft} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";

/** What rows are broken down by. */
export interface Breakdown {
  readonly dimensions: DimensionName[];
  readonly grain: Grain | "fitting" | null;
  /** The key that is ranked within each group of the others; null where all rows are ranked together. */
  readonly ranked: DimensionName | "date" | null;
}

/**
 * What rows are broken down by.
 * @throws {Problem} where something was named that nothing is asked of
 */
export function breakdownOf(draft: Draft): Breakdown {
  const ranks = draft.rank !== null || draft.having.length > 0;
  const asks =
    ranks ||
    draft.countsMembers ||
    draft.which ||
    draft.sort !== null ||
    draft.byMetrics.length > 0 ||
    draft.limit !== null;
  const nouns = draft.subjects.filter(({noun}) => noun);
  const named = draft.subjects.filter(({noun}) => !noun);
  const useNoun =
    nouns.length > 0 &&
    named.length === 0 &&
    asks &&
    (draft.rank !== null || (draft.minPrice === null && draft.maxPrice === null)) &&
    (!draft.count || draft.countsMembers);
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
  return {dimensions, grain, ranked: rankedOf(draft, subjects[0]?.name ?? null, {dimensions, grain})};
}

/** What is ranked within groups: the subject of a ranking, where it stands beside other keys. */
function rankedOf(
  {rank}: Draft,
  subject: DimensionName | Grain | null,
  {dimensions, grain}: Omit<Breakdown, "ranked">
): Breakdown["ranked"] {
  const keys = dimensions.length + Number(grain !== null && grain !== "fitting");
  if (rank === null || subject === null || keys < 2) return null;
  return isDimension(subject) ? subject : "date";
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
    en: "a ranking of periods within periods is not computed; ask for one period at a time",
    es: "no se calcula una clasificación de períodos dentro de períodos; pregunte por un período cada vez"
  });
}
