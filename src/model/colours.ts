import {missing} from "./dimensions.js";

/**
 * Ten colours that are told apart by readers with any colour vision and stand on light and dark paper: Observable10,
 * from d3-scale-chromatic.
 */
const palette = [
  "#4269d0",
  "#efb118",
  "#ff725c",
  "#6cc5b0",
  "#3ca951",
  "#ff8ab7",
  "#a463f2",
  "#97bbf5",
  "#9c6b4e",
  "#9498a0"
] as const;

/** What stands for missing members, and for those beyond the tenth. */
export const otherColour = "#9498a0";

/**
 * One colour for each member of a dimension, the same on every page: by the place among all members of the shop, not
 * among those that a filter leaves.
 * @param members all members, in code-point order
 */
export function memberColours(members: readonly string[]): ReadonlyMap<string, string> {
  const known = members.filter((member) => member !== missing);
  return new Map([...known.map((member, i) => [member, palette[i] ?? otherColour] as const), [missing, otherColour]]);
}
