import {readFileSync, readdirSync, realpathSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import {type WidthOf, startBrowser} from "./browser.js";
import {cellScript, emptied, fill} from "./html.js";
import {isBeyond, isPending, pairCells, shownCells} from "./shown.js";

// Runs the notebook pages of a site, whose folder is the argument, and writes the figures that they show first into
// their HTML.

/** How long the figures of a page may take, in milliseconds; then it comes without them. */
const patience = 20_000;

/** Pixels of a page's column in a window of 1280 and in one of 390; two columns stand side by side in the first. */
const wide: WidthOf = (element) => (isBeyond(element) ? 0 : element.closest(".pair") ? 440 : 912);
const narrow: WidthOf = (element) => (isBeyond(element) ? 0 : 358);

// A page may do what only a browser can: it comes without first figures then.
process.on("uncaughtException", (error) => console.warn(error));

const site = realpathSync(process.argv[2]!);
const browser = startBrowser(site);
for (const name of readdirSync(site).filter((name) => name.endsWith(".html"))) {
  const html = emptied(readFileSync(join(site, name), "utf8"));
  const script = html.includes('class="filter-place"') && cellScript(html);
  if (!script) continue;
  const figures = await run(name, html, script);
  // The file may be another site's, too: it is replaced, never written into.
  rmSync(join(site, name));
  writeFileSync(join(site, name), figures);
}
// Pages would go on to fetch their columns.
process.exit();

async function run(name: string, html: string, script: string): Promise<string> {
  browser.open(html);
  browser.resize(wide);
  await runScript(name, script);
  const main = browser.document.querySelector("main")!;
  if (!(await settle(main))) return html;
  const first = shownCells(main);
  browser.resize(narrow);
  await sleep(10);
  return fill(html, pairCells(first, shownCells(main)));
}

/** Waits until the first figures are drawn; false where they do not come. */
async function settle(main: Element): Promise<boolean> {
  const end = performance.now() + patience;
  // Who watches a size is told of it one turn later.
  for (let idle = 0; idle < 3; await sleep(5)) {
    idle = isPending(main) ? 0 : idle + 1;
    if (performance.now() > end) return false;
  }
  return true;
}

/** Runs a page's script beside the page, so that it finds its modules; each with a client, which knows one page. */
async function runScript(name: string, script: string): Promise<void> {
  const file = join(site, `${name}.js`);
  writeFileSync(file, script.replace(/(_observablehq\/client\.\w+\.js)/, `$1?${name}`));
  await import(pathToFileURL(file).href).finally(() => rmSync(file));
}
