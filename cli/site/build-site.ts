import {spawn} from "node:child_process";
import {createWriteStream, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {pathToFileURL} from "node:url";
import {withLock} from "../../db/lock.js";
import type {Snapshot} from "../../db/snapshot/make.js";
import type {Report} from "../progress.js";
import {findErrors} from "./check-site.js";
import {writeFirstFigures} from "./first-figures.js";
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

/** The folder of the site of a snapshot, whether it is built already or not. */
export function siteFolder(snapshot: Snapshot, {folder}: Pick<SiteOptions, "folder">): string {
  const manifest = readFileSync(join(snapshot.folder, "manifest.json"), "utf8");
  return join(folder, "site", siteKey(project, manifest));
}

/**
 * Builds the site of a snapshot, unless neither pages nor data have changed since it was built.
 * @returns its folder, which is whole and free of errors
 * @throws {Error} that names the pages with errors, or the log of the build
 */
export async function buildSite(snapshot: Snapshot, options: SiteOptions): Promise<string> {
  // Builds share Framework's cache, which stands in the source folder.
  return withLock(join(project, "src", ".observablehq"), () => buildAlone(snapshot, options), {patience: 600_000});
}

async function buildAlone(snapshot: Snapshot, options: SiteOptions): Promise<string> {
  const site = siteFolder(snapshot, options);
  if (existsSync(site)) return site;
  const unfinished = `${site}.unfinished`;
  try {
    clearLoaderCache();
    await runFramework(snapshot, unfinished, options);
    const errors = findErrors(unfinished);
    if (errors.length > 0) throw new Error(`the site has errors: ${errors.join("; ")}`);
    writeFirstFigures(unfinished);
    renameSync(unfinished, site);
    return site;
  } finally {
    rmSync(unfinished, {recursive: true, force: true});
  }
}

/** Framework never runs a loader again whose result it has; what begins with _ are bundled packages. */
function clearLoaderCache(): void {
  const cache = join(project, "src", ".observablehq", "cache");
  if (!existsSync(cache)) return;
  for (const name of readdirSync(cache))
    if (!name.startsWith("_")) rmSync(join(cache, name), {recursive: true, force: true});
}

async function runFramework(snapshot: Snapshot, output: string, {folder, report, signal}: SiteOptions): Promise<void> {
  mkdirSync(join(folder, "logs"), {recursive: true});
  const log = createWriteStream(join(folder, "logs", "build.log"));
  const child = spawn(
    process.execPath,
    [...typescript, framework, "build", "--config", "cli/site/observablehq.config.ts"],
    {
      cwd: project,
      env: {
        ...process.env,
        DAYBOOK_FOLDER: folder,
        DAYBOOK_SNAPSHOT: snapshot.folder,
        DAYBOOK_SITE: output,
        NO_COLOR: "1"
      },
      stdio: ["ignore", "pipe", "pipe"],
      ...(signal && {signal})
    }
  );
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
  if (code !== 0) throw new Error(`the site could not be built${complaint && `: ${complaint}`}; see ${log.path}`);
}

/** Removes the sites that are neither of these. */
export function removeOtherSites(folder: string, keep: readonly string[]): void {
  const parent = join(folder, "site");
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent))
    if (!keep.includes(join(parent, name))) rmSync(join(parent, name), {recursive: true, force: true});
}
