import type {DimensionName} from "../model/dimensions.js";
import {filters as otherFilters} from "../model/filters.js";
import type {SavedViews} from "../engine/page/saved-views.js";
import type {Shop} from "../model/settings.js";
import type {Filters} from "../query/metric-query.js";
import type {Path} from "../query/narrow.js";
import {type Selection, defaultSelection, selectedRange, withPrice} from "../query/selection.js";
import {askHere} from "./ask/ask-here.js";
import {element, uniqueId} from "./element.js";
import {exportChoice} from "./export-choice.js";
import {filterChips, setFilters} from "./filter-chips.js";
import {rangeText} from "./format.js";
import {filterLists} from "./filter-lists.js";
import {periodChoice, periodLabel} from "./period-choice.js";
import {popover} from "./popover.js";
import {priceRange} from "./price-range.js";
import {viewsChoice} from "./views-choice.js";
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
  /** The reader's saved views; without them, the bar has none. */
  readonly views?: SavedViews;
  /** Address of the API that makes files, null where there is none; without it, the bar offers no files. */
  readonly api?: string | null;
  /** Whether the bar has a place for questions about what it leaves; false by default. */
  readonly asks?: boolean;
}

/** A part of the bar, which can be told of a new selection. */
interface Part {
  readonly element: HTMLElement;
  readonly show: (selection: Selection) => void;
}

/** How a part changes the selection that is shown. */
type Select = (change: (selection: Selection) => Partial<Selection>) => void;

/** Every filter of a page in one row, what is set as chips beneath it; on a narrow screen a button opens the row. */
export function filterBar(
  members: FilterMembers,
  {shop, onselect, views, api, asks = false}: FilterBarOptions
): FilterBar {
  const {language} = shop.settings;
  let selection = defaultSelection;
  const select: Select = (change) => onselect({...selection, ...change(selection)});
  const parts = [
    periodPart(shop, select),
    listsPart("place", [[members.places, ["country", "region", "city"]]], shop, select),
    listsPart("product", [[members.categories, ["category", "subcategory"]]], shop, select, members.price),
    listsPart("customer", flat(members, ["customer_segment", "payment_method"]), shop, select),
    listsPart("visit", flat(members, ["device_type", "traffic_source"]), shop, select),
    ...(views ? [viewsChoice({shop, views, onselect})] : []),
    ...(asks ? [{element: askHere({language}), show: () => undefined}] : []),
    ...(api === undefined ? [] : [exportChoice({shop, api})]),
    predictionsPart(shop, select)
  ];
  const row = element(
    "div",
    {id: uniqueId("filters"), class: "filters"},
    parts.map((part) => part.element)
  );
  const opener = rowOpener(row, shop);
  const chips = filterChips({shop, onselect});
  const bar = element(
    "section",
    {class: "filter-bar", "aria-label": words.filters[language]},
    opener.element,
    row,
    chips
  );
  return Object.assign(bar, {
    show: (shown: Selection) => {
      selection = shown;
      bar.dataset.period = `${otherFilters.period.label[language]}: ${periodText(shown, shop)}`;
      for (const part of [...parts, opener, {show: chips.show}]) part.show(shown);
    }
  });
}

/** The days of a selection, where they are known. */
function periodText(selection: Selection, shop: Shop): string {
  const {start, end} = selectedRange(selection, shop);
  if (start === undefined || end === undefined) return periodLabel(selection, shop);
  return rangeText({start, end}, shop.settings);
}

function periodPart(shop: Shop, select: Select): Part {
  const choice = periodChoice({shop, onchange: (period) => select(() => period)});
  const root = popover(otherFilters.period.label[shop.settings.language], choice);
  return {
    element: root,
    show: (selection) => {
      choice.show(selection);
      root.say(` · ${periodLabel(selection, shop)}`);
    }
  };
}

function flat(
  members: FilterMembers,
  names: ("customer_segment" | "payment_method" | "device_type" | "traffic_source")[]
) {
  return names.map((name): [Path[], DimensionName[]] => [members[name].map((member) => [member]), [name]]);
}

/** Lists behind one button, which says how many members are chosen; and the price, where it is given. */
function listsPart(
  group: "place" | "product" | "customer" | "visit",
  hierarchies: readonly (readonly [readonly Path[], readonly DimensionName[]])[],
  {settings}: Shop,
  select: Select,
  prices: FilterMembers["price"] = null
): Part {
  const onchange = (change: (filters: Filters) => Filters) => select(({filters}) => ({filters: change(filters)}));
  const shown = hierarchies.map(([paths, names]) => filterLists(paths, names, {settings, onchange}));
  const price =
    prices &&
    priceRange({
      domain: prices,
      locale: settings,
      onchange: (chosen) => onchange((filters) => withPrice(filters, chosen))
    });
  const root = popover(
    words[group][settings.language],
    ...shown.flatMap(({lists}) => lists),
    ...(price ? [price] : [])
  );
  const names = shown.flatMap((lists) => lists.names);
  return {
    element: root,
    show: ({filters}) => {
      const {min_price: min, max_price: max} = filters;
      const priced = price !== null && (min !== undefined || max !== undefined) ? 1 : 0;
      const count = names.reduce((sum, name) => sum + (filters[name]?.length ?? 0), priced);
      for (const lists of shown) lists.show(filters);
      price?.show({...(min !== undefined && {min}), ...(max !== undefined && {max})});
      root.say(count === 0 ? "" : ` · ${count}`);
    }
  };
}

function predictionsPart({settings: {language}}: Shop, select: Select): Part {
  const onchange = () => select(() => ({predictions: input.checked}));
  const input = element("input", {type: "checkbox", role: "switch", onchange});
  return {
    element: element("label", {class: "switch"}, input, element("span", {}, otherFilters.predictions.label[language])),
    show: ({predictions}) => (input.checked = predictions)
  };
}

/** The button that opens the row where it has no room of its own. */
function rowOpener(row: HTMLElement, shop: Shop): Part {
  const open = (shown: boolean) => {
    row.classList.toggle("open", shown);
    button.setAttribute("aria-expanded", String(shown));
  };
  const onclick = () => open(!row.classList.contains("open"));
  const button = element("button", {
    type: "button",
    class: "opener",
    "aria-controls": row.id,
    "aria-expanded": "false",
    onclick
  });
  row.addEventListener("keydown", ({key}) => {
    if (key !== "Escape" || !row.classList.contains("open")) return;
    open(false);
    button.focus();
  });
  return {
    element: button,
    show: (selection) => {
      const {length} = setFilters(selection, shop);
      button.textContent = `${words.filters[shop.settings.language]}${length === 0 ? "" : ` (${length})`}`;
    }
  };
}
