/** Filters under a name, as an address has them: `country=UK&period=last_year`. */
export interface SavedView {
  readonly name: string;
  readonly search: string;
}

const key = "daybook:views";

/** Named filters, kept in the browser; where it keeps nothing, for as long as the page is open. */
export class SavedViews {
  readonly #storage: Pick<Storage, "getItem" | "setItem"> | null;
  #views: readonly SavedView[];

  /** @param storage the browser's own by default */
  constructor(storage: Pick<Storage, "getItem" | "setItem"> | null = localStorageOf(globalThis)) {
    this.#storage = storage;
    this.#views = parse(read(storage));
  }

  /** Oldest first. */
  get list(): readonly SavedView[] {
    return this.#views;
  }

  /** Keeps a view, in the place of one of the same name. */
  save(view: SavedView): void {
    this.#write([...this.#views.filter(({name}) => name !== view.name), view]);
  }

  remove(name: string): void {
    this.#write(this.#views.filter((view) => view.name !== name));
  }

  #write(views: readonly SavedView[]): void {
    this.#views = views;
    try {
      this.#storage?.setItem(key, JSON.stringify(views));
    } catch {
      // A full or forbidden store: the views last as long as the page.
    }
  }
}

/** Some browsers throw when a page that may not store asks for the store. */
function localStorageOf(scope: {localStorage?: Storage}): Storage | null {
  try {
    return scope.localStorage ?? null;
  } catch {
    return null;
  }
}

function read(storage: Pick<Storage, "getItem"> | null): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function parse(text: string | null): SavedView[] {
  try {
    const views = JSON.parse(text ?? "[]") as unknown;
    if (!Array.isArray(views)) return [];
    return views.filter((view): view is SavedView => typeof view?.name === "string" && typeof view.search === "string");
  } catch {
    return [];
  }
}
