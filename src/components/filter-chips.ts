import {dimensions, filterDimensions} from "../model/dimensions.js";
import {filters as otherFilters} from "../model/filters.js";
import type {Shop} from "../model/settings.js";
import {defaultPreset} from "../query/overview.js";
import {type Selection, defaultSelection, withMembers, withPrice} from "../query/selection.js";
import {element} from "./element.js";
import {exactFigure, memberLabel} from "./format.js";
import {periodLabel} from "./period-choice.js";
import {words} from "./words.js";

/** One thing that is set, and the selection without it. */
export interface SetFilter {
  readonly label: string;
  readonly value: string;
  readonly without: Selection;
}

/** Everything that a selection sets beyond the default, in the order of the filter bar. */
export function setFilters(selection: Selection, shop: Shop): SetFilter[] {
  const {language} = shop.settings;
  const {filters, period, predictions} = selection;
  const found: SetFilter[] = [];
  if (period !== defaultPreset) {
    const without = {...selection, period: defaultSelection.period, range: {}};
    found.push({label: otherFilters.period.label[language], value: periodLabel(selection, shop), without});
  }
  for (const name of filterDimensions) {
    for (const member of filters[name] ?? []) {
      const rest = filters[name]!.filter((other) => other !== member);
      const without = {...selection, filters: withMembers(filters, name, rest)};
      found.push({label: dimensions[name].label[language], value: memberLabel(name, member, shop.settings), without});
    }
  }
  if (filters.min_price !== undefined || filters.max_price !== undefined)
    found.push({
      label: otherFilters.price.label[language],
      value: priceText(selection, shop),
      without: {...selection, filters: withPrice(filters, {})}
    });
  if (!predictions)
    found.push({
      label: otherFilters.predictions.label[language],
      value: words.off[language],
      without: {...selection, predictions: true}
    });
  return found;
}

/** Chips of what is set, which can be told of a new selection. */
export interface FilterChips extends HTMLDivElement {
  show(selection: Selection): void;
}

/** A chip for everything that is set, each of which takes it off, and a button that clears all of it. */
export function filterChips({
  shop,
  onselect
}: {
  readonly shop: Shop;
  readonly onselect: (selection: Selection) => void;
}): FilterChips {
  const {language} = shop.settings;
  const root = element("div", {class: "chips"});
  return Object.assign(root, {
    show: (selection: Selection) => {
      const focused = [...root.children].indexOf(document.activeElement as Element);
      const found = setFilters(selection, shop);
      const list = found.map(({label, value}) => `${label}: ${value}`);
      const chips = found.map(({without}, i) =>
        chip(list[i]!, `${words.remove[language]} ${list[i]}`, () => onselect(without))
      );
      const clear = () => onselect({...defaultSelection, grain: selection.grain});
      root.replaceChildren(...chips, ...(found.length === 0 ? [] : [clearButton(list, clear)]));
      root.hidden = found.length === 0;
      // The chip that was clicked is gone: its place in the tab order goes to the next one.
      if (focused >= 0)
        (root.children[Math.min(focused, root.children.length - 1)] as HTMLElement | undefined)?.focus();
    }
  });

  function chip(text: string, label: string, onclick: () => void): HTMLElement {
    return element(
      "button",
      {type: "button", class: "chip", "aria-label": label, onclick},
      text,
      element("span", {"aria-hidden": "true"}, " ×")
    );
  }

  function clearButton(list: readonly string[], onclick: () => void): HTMLElement {
    const title = `${words.clearAll[language]}: ${list.join("; ")}`;
    return element(
      "button",
      {type: "button", class: "clear-all", title, "aria-label": title, onclick},
      `${words.clearAll[language]} (${list.length})`
    );
  }
}

function priceText({filters: {min_price: min, max_price: max}}: Selection, {settings}: Shop): string {
  const text = (price: number) => exactFigure(price, "currency", settings);
  if (min === undefined) return `≤ ${text(max!)}`;
  return max === undefined ? `≥ ${text(min)}` : `${text(min)} – ${text(max)}`;
}
