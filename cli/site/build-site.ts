import {execFile, spawn} from "node:child_process";
import {createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {pathToFileURL} from "node:url";
import {promisify} from "node:util";
import {unzipSync} from "fflate";
import {readConfig} from "../../db/config.js";
import {withLock} from "../../db/lock.js";
import type {Snapshot} from "../../db/snapshot/make.js";
import {sitePredictionsFile} from "../../loaders/predictions/site-file.js";
import type {Report} from "../progress.js";
import {findErrors} from "./check-site.js";
import {renewData} from "./renew-data.js";
import {siteKey} from "./site-key.js";

const project = join(import.meta.dirname, "..", "..");
const framework = join(project, "node_modules", "@observablehq", "framework", "dist", "bin", "observable.js");

/** Lets Node find the project's modules in the child too, however this process was started. */
const typescript = ["--import", pathToFileURL(join(project, "cli", "typescript.js")).href];

export interface SiteOptions {
  /** Daybook's folder; sites stand under `site/`, one folder for each state of pages and data. */
  readonly folder: string;
  /** Told of what Framework is at. */
  readonly report?: Report;
  /** Ends the build. */
  readonly signal?: AbortSignal;
}

/**
 * Makes the site of a snapshot, unless neither pages nor data have changed since it was made. Where only data have, the
 * files that hold them are made and the rest is taken from the site that there is.
 * @returns its folder, which is whole and free of errors
 * @throws {Error} that names the pages with errors, or the log of the build
 */
export async function buildSite(snapshot: Snapshot, options: SiteOptions): Promise<string> {
  // Builds share Framework's cache, which stands in the source folder.
  return withLock(join(project, "src", ".observablehq"), () => buildAlone(snapshot, options), {patience: 600_000});
}

async function buildAlone(snapshot: Snapshot, options: SiteOptions): Promise<string> {
  const read = (path: string) => (existsSync(path) ? readFileSync(path, "utf8") : "");
  const {published, apiUrl} = readConfig();
  const {pages, data} = siteKey(project, {
    manifest: read(join(snapshot.folder, "manifest.json")),
    predictions: read(sitePredictionsFile(snapshot.folder)),
    // The loader reads the environment, too.
    published,
    apiUrl
  });
  const parent = join(options.folder, "site");
  const site = join(parent, `${pages}-${data}`);
  if (existsSync(site)) return site;
  const unfinished = `${site}.unfinished`;
  rmSync(unfinished, {recursive: true, force: true});
  const samePages = listSites(parent).find((name) => name.startsWith(`${pages}-`));
  try {
    if (samePages) renewData(join(parent, samePages), await loadArchive(snapshot, options), unfinished);
    else await buildPages(snapshot, unfinished, options);
    await drawFirstFigures(unfinished, options);
    renameSync(unfinished, site);
    return site;
  } finally {
    rmSync(unfinished, {recursive: true, force: true});
  }
}

async function buildPages(snapshot: Snapshot, output: string, options: SiteOptions): Promise<void> {
  // A preview that runs beside it works in the same cache, and can take files away from under a build.
  for (let attempt = 1; attempt <= 2; ++attempt) {
    clearLoaderCache();
    await runFramework(snapshot, output, options);
    if (findErrors(output).length === 0) return;
  }
  const errors = findErrors(output);
  throw new Error(`the site has errors: ${errors.join("; ")}`);
}

function listSites(parent: string): string[] {
  return existsSync(parent) ? readdirSync(parent).filter((name) => !name.endsWith(".unfinished")) : [];
}

/** Framework never runs a loader again whose result it has; what begins with _ are bundled packages. */
function clearLoaderCache(): void {
  const cache = join(project, "src", ".observablehq", "cache");
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache))
    if (!name.startsWith("_")) rmSync(join(cache, name), {recursive: true, force: true});
}

async function runFramework(snapshot: Snapshot, output: string, options: SiteOptions): Promise<void> {
  const {folder, report, signal} = options;
  mkdirSync(join(folder, "logs"), {recursive: true});
  const log = createWriteStream(join(folder, "logs", "build.log"));
  const child = spawn(
    process.execPath,
    [...typescript, framework, "build", "--config", "cli/site/observablehq.config.ts"],
    {
      cwd: project,
      env: {...loaderEnvironment(snapshot, options), DAYBOOK_SITE: output},
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal && {signal})
    }
  );
  let unwritten: Error | undefined;
  log.on("error", (error) => {
    unwritten = error;
    child.kill();
  });
  let complaint = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(log, {end: false});
    createInterface({input: stream}).on("line", (line) => {
      if (/error/i.test(line)) complaint ||= line.trim();
      report?.(line.split("→")[0]!.trim());
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  await new Promise((resolve) => log.end(resolve));
  if (unwritten) throw new Error(`the site could not be built: ${unwritten.message}`, {cause: unwritten});
  if (code !== 0) throw new Error(`the site could not be built${complaint && `: ${complaint}`}; see ${log.path}`);
}

/** The files that pages read, by name, from the loader that Framework runs too. */
async function loadArchive(snapshot: Snapshot, options: SiteOptions): Promise<Record<string, Uint8Array>> {
  const {stdout} = await promisify(execFile)(process.execPath, [...typescript, "src/data/shop.zip.ts"], {
    cwd: project,
    env: loaderEnvironment(snapshot, options),
    encoding: "buffer",
    maxBuffer: Infinity,
    ...(options.signal && {signal: options.signal})
  });
  return unzipSync(stdout);
}

/**
 * Writes the figures of the default selection into the HTML of the notebook pages, so that they are read before any
 * script runs. Pages are run in a process of its own, whose globals become a browser's.
 */
async function drawFirstFigures(site: string, {signal}: SiteOptions): Promise<void> {
  const draw = join(project, "cli", "site", "first-figures", "draw.ts");
  await promisify(execFile)(process.execPath, [...typescript, draw, site], {
    maxBuffer: Infinity,
    ...(signal && {signal})
  });
}

function loaderEnvironment(snapshot: Snapshot, {folder}: SiteOptions): NodeJS.ProcessEnv {
  return {...process.env, DAYBOOK_FOLDER: folder, DAYBOOK_SNAPSHOT: snapshot.folder, NO_COLOR: "1"};
}

/** Removes the sites that are neither of these. */
export function removeOtherSites(folder: string, keep: readonly string[]): void {
  const parent = join(folder, "site");
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent))
    if (!keep.includes(join(parent, name))) rmSync(join(parent, name), {recursive: true, force: true});
}
