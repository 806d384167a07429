import {existsSync, readFileSync, readdirSync} from "node:fs";
import {dirname, join, relative} from "node:path";

/** How Framework shows a cell that it could not compile. */
const failure = /class="[^"]*observablehq--error[^>]*>([^<]*)</;

/** How it leaves an import of a package that is not installed: a browser cannot load it. */
const bareImport = /\bimport\("((?![./]|https?:)[^"]+)"\)/;

/**
 * Looks through built pages for what Framework lets pass.
 * @returns the pages that hold an error, with its words
 */
export function findErrors(site: string): string[] {
  const files = readdirSync(site, {recursive: true, encoding: "utf8"});
  const pages = files.filter((name) => name.endsWith(".html"));
  if (pages.length === 0) return ["there is no page"];
  const own = [...pages, ...files.filter((name) => name.startsWith("_import") && name.endsWith(".js"))];
  const missing = new Set(own.flatMap((name) => missingFiles(site, name)));
  if (missing.size > 0)
    return [`${[...missing].slice(0, 3).join(", ")} missing; if npm run dev runs here, stop it and try again`];
  return pages.flatMap((name) => {
    const html = readFileSync(join(site, name), "utf8");
    const words = failure.exec(html)?.[1];
    const bare = bareImport.exec(html)?.[1];
    const found = words ?? (bare && `package ${bare} is not installed`);
    return found ? [`${name}: ${found}`] : [];
  });
}

/** A path of another file in the text of a page or a module. */
const reference = /["'(]((?:\.{1,2}\/)+(?:_import|_file|_node|_npm|_observablehq)\/[^"'()\s?#]+\.\w+)["')]/g;

/** The files that a page or a module names and the site does not have. */
function missingFiles(site: string, name: string): string[] {
  const text = readFileSync(join(site, name), "utf8");
  const paths = [...text.matchAll(reference)].map(([, path]) => join(dirname(join(site, name)), path!));
  return paths.filter((path) => !existsSync(path)).map((path) => relative(site, path));
}
