import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";

/** How Framework shows a cell that it could not compile. */
const failure = /class="[^"]*observablehq--error[^>]*>([^<]*)</;

/** How it leaves an import of a package that is not installed: a browser cannot load it. */
const bareImport = /\bimport\("((?![./]|https?:)[^"]+)"\)/;

/**
 * Looks through built pages for what Framework lets pass.
 * @returns the pages that hold an error, with its words
 */
export function findErrors(site: string): string[] {
  const pages = readdirSync(site, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".html"));
  if (pages.length === 0) return ["there is no page"];
  return pages.flatMap((name) => {
    const html = readFileSync(join(site, name), "utf8");
    const words = failure.exec(html)?.[1];
    const missing = bareImport.exec(html)?.[1];
    const found = words ?? (missing && `package ${missing} is not installed`);
    return found ? [`${name}: ${found}`] : [];
  });
}
