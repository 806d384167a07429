import {readFileSync, readdirSync} from "node:fs";
import {dirname, join, relative, resolve} from "node:path";
import {describe, expect, it} from "vitest";

const root = resolve(import.meta.dirname, "..");

/** Who may import whom; a room may always import itself. Kept in step with docs/architecture.md. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "src/model": [],
  "src/query": ["src/model", "ml/ab-test"],
  "src/engine": ["src/model", "src/query", "ml/ab-test"],
  "src/components": ["src/model", "src/query", "src/engine", "ml/ab-test"],
  "src/data": ["loaders", "api/export", "db"],
  db: ["src/model", "src/query"],
  ml: [],
  "ml/ab-test": [],
  loaders: ["src/model", "src/query", "db", "ml"],
  "api/export": ["src/model", "src/components", "src/query", "db", "loaders"],
  api: ["src/model", "src/query", "db", "ml", "ml/ab-test", "loaders", "api/export"],
  bench: ["src/model", "src/query", "src/engine", "db", "ml", "loaders", "cli", "test/setup/browser.js"],
  cli: [
    "src/model",
    "src/query",
    "src/components",
    "db",
    "ml",
    "loaders",
    "api",
    "api/export",
    "bench",
    "observablehq.config.js",
    "test/setup/find-browser.js"
  ]
};

/** What a browser may load imports no module of Node and no package but these. */
const browserPackages: Readonly<Record<string, readonly string[]>> = {
  "src/model": [],
  "src/query": [],
  "src/engine": ["apache-arrow", "observablehq:stdlib"],
  "src/components": ["@observablehq/plot", "d3", "htl"],
  "ml/ab-test": [
    "@stdlib/stats-base-dists-normal-cdf",
    "@stdlib/stats-base-dists-normal-quantile",
    "@stdlib/stats-base-dists-t-cdf",
    "@stdlib/stats-base-dists-t-quantile"
  ]
};

const rooms = Object.keys(allowed).toSorted((a, b) => b.length - a.length);

function roomOf(path: string): string | undefined {
  return rooms.find((room) => path.startsWith(`${room}/`));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes(".observablehq"));
}

function importsOf(path: string): string[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/^(?:import|export)[^;]*?from "([^"]+)"|import\("([^"]+)"\)/gm)].map(
    (match) => match[1] ?? match[2]!
  );
}

describe("the rooms", () => {
  const files = ["src", "db", "ml", "loaders", "api", "bench", "cli"].flatMap(sourceFiles);

  it.each(rooms)("%s imports only what flows into it", (room) => {
    const strangers = files
      .filter((path) => roomOf(path) === room)
      .flatMap((path) =>
        importsOf(path)
          .filter((specifier) => specifier.startsWith("."))
          .map((specifier) => relative(root, resolve(root, dirname(path), specifier)))
          .filter((target) => roomOf(target) !== room && !allowed[room]!.includes(roomOf(target) ?? target))
          .map((target) => `${path} -> ${target}`)
      );
    expect(strangers).toEqual([]);
  });

  it.each(Object.keys(browserPackages))("%s loads in a browser", (room) => {
    const packages = files
      .filter((path) => roomOf(path) === room)
      .flatMap((path) => importsOf(path).filter((specifier) => !specifier.startsWith(".")))
      .filter((name) => !browserPackages[room]!.includes(name));
    expect(packages).toEqual([]);
  });
});
