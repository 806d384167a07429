import {type DimensionName, dimensions} from "../model/dimensions.js";
import {element} from "./element.js";
import {type Locale, memberLabel} from "./format.js";
import {words} from "./words.js";

/** A list of members to tick, which can be told what there is to tick and what is ticked. */
export interface MultiSelect extends HTMLFieldSetElement {
  show(members: readonly string[], chosen: readonly string[]): void;
}

export interface MultiSelectOptions {
  readonly dimension: DimensionName;
  readonly locale: Pick<Locale, "language">;
  readonly onchange: (chosen: string[]) => void;
}

/** How many members are drawn at once; the rest is found by searching. */
const mostShown = 200;

/** How many members make a search box worth its place. */
const manyMembers = 8;

/** Boxes to tick, any number of them, with a search box where there are many. */
export function multiSelect({dimension, locale, onchange}: MultiSelectOptions): MultiSelect {
  const {language} = locale;
  const label = dimensions[dimension].label[language];
  const labelOf = (member: string) => memberLabel(dimension, member, locale);
  const boxes = new Map<string, {input: HTMLInputElement; row: HTMLLabelElement}>();
  let members: readonly string[] = [];
  let chosen: readonly string[] = [];
  const search = element("input", {
    type: "search",
    "aria-label": `${words.search[language]}: ${label}`,
    placeholder: words.search[language],
    oninput: draw
  });
  const list = element("div", {class: "members"});
  const fieldset = element("fieldset", {class: "multi-select"}, element("legend", {}, label), search, list);

  function box(member: string) {
    const known = boxes.get(member);
    if (known) return known;
    const input = element("input", {type: "checkbox", value: member, onchange: choose});
    const made = {input, row: element("label", {}, input, element("span", {}, labelOf(member)))};
    boxes.set(member, made);
    return made;
  }

  function choose() {
    const shown = new Set(members);
    const kept = chosen.filter((member) => !shown.has(member) || boxes.get(member)?.input.checked !== false);
    const added = members.filter((member) => boxes.get(member)?.input.checked && !chosen.includes(member));
    onchange([...kept, ...added]);
  }

  function draw() {
    const wanted = search.value.trim().toLocaleLowerCase(language);
    const found = members.filter((member) => labelOf(member).toLocaleLowerCase(language).includes(wanted));
    for (const member of members)
      if (boxes.has(member) || chosen.includes(member)) box(member).input.checked = chosen.includes(member);
    const rows: Node[] = found.slice(0, mostShown).map((member) => box(member).row);
    if (found.length === 0) rows.push(element("p", {}, words.noMember[language]));
    if (found.length > mostShown) rows.push(element("p", {}, `${found.length - mostShown} ${words.more[language]}`));
    // Moving a node takes its focus away, so the list is left alone where it stays the same.
    if (rows.length !== list.childNodes.length || rows.some((row, i) => row !== list.childNodes[i]))
      list.replaceChildren(...rows);
    search.hidden = members.length <= manyMembers;
  }

  return Object.assign(fieldset, {
    show: (newMembers: readonly string[], newChosen: readonly string[]) => {
      members = newMembers;
      chosen = newChosen;
      draw();
    }
  });
}
