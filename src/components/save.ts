import {element} from "./element.js";

/** Saves a file on the reader's machine. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  element("a", {href: address, download: name}).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
