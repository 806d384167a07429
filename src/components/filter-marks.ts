import type {DimensionName} from "../model/dimensions.js";
import type {Text} from "../model/text.js";
import {type Locale, memberLabel} from "./format.js";
import {markButton} from "./mark-button.js";

export interface FilterMarksOptions {
  readonly dimension: DimensionName;
  readonly locale: Locale;
  /** Told of the member whose mark was chosen. */
  readonly onfilter: (dimension: DimensionName, member: string) => void;
}

/** Says what choosing a mark does. */
export const filterTo: Text = {en: "Filter to", es: "Filtrar por"};

/**
 * Makes the marks of a drawing buttons: a click, Enter or the space bar filters to the member that a mark stands for.
 * @param mark the label that Plot gives the group of marks (`bar`, `rect`, `cell`, `dot`, `geo`)
 * @param members one for each mark, in the order in which they are drawn
 */
export function filterMarks(
  chart: Element,
  mark: string,
  members: readonly string[],
  {dimension, locale, onfilter}: FilterMarksOptions
): void {
  const group = chart.querySelector(`g[aria-label="${mark}"]`);
  [...(group?.children ?? [])].forEach((shape, i) => {
    const member = members[i];
    if (member === undefined) return;
    shape.setAttribute("data-filter", member);
    const label = `${filterTo[locale.language]} ${memberLabel(dimension, member, locale)}`;
    markButton(shape, label, () => onfilter(dimension, member));
  });
}
