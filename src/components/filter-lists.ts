import type {DimensionName} from "../model/dimensions.js";
import type {Settings} from "../model/settings.js";
import type {Filters} from "../query/metric-query.js";
import {type Path, chooseMembers, membersLeft} from "../query/narrow.js";
import {type MultiSelect, multiSelect} from "./multi-select.js";

/** Lists of members, one for each level of a hierarchy, which can be told of new filters. */
export interface FilterLists {
  readonly lists: readonly MultiSelect[];
  readonly names: readonly DimensionName[];
  show(filters: Filters): void;
}

export interface FilterListsOptions {
  readonly settings: Settings;
  /** The filters as they are, with the choice made. */
  readonly onchange: (change: (filters: Filters) => Filters) => void;
}

/**
 * Lists that depend on each other: each offers the members that the choices on the others leave.
 * @param names the dimensions of the paths, outermost first
 */
export function filterLists(
  paths: readonly Path[],
  names: readonly DimensionName[],
  options: FilterListsOptions
): FilterLists {
  const {settings, onchange} = options;
  const lists = names.map((name) =>
    multiSelect({
      dimension: name,
      locale: settings,
      onchange: (chosen) => onchange((filters) => chooseMembers(paths, names, name, chosen, filters))
    })
  );
  return {
    lists,
    names,
    show: (filters) =>
      lists.forEach((list, i) => list.show(membersLeft(paths, names, names[i]!, filters), filters[names[i]!] ?? []))
  };
}
