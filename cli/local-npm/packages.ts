import {existsSync, readFileSync} from "node:fs";
import {dirname, join, resolve} from "node:path";

/** The folder of the project. */
export const root = resolve(import.meta.dirname, "../..");

/** The text of the lockfile, which decides every version. */
export const lockfile = readFileSync(join(root, "package-lock.json"), "utf8");

/** Packages of which the whole site must share one copy, taken from the top level. */
const shared = new Set(["apache-arrow"]);

export interface InstalledPackage {
  readonly folder: string;
  readonly version: string;
}

/** Finds an installed package as Node would, walking up from a folder; undefined where it is not installed. */
export function findPackage(name: string, from = root): InstalledPackage | undefined {
  for (let folder = shared.has(name) ? root : from; ; folder = dirname(folder)) {
    const file = join(folder, "node_modules", name, "package.json");
    if (existsSync(file)) return {folder: dirname(file), version: readVersion(file)};
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * The folder of one version of a package, however deep it is installed.
 * @throws {Error} saying what to install where that version is not there
 */
export function packageFolder(name: string, version: string | undefined): string {
  const folder = installed.get(`${name}@${version}`);
  if (folder !== undefined) return folder;
  const top = findPackage(name);
  if (!top) throw new Error(`npm:${name} is not installed; run npm install --save-exact ${name}`);
  throw new Error(`npm:${name}@${version} is not installed, ${top.version} is; pin the version in package.json`);
}

/** Folders of the lockfile's packages, by `name@version`. */
const installed = new Map(
  Object.entries<{version: string}>(JSON.parse(lockfile).packages)
    .filter(([path]) => path.startsWith("node_modules/"))
    .map(([path, {version}]) => [`${nameOf(path)}@${version}`, join(root, path)])
);

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

function readVersion(file: string): string {
  return JSON.parse(readFileSync(file, "utf8")).version;
}
