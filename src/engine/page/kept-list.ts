/** Where lists are kept: the browser's own store, or what stands for it in a test. */
export type ListStorage = Pick<Storage, "getItem" | "setItem">;

/** A list in the browser under a key; where it keeps nothing, for as long as the page is open. */
export class KeptList<T> {
  readonly #key: string;
  readonly #storage: ListStorage | null;
  #items: readonly T[];

  /**
   * @param read makes an item of what was kept, which another version may have written; null leaves it out
   * @param storage the browser's own by default
   */
  constructor(
    key: string,
    read: (kept: Readonly<Record<string, unknown>>) => T | null,
    storage: ListStorage | null = localStorageOf(globalThis)
  ) {
    this.#key = key;
    this.#storage = storage;
    this.#items = parse(textOf(storage, key), read);
  }

  get items(): readonly T[] {
    return this.#items;
  }

  write(items: readonly T[]): void {
    this.#items = items;
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(items));
    } catch {
      // A full or forbidden store: the list lasts as long as the page.
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

function textOf(storage: ListStorage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function parse<T>(text: string | null, read: (kept: Readonly<Record<string, unknown>>) => T | null): T[] {
  try {
    const kept = JSON.parse(text ?? "[]") as unknown;
    if (!Array.isArray(kept)) return [];
    return kept
      .filter((item) => typeof item === "object" && item !== null)
      .map(read)
      .filter((item) => item !== null);
  } catch {
    return [];
  }
}
