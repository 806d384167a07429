import {benchCustomers, benchShopCustomers} from "./ml-customers.js";
import {benchForecast} from "./ml-forecast.js";
import {benchProducts} from "./ml-products.js";
import type {BenchRow} from "./ml-row.js";
import {benchBesideTraining, benchPredictions} from "./predictions.js";
import {printTable} from "./samples.js";
import {type Bench, withBench} from "./shop.js";

print("How good, on public data", [...benchForecast(), ...benchCustomers(), ...benchProducts()]);

const parts: Readonly<Record<string, (bench: Bench) => Promise<void>>> = {
  scores: async ({store, lines}) =>
    print("How good, on demo data", await benchShopCustomers(store, `demo, ${lines.toLocaleString("en")} lines`)),
  predictions: benchPredictions,
  beside: benchBesideTraining
};

await withBench("bench:ml", {parts: Object.keys(parts)}, async (bench) => {
  for (const name of bench.parts) await parts[name]!(bench);
});

function print(title: string, rows: readonly BenchRow[]): void {
  printTable(
    title,
    ["model", "baseline", "peer", "data", "score", "seconds of CPU"],
    rows.map(({model, baseline, peer, data, score, seconds}) => [model, baseline, peer, data, score, seconds])
  );
}
