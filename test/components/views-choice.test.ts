// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {viewsChoice} from "../../src/components/views-choice.js";
import {SavedViews} from "../../src/engine/page/saved-views.js";
import {demoSettings} from "../../src/model/settings.js";
import {type Selection, defaultSelection} from "../../src/query/selection.js";

const shop = {firstDay: "2024-01-01", lastDay: "2025-12-31", settings: demoSettings};

function memory(): Pick<Storage, "getItem" | "setItem"> {
  const kept = new Map<string, string>();
  return {getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value)};
}

describe("SavedViews", () => {
  it("keeps views from one page to the next, one of each name", () => {
    const storage = memory();
    const views = new SavedViews(storage);
    views.save({name: "UK", search: "country=UK"});
    views.save({name: "All", search: ""});
    views.save({name: "UK", search: "country=UK&device_type=Mobile"});
    expect(new SavedViews(storage).list).toEqual([
      {name: "All", search: ""},
      {name: "UK", search: "country=UK&device_type=Mobile"}
    ]);
  });

  it("works where nothing can be kept, and where what is kept is not its own", () => {
    const full = {
      getItem: () => "{]",
      setItem: () => {
        throw new Error("quota");
      }
    };
    const views = new SavedViews(full);
    views.save({name: "UK", search: "country=UK"});
    expect(views.list).toHaveLength(1);
    expect(new SavedViews({getItem: () => '[{"name": 1}, null]', setItem: () => undefined}).list).toEqual([]);
    expect(new SavedViews(null).list).toEqual([]);
  });
});

describe("viewsChoice({shop, views, onselect})", () => {
  let chosen: Selection[];
  let views: SavedViews;
  beforeEach(() => {
    chosen = [];
    views = new SavedViews(memory());
    document.body.replaceChildren();
  });

  it("saves the selection under a name, offers it as a link, selects it and removes it", () => {
    const choice = viewsChoice({shop, views, onselect: (selection) => chosen.push(selection)});
    document.body.append(choice.element);
    const selection = {...defaultSelection, filters: {country: ["UK", "USA"]}};
    choice.show(selection);
    const field = choice.element.querySelector<HTMLInputElement>("input[type=text]")!;
    field.value = "  Anglophone ";
    choice.element.querySelector("form")!.dispatchEvent(new Event("submit", {cancelable: true}));
    const link = choice.element.querySelector("a")!;
    expect(link.textContent).toBe("Anglophone");
    expect(link.getAttribute("href")).toBe("?country=UK&country=USA");
    choice.show(defaultSelection);
    link.click();
    expect(chosen).toEqual([selection]);
    choice.element.querySelector<HTMLButtonElement>("button.remove")!.click();
    expect(views.list).toEqual([]);
    expect(choice.element.querySelector("a")).toBeNull();
  });
});
