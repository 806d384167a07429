import type {DimensionName} from "../model/dimensions.js";
import {compareText} from "../model/text.js";
import type {Filters} from "./metric-query.js";
import {withMembers} from "./selection.js";
import type {Members} from "./snapshot.js";

/** Members that occur together, one for each level of a hierarchy: country, region, city. */
export type Path = readonly string[];

/**
 * The members of one level that the choices on the other levels leave, in code-point order; those that are chosen stay,
 * so that they can be given up.
 * @param levels the dimensions of the paths, outermost first
 */
export function membersLeft(
  paths: readonly Path[],
  levels: readonly DimensionName[],
  level: DimensionName,
  filters: Filters
): string[] {
  const at = levels.indexOf(level);
  const others = levels.filter((name) => name !== level);
  const left = paths.filter((path) => others.every((name) => allows(filters[name], path[levels.indexOf(name)]!)));
  return [...new Set([...left.map((path) => path[at]!), ...(filters[level] ?? [])])].sort(compareText);
}

/** Replaces the choice on one level, and gives up what it makes impossible on the levels within it. */
export function chooseMembers(
  paths: readonly Path[],
  levels: readonly DimensionName[],
  level: DimensionName,
  members: readonly string[],
  filters: Filters
): Filters {
  const known = levels.map((_, at) => new Set(paths.map((path) => path[at]!)));
  return levels.slice(levels.indexOf(level) + 1).reduce(
    (kept, inner) => {
      const chosen = kept[inner];
      if (chosen === undefined) return kept;
      const at = levels.indexOf(inner);
      const possible = new Set(membersLeft(paths, levels, inner, withMembers(kept, inner, [])));
      return withMembers(
        kept,
        inner,
        chosen.filter((member) => possible.has(member) || !known[at]!.has(member))
      );
    },
    withMembers(filters, level, members)
  );
}

function allows(chosen: readonly string[] | undefined, member: string): boolean {
  return chosen === undefined || chosen.includes(member);
}

/**
 * Filters to one member, or takes that filter off where it is set so; what becomes impossible within it is given up.
 * @param member several where a mark stands for more than one
 */
export function toggleMember(
  {places, categories}: Pick<Members, "places" | "categories">,
  dimension: DimensionName,
  member: string | readonly string[],
  filters: Filters
): Filters {
  const chosen = filters[dimension] ?? [];
  const named = [member].flat();
  const isSet = chosen.length === named.length && named.every((name) => chosen.includes(name));
  const members = isSet ? [] : named;
  for (const [paths, levels] of [
    [places, ["country", "region", "city"]],
    [categories, ["category", "subcategory"]]
  ] as const)
    if ((levels as readonly DimensionName[]).includes(dimension))
      return chooseMembers(paths, levels, dimension, members, filters);
  return withMembers(filters, dimension, members);
}
