import {existsSync, mkdtempSync, readdirSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, it} from "vitest";
import {sentence} from "../../../cli/sentence.js";
import {buildSite} from "../../../cli/site/build-site.js";
import {SnapshotStore} from "../../../db/snapshot/store.js";
import {testDatabase} from "../../setup/database.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {smallDisk} from "../../setup/small-disk.js";

it("buildSite(snapshot, {folder}) says that the disk is full, and leaves no half site", async ({skip}) => {
  using disk = smallDisk(4);
  if (disk === null) return skip("only root can mount a small disk");
  const folder = mkdtempSync(join(tmpdir(), "daybook-site-"));
  await using database = await testDatabase();
  await fillShop(database.pool, nastyLines(60));
  await using store = new SnapshotStore(database.pool, {folder});
  const snapshot = await store.refresh();
  disk.fill(0);
  const failure = await buildSite(snapshot, {folder: disk.folder}).catch((error: unknown) => error);
  expect(sentence(failure, {})).toMatch(/^the disk is full \(the site could not be built: .*\); free some space/);
  const sites = join(disk.folder, "site");
  expect(existsSync(sites) ? readdirSync(sites) : []).toEqual([]);
  rmSync(folder, {recursive: true});
});
