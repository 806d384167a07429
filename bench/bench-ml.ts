import {benchCustomers, benchShopCustomers} from "./ml-customers.js";
import {benchForecast} from "./ml-forecast.js";
import {benchProducts} from "./ml-products.js";
import type {BenchRow} from "./ml-row.js";
import {benchBesideTraining, benchPredictions} from "./predictions.js";
import {printTable} from "./samples.js";
import {withBench} from "./shop.js";

print("How good, on public data", [...benchForecast(), ...benchCustomers(), ...benchProducts()]);

await withBench("bench:ml", async (bench) => {
  print(
    "How good, on demo data",
    await benchShopCustomers(bench.store, `demo, ${bench.lines.toLocaleString("en")} lines`)
  );
  await benchPredictions(bench);
  await benchBesideTraining(bench);
});

function print(title: string, rows: readonly BenchRow[]): void {
  printTable(
    title,
    ["model", "baseline", "peer", "data", "score", "seconds of CPU"],
    rows.map(({model, baseline, peer, data, score, seconds}) => [model, baseline, peer, data, score, seconds])
  );
}
