// Every page of the site runs this, whatever else it holds: see `head` in observablehq.config.ts.
import {freshness} from "./components/freshness.js";
import {carryQuery} from "./engine/page/carry-query.js";
import {shopFiles} from "./engine/page/shop-files.js";

carryQuery();

try {
  const manifest = await shopFiles.manifest();
  document.documentElement.lang = manifest.shop.settings.language;
  document.querySelector("#freshness")?.replaceChildren(freshness(manifest));
} catch (error) {
  console.warn(error);
}
