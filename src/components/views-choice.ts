import type {Shop} from "../model/settings.js";
import type {SavedViews} from "../engine/page/saved-views.js";
import {type Selection, defaultSelection} from "../query/selection.js";
import {readSelection, writeSelection} from "../query/url.js";
import {element} from "./element.js";
import {popover} from "./popover.js";
import {words} from "./words.js";

export interface ViewsChoiceOptions {
  readonly shop: Shop;
  readonly views: SavedViews;
  readonly onselect: (selection: Selection) => void;
}

/** A choice of saved views that can be told what is selected now. */
export interface ViewsChoice {
  readonly element: HTMLElement;
  readonly show: (selection: Selection) => void;
}

/** The views that the reader has named: a link each, and a field to name the filters as they are. */
export function viewsChoice({shop, views, onselect}: ViewsChoiceOptions): ViewsChoice {
  const {language} = shop.settings;
  let shown = defaultSelection;
  const list = element("ul", {class: "views"});
  const name = element("input", {type: "text", maxlength: 60, required: true, "aria-label": words.viewName[language]});
  const save = (event: Event) => {
    event.preventDefault();
    const given = name.value.trim();
    if (given === "") return;
    views.save({name: given, search: writeSelection(shown, "").toString()});
    name.value = "";
    draw();
  };
  const form = element("form", {onsubmit: save}, name, element("button", {type: "submit"}, words.saveView[language]));
  const root = popover(words.views[language], list, form);
  const draw = () => {
    const items = views.list.map((view) =>
      item(view, {shop, onselect, onremove: () => (views.remove(view.name), draw())})
    );
    list.replaceChildren(...(items.length > 0 ? items : [element("li", {}, words.noViews[language])]));
  };
  draw();
  return {element: root, show: (selection) => (shown = selection)};
}

function item(
  {name, search}: {name: string; search: string},
  {shop, onselect, onremove}: Pick<ViewsChoiceOptions, "shop" | "onselect"> & {onremove: () => void}
): HTMLElement {
  const choose = (event: Event) => {
    event.preventDefault();
    onselect(readSelection(search).selection);
  };
  const label = `${words.remove[shop.settings.language]}: ${name}`;
  return element(
    "li",
    {},
    // A link, so that it can be copied and sent.
    element("a", {href: `?${search}`, onclick: choose}, name),
    element("button", {type: "button", class: "remove", "aria-label": label, title: label, onclick: onremove}, "×")
  );
}
