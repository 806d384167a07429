import {Trainer} from "../loaders/predictions/trainer.js";
import {predictionTasks} from "../loaders/predictions/tasks.js";
import type {PredictionTask} from "../loaders/predictions/task.js";
import {withApi} from "./api.js";
import {newFilters, toQuery} from "./filters.js";
import {load} from "./load.js";
import {milliseconds, printTable, time} from "./samples.js";
import type {Bench} from "./shop.js";

/** Milliseconds between two looks at the memory. */
const interval = 50;

/** Every prediction that pages show, one after another in a worker thread: how long it takes, and memory at its most. */
export async function benchPredictions({store, lines}: Bench): Promise<void> {
  const {folder} = store.current!;
  const rows: string[][] = [];
  for (const {name, defaults} of Object.values<PredictionTask>(predictionTasks))
    for (const parameters of defaults) {
      await using trainer = new Trainer();
      let peak = 0;
      const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), interval);
      const took = await time(() => trainer.train({name, parameters, folder, memory: "1GB"}));
      clearInterval(watch);
      const asked = Object.values(parameters).join(", ");
      rows.push([asked ? `${name} (${asked})` : name, milliseconds(took), `${Math.round(peak / 1e6)} MB`]);
    }
  printTable(
    `Predictions of ${lines.toLocaleString("en")} lines, each in a thread that starts for it`,
    ["prediction", "time", "memory of the process at its most"],
    rows
  );
}

/** `/api/kpis` by one client: alone, and while every model trains. */
export async function benchBesideTraining(bench: Bench): Promise<void> {
  const fresh = newFilters(bench.members);
  await withApi(bench, async (address) => {
    const next = {
      repeated: () => `${address}/api/kpis?country=USA`,
      "always new": () => `${address}/api/kpis?${toQuery(fresh())}`
    };
    const rows: string[][] = [];
    for (const [kind, query] of Object.entries(next)) {
      const alone = await load(query, 1, bench.duration);
      rows.push([kind, "alone", milliseconds(alone.median), milliseconds(alone.p99)]);
    }
    for (const [kind, query] of Object.entries(next)) {
      // Numbers that were not asked for before are trained anew.
      const asked = kind === "repeated" ? 11 : 12;
      const training = Promise.all([
        fetch(`${address}/api/ml/forecast?days_ahead=${asked}`, {method: "POST"}),
        fetch(`${address}/api/ml/churn/at-risk`),
        fetch(`${address}/api/ml/clustering/customers?n_clusters=${asked - 6}`),
        fetch(`${address}/api/ml/demand-forecast?lead_time_days=${asked}`)
      ]);
      const beside = await load(query, 1, bench.duration);
      await training;
      rows.push([kind, "while models train", milliseconds(beside.median), milliseconds(beside.p99)]);
    }
    printTable("/api/kpis, one client", ["filters", "", "p50", "p99"], rows);
  });
}
