import {type DimensionName, dimensions} from "../model/dimensions.js";
import type {Shop} from "../model/settings.js";
import {type Path, chooseMembers, membersLeft} from "../query/narrow.js";
import {type Selection, defaultSelection, withPrice} from "../query/selection.js";
import {element, uniqueId} from "./element.js";
import {filterChips, setFilters} from "./filter-chips.js";
import {type MultiSelect, multiSelect} from "./multi-select.js";
import {periodChoice, periodLabel} from "./period-choice.js";
import {popover} from "./popover.js";
import {priceRange} from "./price-range.js";
import {words} from "./words.js";

/** What the filters of a shop can be set to. */
export interface FilterMembers {
  readonly places: readonly Path[];
  readonly categories: readonly Path[];
  readonly customer_segment: readonly string[];
  readonly payment_method: readonly string[];
  readonly device_type: readonly string[];
  readonly traffic_source: readonly string[];
  readonly price: {readonly min: number; readonly max: number} | null;
}

/** A filter bar, which can be told of a new selection. */
export interface FilterBar extends HTMLElement {
  show(selection: Selection): void;
}

export interface FilterBarOptions {
  readonly shop: Shop;
  readonly onselect: (selection: Selection) => void;
}

/** Every filter of a page in one row, what is set as chips beneath it; on a narrow screen a button opens the row. */
export function filterBar(members: FilterMembers, {shop, onselect}: FilterBarOptions): FilterBar {
  const {language} = shop.settings;
  let selection = defaultSelection;
  const select = (change: Partial<Selection>) => onselect({...selection, ...change});
  const lists: {name: DimensionName; list: MultiSelect; paths: readonly Path[]; levels: readonly DimensionName[]}[] =
    [];

  function choices(paths: readonly Path[], levels: readonly DimensionName[]): MultiSelect[] {
    return levels.map((name) => {
      const onchange = (chosen: string[]) =>
        select({filters: chooseMembers(paths, levels, name, chosen, selection.filters)});
      const list = multiSelect({label: dimensions[name].label[language], locale: shop.settings, onchange});
      lists.push({name, list, paths, levels});
      return list;
    });
  }

  const flat = (name: "customer_segment" | "payment_method" | "device_type" | "traffic_source") =>
    choices(
      members[name].map((member) => [member]),
      [name]
    );
  const period = periodChoice({shop, onchange: select});
  const price =
    members.price &&
    priceRange({
      domain: members.price,
      locale: shop.settings,
      onchange: (chosen) => select({filters: withPrice(selection.filters, chosen)})
    });
  const groups = {
    period: popover(words.period[language], period),
    place: popover(words.place[language], ...choices(members.places, ["country", "region", "city"])),
    product: popover(
      words.product[language],
      ...choices(members.categories, ["category", "subcategory"]),
      ...(price ? [price] : [])
    ),
    customer: popover(words.customer[language], ...flat("customer_segment"), ...flat("payment_method")),
    visit: popover(words.visit[language], ...flat("device_type"), ...flat("traffic_source"))
  };
  const predictions = element("input", {
    type: "checkbox",
    role: "switch",
    onchange: () => select({predictions: predictions.checked})
  });
  const id = uniqueId("filters");
  const row = element(
    "div",
    {id, class: "filters"},
    Object.values(groups),
    element("label", {class: "switch"}, predictions, element("span", {}, words.predictions[language]))
  );
  const opener = element("button", {
    type: "button",
    class: "opener",
    "aria-expanded": "false",
    "aria-controls": id,
    onclick: toggle
  });
  const chips = filterChips({shop, onselect});

  function toggle() {
    opener.setAttribute("aria-expanded", String(row.classList.toggle("open")));
  }

  const bar = element("section", {class: "filter-bar", "aria-label": words.filters[language]}, opener, row, chips);
  bar.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && row.classList.contains("open")) (toggle(), opener.focus());
  });
  return Object.assign(bar, {
    show: (shown: Selection) => {
      selection = shown;
      const {filters} = shown;
      const count = (...names: DimensionName[]) => names.reduce((sum, name) => sum + (filters[name]?.length ?? 0), 0);
      const say = (n: number) => (n === 0 ? "" : ` · ${n}`);
      const priced = filters.min_price !== undefined || filters.max_price !== undefined ? 1 : 0;
      period.show(shown);
      price?.show({
        ...(filters.min_price !== undefined && {min: filters.min_price}),
        ...(filters.max_price !== undefined && {max: filters.max_price})
      });
      for (const {name, list, paths, levels} of lists)
        list.show(membersLeft(paths, levels, name, filters), filters[name] ?? []);
      groups.period.say(` · ${periodLabel(shown, shop)}`);
      groups.place.say(say(count("country", "region", "city")));
      groups.product.say(say(count("category", "subcategory") + priced));
      groups.customer.say(say(count("customer_segment", "payment_method")));
      groups.visit.say(say(count("device_type", "traffic_source")));
      predictions.checked = shown.predictions;
      const set = setFilters(shown, shop).length;
      opener.textContent = `${words.filters[language]}${set === 0 ? "" : ` (${set})`}`;
      chips.show(shown);
    }
  });
}
