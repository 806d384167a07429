import {existsSync, readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

/** The source files of a module: its own and those of every module of ours that it imports, in a fixed order. */
export function moduleSources(path: string): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    for (const specifier of importsOf(file)) visit(resolveSource(file, specifier));
  };
  visit(path);
  return [...found].toSorted();
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/^(?:import|export)[^;]*?from "(\.[^"]+)"/gm)].map(([, specifier]) => specifier!);
}

/** Imports are written `./name.js` and mean `./name.ts`. */
function resolveSource(file: string, specifier: string): string {
  const written = resolve(join(dirname(file), specifier));
  return existsSync(written) ? written : written.replace(/\.js$/, ".ts");
}
