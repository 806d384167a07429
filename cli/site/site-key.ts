import {type Hash, createHash} from "node:crypto";
import {readFileSync, readdirSync, statSync} from "node:fs";
import {join} from "node:path";
import type {Manifest} from "../../src/query/snapshot.js";
import type {Published} from "../../src/query/transaction-file.js";

/** Everything that a site is made from, beside the snapshot. */
const sources = [
  "package-lock.json",
  "observablehq.config.ts",
  "src",
  "loaders",
  "db",
  "api/export",
  "ml",
  "cli/site",
  "cli/local-npm"
];

/** What of the data a site is made from. */
export interface SiteData {
  readonly manifest: string;
  readonly predictions: string;
  readonly published: Published;
  readonly apiUrl: string | null;
}

/**
 * Names a site after all that it is made from: equal keys, equal sites.
 * @param project - the project's folder
 * @param data - the texts of the snapshot's manifest and predictions, and what the configuration says of the site
 * @returns the key of what Framework builds, and that of the data in it
 */
export function siteKey(
  project: string,
  {manifest, predictions, ...settings}: SiteData
): {readonly pages: string; readonly data: string} {
  const {language} = (JSON.parse(manifest) as Manifest).shop.settings;
  const hash = createHash("sha256").update(language);
  for (const path of sources.flatMap((source) => listFiles(project, source)))
    hash.update(`\0${path}\0`).update(readFileSync(join(project, path)));
  return {
    pages: digest(hash),
    data: digest(createHash("sha256").update(manifest).update(predictions).update(JSON.stringify(settings)))
  };
}

function digest(hash: Hash): string {
  return hash.digest("hex").slice(0, 16);
}

function listFiles(project: string, path: string): string[] {
  const stat = statSync(join(project, path), {throwIfNoEntry: false});
  if (!stat) return [];
  if (stat.isFile()) return [path];
  const names = readdirSync(join(project, path)).filter((name) => !name.startsWith("."));
  return names.toSorted().flatMap((name) => listFiles(project, `${path}/${name}`));
}
