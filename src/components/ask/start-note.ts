import {filters as otherFilters} from "../../model/filters.js";
import type {Shop} from "../../model/settings.js";
import type {StartState} from "../../engine/ask/start-state.js";
import {element} from "../element.js";
import {setFilters} from "../filter-chips.js";
import {periodLabel} from "../period-choice.js";
import {askWords} from "./words.js";

export interface StartNoteOptions {
  readonly shop: Shop;
  /** Takes the filters away. */
  readonly onclear: () => void;
}

/** The filters that a conversation begins with, and a button that takes them away. */
export function startNote(start: StartState, {shop, onclear}: StartNoteOptions): HTMLElement {
  const {language} = shop.settings;
  const period = otherFilters.period.label[language];
  const others = setFilters({...start.selection, predictions: true}, shop).filter(({label}) => label !== period);
  const texts = [periodLabel(start.selection, shop), ...others.map(({label, value}) => `${label}: ${value}`)];
  return element(
    "p",
    {class: "start-note"},
    `${askWords.beginsWith[language]}: ${texts.join(" · ")} `,
    element("button", {type: "button", onclick: onclear}, askWords.withoutFilters[language])
  );
}
