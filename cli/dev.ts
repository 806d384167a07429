import {type ChildProcess, spawn} from "node:child_process";
import {once} from "node:events";
import {watch} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {pathToFileURL} from "node:url";
import type {Snapshot} from "../db/snapshot/make.js";
import {runCommand, type CommandContext} from "./command.js";
import {fillIfEmpty} from "./demo.js";
import {listen} from "./listen.js";
import {openShop, refresh} from "./shop.js";
import {loaderFolders, PreviewData} from "./site/preview-data.js";
import {watchData} from "./watch-data.js";
import {watchPredictions} from "./watch-predictions.js";

const project = join(import.meta.dirname, "..");
const typescript = ["--import", pathToFileURL(join(project, "cli", "typescript.js")).href];
const framework = join(project, "node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");

/** A preview that ends sooner, in milliseconds, does not come up at all. */
const shortest = 5_000;

await runCommand(develop, {endless: true});

/** Framework's preview and the API, each following every change of its modules, and both every change of the data. */
async function develop(context: CommandContext): Promise<void> {
  const {config, logger, progress, signal, open} = context;
  const {host, dashboardPort, apiPort} = config;
  await checkFree({host, port: dashboardPort, variable: "DASHBOARD_PORT"});
  await checkFree({host, port: apiPort, variable: "API_PORT"});
  const shop = await openShop(context);
  await fillIfEmpty(shop.database, context);
  const data = new PreviewData(project, config.folder);
  data.show(await refresh(shop, context));
  const environment = {
    ...process.env,
    DATABASE_URL: shop.database.connectionString,
    DAYBOOK_FOLDER: config.folder,
    DAYBOOK_SNAPSHOT: data.folder,
    API_URL: process.env.API_URL || `http://${host}:${apiPort}`
  };
  const run = (args: readonly string[]) =>
    open(
      spawn(process.execPath, [...typescript, ...args], {cwd: project, env: environment, stdio: "inherit"}),
      stopChild
    );
  await run(["--watch", "--watch-preserve-output", "cli/dev-api.ts"]);
  const address = ["--host", host, "--port", String(dashboardPort)];
  const preview = () => run([framework, "preview", "--config", "observablehq.config.ts", "--no-open", ...address]);
  for (const folder of loaderFolders)
    watch(join(project, folder), {recursive: true, signal}, () => data.renewSoon()).on("error", () => undefined);
  progress.say(`previewing on http://${host}:${dashboardPort}, API on http://${host}:${apiPort}; Ctrl-C ends both`);
  const site = {show: async (snapshot: Snapshot) => data.show(snapshot)};
  await Promise.race([
    watchData({store: shop.store, site, logger, signal}),
    ...(config.predictions ? [watchPredictions({...shop, site, logger, signal})] : []),
    keep(preview, {signal, say: progress.say})
  ]);
}

/**
 * Runs the preview again whenever it ends: a mistake in the site's configuration ends it, and is soon mended.
 * @throws {Error} where it ends at once, three times
 */
async function keep(
  start: () => Promise<ChildProcess>,
  {signal, say}: {signal: AbortSignal; say: (text: string) => void}
): Promise<void> {
  for (let failures = 0; failures < 3 && !signal.aborted;) {
    const started = performance.now();
    const [code] = await once(await start(), "exit");
    if (signal.aborted) return;
    failures = performance.now() - started < shortest ? failures + 1 : 0;
    say(`the preview ended (exit code ${code}), its words are above; it is started again`);
    await sleep(2_000, undefined, {signal}).catch(() => undefined);
  }
  if (!signal.aborted) throw new Error("the preview ends at once; its words are above");
}

/** Finds a port that is in use before any work; the process that needs it takes it itself. */
async function checkFree(port: Parameters<typeof listen>[0]): Promise<void> {
  await (await listen(port))[Symbol.asyncDispose]();
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
