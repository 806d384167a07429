import {readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {kpiCards} from "../../src/components/kpi-cards.js";
import {overviewProse} from "../../src/components/overview-prose.js";
import type {overviewQuestions} from "../../src/query/questions/overview.js";
import type {Manifest, PageFile} from "../../src/query/snapshot.js";

const opening = '<div id="first-figures">';
const closing = "</div><!-- first figures end -->";

/** Empty as Framework leaves it, or filled from earlier data. */
const place = /<div id="first-figures">(?:<\/div>|.*?<\/div><!-- first figures end -->)/s;

/**
 * Writes the figures of the default selection into the overview's HTML, so that they are read before any script runs.
 * The page puts its own in their place as soon as it has them.
 * @param site the folder of a site that Framework has built
 * @throws {Error} where the page has no place for them
 */
export function writeFirstFigures(site: string): void {
  const page = join(site, "index.html");
  const html = readFileSync(page, "utf8");
  if (!place.test(html)) throw new Error(`src/index.md has no ${opening}</div> for its first figures`);
  const figures = renderFigures(readShopFile(site, "manifest"), readShopFile(site, "overview"));
  // The file may be another site's, too: it is replaced, never written into.
  rmSync(page);
  writeFileSync(
    page,
    html.replace(place, () => `${opening}${figures}${closing}`)
  );
}

/** A file of the archive that pages read, which Framework names after its content. */
function readShopFile<T>(site: string, name: string): T {
  const folder = join(site, "_file", "data", "shop");
  const file = readdirSync(folder).find((found) => found.startsWith(`${name}.`) && found.endsWith(".json"));
  return JSON.parse(readFileSync(join(folder, file!), "utf8")) as T;
}

type OverviewFile = PageFile<ReturnType<typeof overviewQuestions>>;

function renderFigures({shop: {settings, lastDay}}: Manifest, {answers: {kpis, series}, grain}: OverviewFile): string {
  return withDocument(() => {
    const prose = overviewProse(kpis, {locale: settings, status: "ready", filled: lastDay !== null, onretry: never});
    const cards = kpiCards({kpis, series, grain}, {locale: settings, statement: never});
    for (const button of cards.querySelectorAll("button")) button.disabled = true;
    return `<div class="prose">${prose.outerHTML}</div><div class="kpis-place">${cards.outerHTML}</div>`;
  });
}

function never(): never {
  throw new Error("nothing can be clicked where no script runs");
}

/** Components make their elements with the `document` that a browser gives them. */
function withDocument<T>(work: () => T): T {
  const before = Object.getOwnPropertyDescriptor(globalThis, "document");
  Object.defineProperty(globalThis, "document", {value: new JSDOM().window.document, configurable: true});
  try {
    return work();
  } finally {
    if (before) Object.defineProperty(globalThis, "document", before);
    else delete (globalThis as {document?: Document}).document;
  }
}
