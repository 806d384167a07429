// Every page of the site runs this, whatever else it holds: see `head` in observablehq.config.ts.
import {freshness} from "./components/freshness.js";
import {keepFirst} from "./components/keep-first.js";
import {newerNotice} from "./components/newer-notice.js";
import {selectionEvent} from "./engine/page/address.js";
import {carryQuery} from "./engine/page/carry-query.js";
import {watchForNewer} from "./engine/page/newer.js";
import {shopFiles} from "./engine/page/shop-files.js";

carryQuery();

keepFirst(document.querySelector("main")!);

// Framework forbids to enlarge a page with two fingers.
document.querySelector("meta[name=viewport]")?.setAttribute("content", "width=device-width, initial-scale=1");

mendFrame();

// What the build drew is of no selection (src/style.css).
addEventListener(selectionEvent, () => document.documentElement.classList.add("selected"), {once: true});

try {
  const manifest = await shopFiles.manifest();
  document.querySelector("#freshness")?.replaceChildren(freshness(manifest));
  const notice = newerNotice(manifest.shop.settings, {onreload: () => location.reload()});
  watchForNewer(() => document.body.append(notice), {script: import.meta.url});
} catch (error) {
  console.warn(error);
}

/** Names the button of Framework's sidebar, and takes what is no entry out of the sidebar's list. */
function mendFrame(): void {
  const toggle = document.querySelector("#observablehq-sidebar-toggle");
  const name = document.documentElement.lang === "es" ? "Barra lateral" : "Sidebar";
  toggle?.setAttribute("aria-label", name);
  const close = document.querySelector("#observablehq-sidebar-close");
  if (close) document.querySelector("#observablehq-sidebar")?.prepend(close);
}
