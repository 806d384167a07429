import {spawn} from "node:child_process";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {text} from "node:stream/consumers";
import type {Readable} from "node:stream";
import type {Bench} from "./shop.js";
import {ordersMapping, writeOrders} from "./orders-file.js";
import {milliseconds, printTable, time} from "./samples.js";

/** `npm run import` of a CSV file, in a process and a shop of its own, then the same again. */
export async function benchImport(
  {folder, environment}: Pick<Bench, "folder" | "environment">,
  lines: number
): Promise<void> {
  const [file, mapping] = [join(folder, "orders.csv"), join(folder, "mapping.json")];
  await writeOrders(file, lines);
  await writeFile(mapping, JSON.stringify(ordersMapping));
  const environmentOfShop = {...environment, DAYBOOK_SCHEMA: "bench_import"};
  let [peak, again] = [0, 0];
  const first = await time(async () => (peak = await runImport([file, "--mapping", mapping], environmentOfShop)));
  const repeated = await time(async () => (again = await runImport([file, "--mapping", mapping], environmentOfShop)));
  printTable(
    "Import of a CSV file into an empty shop, derived columns included",
    ["lines", "time", "lines a second", "the same file again", "peak memory"],
    [
      [
        lines.toLocaleString("en"),
        milliseconds(first),
        Math.round((1000 * lines) / first).toLocaleString("en"),
        milliseconds(repeated),
        `${Math.round(Math.max(peak, again) / 1024).toLocaleString("en")} MB`
      ]
    ]
  );
}

const reportPeak = `import {writeSync} from "node:fs";
process.on("exit", () => writeSync(3, String(process.resourceUsage().maxRSS)));`;

/**
 * @returns kilobytes of memory that the process had at most, DuckDB's included
 * @throws {Error} where the command fails
 */
async function runImport(commandLine: readonly string[], environment: NodeJS.ProcessEnv): Promise<number> {
  const preload = ["--import", `data:text/javascript,${encodeURIComponent(reportPeak)}`];
  const child = spawn(process.execPath, [...process.execArgv, ...preload, "cli/import.ts", ...commandLine], {
    env: {...process.env, ...environment},
    stdio: ["ignore", "ignore", "pipe", "pipe"]
  });
  const [code, errors, peak] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.once("error", reject).once("close", resolve)),
    text(child.stderr!),
    text(child.stdio[3] as Readable)
  ]);
  if (code !== 0) throw new Error(`the import failed: ${errors.trim().split("\n").at(-1)}`);
  return Number(peak);
}
