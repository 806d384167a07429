import {setTimeout as sleep} from "node:timers/promises";
import {derive} from "../db/derive/derive.js";
import {withApi} from "./api.js";
import type {Bench} from "./shop.js";
import {milliseconds, printTable, quantile, time} from "./samples.js";

const changes = 5;

/** One changed order: how long until its derived columns are right, until a snapshot has it, until the API shows it. */
export async function benchChange(bench: Bench): Promise<void> {
  const {store} = bench;
  const times: {derived: number[]; copied: number[]; shown: number[]} = {derived: [], copied: [], shown: []};
  for (let i = 0; i < changes; ++i) {
    await changeOrder(bench, i);
    times.derived.push(await time(() => deriveAll(bench)));
    times.copied.push(await time(() => store.refresh()));
  }
  await withApi(bench, async (address) => {
    for (let i = 0; i < changes; ++i) times.shown.push(await untilShown(address, bench, changes + i));
  });
  await store.refresh();
  printTable(
    `One changed order, median and most of ${changes}`,
    ["", "derived", "snapshot", "both, and shown by the API"],
    [0.5, 1].map((share) => [
      share === 1 ? "most" : "median",
      ...Object.values(times).map((samples) => milliseconds(quantile(samples, share)))
    ])
  );
}

/** Adds a piece to each line of an order. */
async function changeOrder({pool}: Pick<Bench, "pool">, n: number): Promise<number> {
  await pool.query(
    `UPDATE transactions SET quantity = quantity + 1
     WHERE order_id = (SELECT order_id FROM transactions WHERE status = 'completed' ORDER BY transaction_id OFFSET $1 LIMIT 1)`,
    [n]
  );
  const {rows} = await pool.query("SELECT version FROM data_version");
  return Number(rows[0].version);
}

async function deriveAll({pool}: Pick<Bench, "pool">): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await derive(client);
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

async function untilShown(address: string, bench: Bench, n: number): Promise<number> {
  const version = await changeOrder(bench, n);
  return time(async () => {
    for (let shown = 0; shown < version; await sleep(200)) {
      const response = await fetch(`${address}/api/kpis`);
      shown = ((await response.json()) as {meta: {data_version: number}}).meta.data_version;
    }
  });
}
