import type {DimensionName} from "../model/dimensions.js";
import {type Locale, memberLabel} from "./format.js";

export interface FilterMarksOptions {
  readonly dimension: DimensionName;
  readonly locale: Locale;
  /** Told of the member whose mark was chosen. */
  readonly onfilter: (dimension: DimensionName, member: string) => void;
}

const filterTo = {en: "Filter to", es: "Filtrar por"};

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
    shape.setAttribute("tabindex", "0");
    shape.setAttribute("role", "button");
    shape.setAttribute("data-filter", member);
    shape.setAttribute("aria-label", `${filterTo[locale.language]} ${memberLabel(dimension, member, locale)}`);
    const choose = () => onfilter(dimension, member);
    shape.addEventListener("click", choose);
    shape.addEventListener("keydown", (event) => {
      const {key} = event as KeyboardEvent;
      if (key !== "Enter" && key !== " ") return;
      event.preventDefault();
      choose();
    });
  });
}
