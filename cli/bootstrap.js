// Every npm script begins here, on whatever Node there is, maybe with nothing installed: plain JavaScript on Node's own
// modules. It installs the locked dependencies and hands over to the pinned Node.
import {spawn} from "node:child_process";
import {existsSync, readFileSync} from "node:fs";
import {constants} from "node:os";
import {dirname, join} from "node:path";
import {fileURLToPath, pathToFileURL} from "node:url";

const project = dirname(dirname(fileURLToPath(import.meta.url)));
const [command = "", ...parameters] = process.argv.slice(2);

try {
  requireNode(20, "Daybook needs Node 20 or later");
  if (!/^[a-z-]+$/.test(command) || !existsSync(join(project, "cli", `${command}.ts`)))
    throw new Error(`unknown command: ${command}`);
  if (!isInstalled()) await install();
  process.exitCode = await run(findNode(), nodeParameters(), {stdio: "inherit", cwd: project, env: environment()});
} catch (error) {
  process.stderr.write(`daybook: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** @param {number} least @param {string} sentence */
function requireNode(least, sentence) {
  if (Number(process.versions.node.split(".")[0]) >= least) return;
  throw new Error(`${sentence}, and this is ${process.versions.node}; see https://nodejs.org`);
}

/** npm writes what it has installed when all of it is in place: an interrupted installation leaves no such file. */
function isInstalled() {
  const file = join(project, "node_modules", ".package-lock.json");
  if (!existsSync(file)) return false;
  const installed = readPackages(file);
  return Object.entries(readPackages(join(project, "package-lock.json"))).every(([path, wanted]) => {
    if (path === "" || (wanted.optional && !installed[path])) return true;
    return installed[path]?.version === wanted.version && existsSync(join(project, path));
  });
}

/** @returns {Record<string, {version: string, optional?: boolean}>} */
function readPackages(/** @type {string} */ file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

async function install() {
  const started = Date.now();
  const say = (/** @type {string} */ text) => process.stderr.write(`${text}\n`);
  say("installing the locked dependencies (about 1 GB, once)");
  const beat = setInterval(() => say(`  still installing, ${Math.round((Date.now() - started) / 1000)} s`), 5_000);
  const npm = process.env.npm_execpath;
  const flags = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  /** @type {import("node:child_process").SpawnOptions} */
  const options = {cwd: project, stdio: ["ignore", process.stderr, process.stderr]};
  const code = npm
    ? await run(process.execPath, [npm, ...flags], options)
    : await run("npm", flags, {...options, shell: process.platform === "win32"});
  clearInterval(beat);
  if (code !== 0) throw new Error("npm ci failed; its words are above");
  say(`  installed in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** The pinned Node, or this one where install scripts are off and it is new enough. */
function findNode() {
  const pinned = join(project, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(pinned)) return pinned;
  requireNode(24, "the package node was not installed (are install scripts off?); Daybook then needs Node 24 or later");
  return process.execPath;
}

function nodeParameters() {
  const settings = existsSync(join(project, ".env")) ? ["--env-file=.env"] : [];
  return [...settings, join(project, "cli", `${command}.ts`), ...parameters];
}

/** Children of the command read TypeScript, too. */
function environment() {
  const hook = `--import=${pathToFileURL(join(project, "cli", "typescript.js"))}`;
  const NODE_OPTIONS = [process.env.NODE_OPTIONS, hook].filter(Boolean).join(" ");
  return {...process.env, NODE_OPTIONS, OBSERVABLE_TELEMETRY_DISABLE: "1"};
}

/**
 * Runs a program, passing signals on.
 * @param {string} program
 * @param {string[]} argv
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<number>} its exit code
 */
function run(program, argv, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, argv, options);
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
      process.on(signal, () => child.kill(signal));
    const watch = watchShell(() => child.kill("SIGTERM"));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * npm hands SIGTERM to the shell that it runs scripts in, and some shells die of it without passing it on.
 * @param {() => void} onEnd
 */
function watchShell(onEnd) {
  const shell = process.ppid;
  return setInterval(() => process.env.npm_lifecycle_event && process.ppid !== shell && onEnd(), 500);
}
