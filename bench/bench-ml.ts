import {benchCustomers} from "./ml-customers.js";
import {benchForecast} from "./ml-forecast.js";
import {benchProducts} from "./ml-products.js";
import {benchBesideTraining, benchPredictions} from "./predictions.js";
import {printTable} from "./samples.js";
import {withBench} from "./shop.js";

const rows = [...benchForecast(), ...(await benchCustomers()), ...(await benchProducts())];
printTable(
  "How good, on public data",
  ["model", "baseline", "peer", "data", "score", "seconds of CPU"],
  rows.map((row) => [
    row.model,
    row.baseline,
    "peer" in row ? String(row.peer) : "",
    row.data,
    row.score,
    typeof row.seconds === "number" ? row.seconds.toFixed(2) : row.seconds
  ])
);

await withBench("bench:ml", async (bench) => {
  await benchPredictions(bench);
  await benchBesideTraining(bench);
});
