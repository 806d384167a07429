import {readFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {answerLocally} from "./cli/local-npm/answer-locally.js";
import {words} from "./src/components/words.js";
import type {Language} from "./src/model/text.js";

answerLocally();

const language = snapshotLanguage(process.env.DAYBOOK_SNAPSHOT);

/** Loaders run as every other command does: on the project's own Node, with its hook for `./name.js`. */
const typescript = [process.execPath, "--import", pathToFileURL(resolve("cli/typescript.js")).href];

export default {
  root: "src",
  output: "dist",
  title: "Daybook",
  home: "Daybook",
  pages: [
    {name: words.overview[language], path: "/index"},
    {name: words.ask[language], path: "/ask"},
    {name: words.trends[language], path: "/trends"},
    {name: words.geography[language], path: "/geography"},
    {name: words.products[language], path: "/products"},
    {name: words.channels[language], path: "/channels"},
    {name: words.customers[language], path: "/customers"},
    {name: words.insights[language], path: "/insights"},
    {name: words.abTest[language], path: "/ab-test"},
    {name: words.transactions[language], path: "/transactions"},
    {name: words.metrics[language], path: "/metrics"},
    {name: words.data[language], path: "/data"},
    {name: words.workbench[language], path: "/workbench"}
  ],
  pager: false,
  search: false,
  toc: false,
  style: "style.css",
  head: `<link rel="icon" href="data:,">
<script>
document.documentElement.lang = "${language}";
if (location.search) document.documentElement.classList.add("selected");
</script>
<script type="module" src="/site.js"></script>`,
  footer: `<div id="freshness"></div>`,
  interpreters: {".ts": typescript},
  globalStylesheets: [],
  duckdb: {extensions: {json: null, parquet: null}}
};

/** The language of the shop whose snapshot the site is built from; English where none is named. */
function snapshotLanguage(folder: string | undefined): Language {
  if (!folder) return "en";
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")).shop.settings.language;
}
