import {cpSync, renameSync, rmSync} from "node:fs";
import {runCommand} from "./command.js";
import {openShop, refresh} from "./shop.js";
import {buildSite} from "./site/build-site.js";

await runCommand(async (context) => {
  const {config, progress, signal} = context;
  const shop = await openShop(context);
  const snapshot = await refresh(shop, context);
  if (config.predictions)
    await progress.step("predicting", (report) => shop.predictor.predictDefaults({signal, report}));
  const build = {folder: config.folder, signal};
  const site = await progress.step("building the site", (report) => buildSite(snapshot, {...build, report}));
  publish(site, "dist");
  process.stdout.write("dist/ is ready for any static file server\n");
});

/** Copies a site beside its place and moves it there when whole. */
function publish(site: string, place: string): void {
  const unfinished = `${place}.unfinished`;
  rmSync(unfinished, {recursive: true, force: true});
  cpSync(site, unfinished, {recursive: true});
  rmSync(place, {recursive: true, force: true});
  renameSync(unfinished, place);
}
