import {benchApi} from "./api.js";
import {benchChange} from "./change.js";
import {benchImport} from "./import.js";
import {benchPage} from "./page.js";
import {withBench} from "./shop.js";

await withBench("bench", async (bench) => {
  await benchChange(bench);
  await benchImport(bench, bench.lines);
  await benchApi(bench);
  await benchPage(bench);
});
