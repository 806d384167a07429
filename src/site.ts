// Every page of the site runs this, whatever else it holds: see `head` in observablehq.config.ts.
import {freshness} from "./components/freshness.js";
import {carryQuery} from "./engine/page/carry-query.js";
import {shopFiles} from "./engine/page/shop-files.js";

carryQuery();

// Framework forbids to enlarge a page with two fingers.
document.querySelector("meta[name=viewport]")?.setAttribute("content", "width=device-width, initial-scale=1");

try {
  document.querySelector("#freshness")?.replaceChildren(freshness(await shopFiles.manifest()));
} catch (error) {
  console.warn(error);
}
