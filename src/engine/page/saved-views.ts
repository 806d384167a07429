import {KeptList, type ListStorage} from "./kept-list.js";

/** Filters under a name, as an address has them: `country=UK&period=last_year`. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}

/** Named filters, kept in the browser. */
export class SavedViews {
  readonly #kept: KeptList<SavedView>;

  /** @param storage the browser's own by default */
  constructor(storage?: ListStorage | null) {
    this.#kept = new KeptList("daybook:views", readView, storage);
  }

  /** Oldest first. */
  get list(): readonly SavedView[] {
    return this.#kept.items;
  }

  /** Keeps a view, in the place of one of the same name. */
  save(view: SavedView): void {
    this.#kept.write([...this.list.filter(({name}) => name !== view.name), view]);
  }

  remove(name: string): void {
    this.#kept.write(this.list.filter((view) => view.name !== name));
  }
}

function readView({name, search}: Readonly<Record<string, unknown>>): SavedView | null {
  return typeof name === "string" && typeof search === "string" ? {name, search} : null;
}
