// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {type FilterBar, filterBar} from "../../src/components/filter-bar.js";
import {setFilters} from "../../src/components/filter-chips.js";
import {demoSettings} from "../../src/model/settings.js";
import {type Selection, defaultSelection} from "../../src/query/selection.js";

const shop = {firstDay: "2024-01-01", lastDay: "2025-12-31", settings: demoSettings};

const members = {
  places: [
    ["Canada", "Ontario", "London"],
    ["UK", "England", "London"],
    ["UK", "Scotland", "Edinburgh"],
    ["USA", "~none", "~none"]
  ],
  categories: [
    ["Books", "Comics"],
    ["Home", "Decor"]
  ],
  customer_segment: ["Regular", "VIP"],
  payment_method: ["Card"],
  device_type: ["Desktop", "Mobile"],
  traffic_source: ["Email"],
  price: {min: 1, max: 1000}
};

let bar: FilterBar;
let selection: Selection;

beforeEach(() => {
  selection = defaultSelection;
  bar = filterBar(members, {
    shop,
    onselect: (chosen) => {
      selection = chosen;
      bar.show(chosen);
    }
  });
  bar.show(selection);
  document.body.replaceChildren(bar);
});

function button(name: string): HTMLButtonElement {
  return [...bar.querySelectorAll("button")].find((found) => found.textContent!.startsWith(name))!;
}

function list(name: string): HTMLInputElement[] {
  const fieldset = [...bar.querySelectorAll("fieldset")].find(
    (found) => found.querySelector("legend")!.textContent === name
  )!;
  return [...fieldset.querySelectorAll<HTMLInputElement>("input:not([type=search])")];
}

function offered(name: string): string[] {
  return list(name).map(({value}) => value);
}

function tick(name: string, member: string): void {
  list(name)
    .find(({value}) => value === member)!
    .click();
}

describe("filterBar(members, {shop, onselect})", () => {
  it("has every filter, each list under its own label", () => {
    const legends = [...bar.querySelectorAll("legend")].map(({textContent}) => textContent);
    expect(legends).toEqual([
      ...["Period", "Country", "Region", "City", "Category", "Subcategory", "Price"],
      ...["Customer segment", "Payment method", "Device", "Traffic source"]
    ]);
  });

  it("adds and takes away members", () => {
    tick("Country", "UK");
    tick("Country", "Canada");
    expect(selection.filters.country).toEqual(["UK", "Canada"]);
    tick("Country", "UK");
    tick("Country", "Canada");
    expect(selection.filters).toEqual({});
  });

  it("offers the regions and cities of the countries that are chosen, and the countries of a city", () => {
    tick("Country", "UK");
    expect(offered("Region")).toEqual(["England", "Scotland"]);
    expect(offered("City")).toEqual(["Edinburgh", "London"]);
    tick("Country", "UK");
    tick("City", "London");
    expect(offered("Country")).toEqual(["Canada", "UK"]);
    expect(offered("Region")).toEqual(["England", "Ontario"]);
  });

  it("gives up a city whose country is given up, and keeps what the data do not know", () => {
    bar.show({...defaultSelection, filters: {country: ["Canada", "UK"], city: ["Edinburgh", "London", "Atlantis"]}});
    tick("Country", "UK");
    expect(selection.filters).toEqual({country: ["Canada"], city: ["London", "Atlantis"]});
  });

  it("calls a missing member not known", () => {
    const labels = list("Region").map((input) => input.parentElement!.textContent);
    expect(labels).toContain("not known");
  });

  it("sets a preset, and a custom range from two days in either order", () => {
    tick("Period", "today");
    expect(selection).toMatchObject({period: "today", range: {}});
    expect(button("Period").textContent).toBe("Period · Today");
    const [from, to] = [...bar.querySelectorAll<HTMLInputElement>("input[type=date]")] as [
      HTMLInputElement,
      HTMLInputElement
    ];
    from.value = "2025-06-30";
    to.value = "2025-06-01";
    to.dispatchEvent(new Event("change"));
    expect(selection).toMatchObject({period: "custom", range: {start: "2025-06-01", end: "2025-06-30"}});
  });

  it("sets a price range, open at the ends of the line, and never crosses the handles", () => {
    const [low, high] = list("Price") as [HTMLInputElement, HTMLInputElement];
    low.value = "50";
    low.dispatchEvent(new Event("input"));
    low.dispatchEvent(new Event("change"));
    expect(selection.filters).toEqual({min_price: 130});
    expect(low.getAttribute("aria-valuetext")).toBe("$130.00");
    high.value = "20";
    high.dispatchEvent(new Event("input"));
    expect(high.valueAsNumber).toBe(low.valueAsNumber);
  });

  it("opens one panel at a time, and closes it on Escape with the focus on its button", () => {
    button("Place").click();
    const panel = document.getElementById(button("Place").getAttribute("aria-controls")!)!;
    expect(panel.hidden).toBe(false);
    button("Visit").focus();
    expect(panel.hidden).toBe(true);
    button("Place").click();
    list("Country")[0]!.focus();
    list("Country")[0]!.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
    expect(panel.hidden).toBe(true);
    expect(document.activeElement).toBe(button("Place"));
  });

  it("keeps the focus on the box that was ticked", () => {
    button("Place").click();
    const box = list("Country").find(({value}) => value === "UK")!;
    box.focus();
    box.click();
    expect(document.activeElement).toBe(box);
  });

  it("keeps the focus in the chips when one is taken off", () => {
    bar.show({...defaultSelection, filters: {country: ["UK", "USA"], device_type: ["Mobile"]}});
    const chips = () => [...bar.querySelectorAll<HTMLButtonElement>(".chip")];
    chips()[0]!.focus();
    chips()[0]!.click();
    expect(chips().map(({textContent}) => textContent)).toEqual(["Country: USA ×", "Device: Mobile ×"]);
    expect(document.activeElement).toBe(chips()[0]);
  });

  it("clears everything but the grain of the charts, and says what it clears", () => {
    bar.show({...defaultSelection, period: "all_time", filters: {country: ["UK"]}, grain: "month", predictions: false});
    const clear = button("Clear all (3)");
    expect(clear.title).toBe("Clear all: Period: All time; Country: UK; Predictions: off");
    clear.click();
    expect(selection).toEqual({...defaultSelection, grain: "month"});
  });

  it("treats the name of a member as text", () => {
    bar.show({...defaultSelection, filters: {country: ["<img src=x onerror=alert(1)>"]}});
    expect(bar.querySelector("img")).toBeNull();
    expect(bar.querySelector(".chip")!.textContent).toContain("<img src=x");
  });
});

describe("setFilters(selection, shop)", () => {
  it("takes off one thing at a time", () => {
    const chosen: Selection = {...defaultSelection, period: "today", filters: {country: ["UK", "USA"], max_price: 9.5}};
    const found = setFilters(chosen, shop);
    expect(found.map(({value}) => value)).toEqual(["Today", "UK", "USA", "≤ $9.50"]);
    expect(found[0]!.without.period).toBe(defaultSelection.period);
    expect(found[1]!.without.filters).toEqual({country: ["USA"], max_price: 9.5});
    expect(found[3]!.without.filters).toEqual({country: ["UK", "USA"]});
  });

  it("says the same in Spanish", () => {
    const spanish = {...shop, settings: {...demoSettings, language: "es" as const}};
    const chosen: Selection = {...defaultSelection, filters: {region: ["~none"]}, predictions: false};
    expect(setFilters(chosen, spanish).map(({label, value}) => `${label}: ${value}`)).toEqual([
      "Región: no se conoce",
      "Predicciones: no"
    ]);
  });
});
