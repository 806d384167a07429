import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {JSDOM} from "jsdom";

/** The width of an element, in pixels. */
export type WidthOf = (element: Element) => number;

/** A browser without a screen: its document is this process's, and who watches an element's size is told its width. */
export interface StaticBrowser {
  readonly document: Document;
  /** Shows another page of the same folder. */
  open(html: string): void;
  /** Gives elements other widths. */
  resize(widthOf: WidthOf): void;
}

/** Methods of the window, which has them from its prototype. */
const inherited = ["addEventListener", "removeEventListener", "dispatchEvent"];
/** Node has these, too, but not those that the window's own objects go with. */
const replaced = new Set([...inherited, "Event", "EventTarget", "CustomEvent", "window", "self", "navigator"]);

/**
 * Makes this process such a browser, in which the modules of a built site run; it is for a process of its own.
 * @param folder the site's folder, whose files are read from the disk
 */
export function startBrowser(folder: string): StaticBrowser {
  const {window} = new JSDOM("", {url: `file://${folder}/index.html`, pretendToBeVisual: true});
  for (const name of [...Object.getOwnPropertyNames(window), ...inherited])
    // A file has no storage: nothing that a reader kept is to be seen.
    if (!/Storage$/.test(name) && (!(name in globalThis) || replaced.has(name))) define(name, valueOf(window, name));
  const sizes = new Map<Element, () => void>();
  let width: WidthOf = () => 0;
  define(
    "ResizeObserver",
    class {
      readonly #changed: (entries: readonly object[]) => void;
      constructor(changed: (entries: readonly object[]) => void) {
        this.#changed = changed;
      }
      observe(target: Element) {
        const tell = () => this.#changed([{target, contentRect: {width: width(target), height: 0}}]);
        sizes.set(target, tell);
        // It stands in the page by then.
        setTimeout(tell);
      }
      disconnect() {}
    }
  );
  define("window", globalThis);
  // Columns answer other selections than the first; they take longer to read than all the rest.
  const isColumns = (url: string | URL) => /\/(lines|sessions)\.\w+\.arrow\.gz$/.test(String(url));
  define("fetch", async (url: string | URL) =>
    isColumns(url) ? new Promise(() => undefined) : new Response(await readFile(fileURLToPath(url)))
  );
  define("matchMedia", () => ({matches: false, addEventListener() {}, removeEventListener() {}}));
  define("localStorage", {getItem: () => null, setItem() {}, removeItem() {}});
  return {
    document: window.document,
    open(html) {
      sizes.clear();
      const {title, body} = new JSDOM(html).window.document;
      window.document.title = title;
      window.document.body.replaceWith(window.document.importNode(body, true));
    },
    resize(widthOf) {
      width = widthOf;
      for (const tell of sizes.values()) tell();
    }
  };
}

function valueOf(window: object, name: string): unknown {
  const value = (window as Record<string, unknown>)[name];
  return typeof value === "function" && /^[a-z]/.test(name) ? value.bind(window) : value;
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
}
