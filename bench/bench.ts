import {benchApi} from "./api.js";
import {benchChange} from "./change.js";
import {benchExport} from "./export.js";
import {benchImport} from "./import.js";
import {benchPage} from "./page.js";
import {type Bench, withBench} from "./shop.js";

const parts: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  change: benchChange,
  import: (bench) => benchImport(bench, bench.lines),
  api: benchApi,
  export: benchExport,
  page: benchPage
};

await withBench("bench", {parts: Object.keys(parts)}, async (bench) => {
  for (const name of bench.parts) await parts[name]!(bench);
});
