import {pathToFileURL} from "node:url";
import {resolve} from "node:path";
import {answerLocally} from "./cli/local-npm/answer-locally.js";

answerLocally();

/** Loaders run as every other command does: on the project's own Node, with its hook for `./name.js`. */
const typescript = [process.execPath, "--import", pathToFileURL(resolve("cli/typescript.js")).href];

export default {
  root: "src",
  output: "dist",
  title: "Daybook",
  home: "Daybook",
  pages: [
    {name: "Overview", path: "/index"},
    {name: "Metrics", path: "/metrics"}
  ],
  pager: false,
  search: false,
  toc: false,
  style: "style.css",
  head: `<link rel="icon" href="data:,"><script type="module" src="/site.js"></script>`,
  footer: `<p id="freshness"></p>`,
  interpreters: {".ts": typescript},
  globalStylesheets: [],
  duckdb: {extensions: {json: null, parquet: null}}
};
