import {existsSync, linkSync, mkdirSync, readdirSync, renameSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {inject} from "vitest";
import {buildSite} from "../../cli/site/build-site.js";
import {withLock} from "../../db/lock.js";
import type {Snapshot} from "../../db/snapshot/make.js";

/**
 * Builds a site as the commands do. The first of a test run is built from nothing; later ones find it in their folder,
 * as after an earlier start, and only renew their data.
 */
export async function buildTestSite(snapshot: Snapshot, {folder}: {readonly folder: string}): Promise<string> {
  const shared = inject("sites");
  return withLock(
    join(shared, "lock"),
    async () => {
      lendSite(folder);
      const site = await buildSite(snapshot, {folder});
      if (sitesIn(shared).length === 0) linkFolder(site, join(shared, "site", site.split(/[\\/]/).at(-1)!));
      return site;
    },
    {patience: 300_000}
  );
}

/** Puts the site of this test run, where there is one, into a Daybook's folder, as an earlier start would have left it. */
export function lendSite(folder: string): void {
  const shared = inject("sites");
  for (const name of sitesIn(shared)) {
    const place = join(folder, "site", name);
    if (!existsSync(place)) linkFolder(join(shared, "site", name), place);
  }
}

function sitesIn(shared: string): string[] {
  const parent = join(shared, "site");
  return existsSync(parent) ? readdirSync(parent).filter((name) => !name.endsWith(".unfinished")) : [];
}

/** Files of a site never change in place, so links will do. */
function linkFolder(from: string, to: string): void {
  const unfinished = `${to}.unfinished`;
  for (const path of readdirSync(from, {recursive: true, encoding: "utf8"})) {
    if (!statSync(join(from, path)).isFile()) continue;
    mkdirSync(dirname(join(unfinished, path)), {recursive: true});
    linkSync(join(from, path), join(unfinished, path));
  }
  renameSync(unfinished, to);
}
