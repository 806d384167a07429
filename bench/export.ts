import {readFile, writeFile} from "node:fs/promises";
import {withApi} from "./api.js";
import {newFilters, toQuery} from "./filters.js";
import {load} from "./load.js";
import {milliseconds, printTable, quantile} from "./samples.js";
import type {Bench} from "./shop.js";

const files = {
  "Excel, latest 1,000": "/api/export/excel?",
  "Excel, every transaction": "/api/export/excel?transactions=all",
  PDF: "/api/export/pdf?",
  CSV: "/api/export/csv?",
  Manifest: "/api/export/manifest?"
} as const;

/** Times that each file is made. */
const repeats = 3;

/** Files of all the data: how long they take, how large they are, and what memory the API needs for them. */
export async function benchExport(bench: Bench): Promise<void> {
  const rows: string[][] = [];
  for (const [name, path] of Object.entries(files)) {
    // A process of its own each: the peak of one is not that of another.
    await withApi(bench, async (address, pid) => {
      const made: Made[] = [];
      const idle = await resetPeak(pid);
      for (let i = 0; i < repeats; ++i) made.push(await makeFile(address + path));
      const size = megabytes(made[0]!.bytes);
      const first = milliseconds(made[0]!.milliseconds);
      const median = milliseconds(
        quantile(
          made.map((file) => file.milliseconds),
          0.5
        )
      );
      rows.push([
        name,
        first,
        median,
        size,
        idle === null ? "not known" : `${megabytes(await peak(pid))}, ${megabytes(idle)} before`
      ]);
    });
  }
  printTable("Files of all the data", ["file", "first", `median of ${repeats}`, "MB", "peak memory in MB"], rows);
  await withApi(bench, (address) => benchBeside(address, bench));
}

/** KPIs of one client while four files are asked for again and again, beside the same alone. */
async function benchBeside(address: string, {members, duration}: Bench): Promise<void> {
  const fresh = newFilters(members);
  const kinds = {
    repeated: () => `${address}/api/kpis?country=USA`,
    "always new": () => `${address}/api/kpis?${toQuery(fresh())}`
  };
  const measure = async () => {
    const rows: [string, string][] = [];
    for (const next of Object.values(kinds)) {
      const {median, p99} = await load(next, 1, duration);
      rows.push([milliseconds(median), milliseconds(p99)]);
    }
    return rows;
  };
  const alone = await measure();
  const stop = new AbortController();
  const exports = Object.values(files)
    .slice(0, 4)
    .map(async (path) => {
      while (!stop.signal.aborted) await makeFile(address + path, stop.signal).catch(() => undefined);
    });
  const beside = await measure();
  stop.abort();
  await Promise.all(exports);
  printTable(
    "/api/kpis, one client, while four files are asked for",
    ["filters", "alone: p50", "p99", "beside: p50", "p99"],
    Object.keys(kinds).map((kind, i) => [kind, ...alone[i]!, ...beside[i]!])
  );
}

interface Made {
  readonly milliseconds: number;
  readonly bytes: number;
}

async function makeFile(address: string, signal: AbortSignal | null = null): Promise<Made> {
  const start = performance.now();
  const response = await fetch(address, {signal});
  if (response.status !== 200) throw new Error(`status ${response.status} of ${address}`);
  let bytes = 0;
  for await (const chunk of response.body!) bytes += (chunk as Uint8Array).length;
  return {milliseconds: performance.now() - start, bytes};
}

/** Memory of a process in bytes, after which its peak is counted anew; null where the system does not tell. */
async function resetPeak(pid: number): Promise<number | null> {
  const before = await memory(pid, "VmRSS");
  if (before !== null) await writeFile(`/proc/${pid}/clear_refs`, "5");
  return before;
}

async function peak(pid: number): Promise<number> {
  return (await memory(pid, "VmHWM")) ?? NaN;
}

async function memory(pid: number, name: string): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(status) ?? [];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}
