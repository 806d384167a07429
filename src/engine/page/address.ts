import {type Selection} from "../../query/selection.js";
import {type Notice, readSelection, writeSelection} from "../../query/url.js";

/** The event that an address sends to its window when a selection was written into it. */
export const selectionEvent = "daybook:selection";

type AddressWindow = Pick<
  Window,
  "location" | "history" | "addEventListener" | "removeEventListener" | "dispatchEvent"
>;

/** The selection in the address of a window: each change is a step that the back button undoes. */
export class Address {
  readonly #window: AddressWindow;

  /** @param window the browser's own by default */
  constructor(window: AddressWindow = globalThis.window) {
    this.#window = window;
  }

  /** The selection of the address as it stands, and what of it was ignored. */
  read(): {selection: Selection; notices: readonly Notice[]} {
    return readSelection(this.#window.location.search);
  }

  /** Writes a selection into the address, unless it stands there. */
  write(selection: Selection): void {
    const {pathname, search, hash} = this.#window.location;
    const query = writeSelection(selection, search).toString();
    if (query === new URLSearchParams(search).toString()) return;
    this.#window.history.pushState(null, "", `${pathname}${query && "?"}${query}${hash}`);
    this.announce();
  }

  /** Tells every watcher to read the address again. */
  announce(): void {
    this.#window.dispatchEvent(new Event(selectionEvent));
  }

  /** Calls back after every change, by `write` or by the back button; returns what ends that. */
  watch(changed: () => void): () => void {
    const events = [selectionEvent, "popstate"];
    for (const name of events) this.#window.addEventListener(name, changed);
    return () => events.forEach((name) => this.#window.removeEventListener(name, changed));
  }
}
