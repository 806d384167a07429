import {JSDOM} from "jsdom";

/**
 * Gives the functions that draw a window and its document for the time of a piece of work. They are this thread's
 * globals, so the work may not wait for anything.
 */
export function withDocument<T>(work: (document: Document) => T): T {
  const {window} = new JSDOM("");
  const restore = [replaceGlobal("window", window), replaceGlobal("document", window.document)];
  try {
    return work(window.document);
  } finally {
    for (const put of restore) put();
    window.close();
  }
}

/** Sets a global, and returns what puts it back as it was. */
function replaceGlobal(name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name);
  Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  return () => {
    if (before) Object.defineProperty(globalThis, name, before);
    else Reflect.deleteProperty(globalThis, name);
  };
}
