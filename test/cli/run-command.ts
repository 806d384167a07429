import {spawn} from "node:child_process";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";

const project = join(import.meta.dirname, "..", "..");

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly parameters?: readonly string[];
  /** Whom to run it as; null for the own account. */
  readonly account?: {readonly uid: number; readonly gid: number} | null;
  /** In a process group of its own. */
  readonly detached?: boolean;
}

/** Starts a command as an npm script does, with these settings and none of the environment's own. */
export function spawnCommand(
  command: string,
  settings: Record<string, string>,
  {parameters = [], account = null, detached = false}: SpawnOptions = {}
) {
  const {PATH, HOME} = process.env;
  return spawn(process.execPath, ["cli/bootstrap.js", command, ...parameters], {
    cwd: project,
    env: {PATH, HOME, ...settings},
    stdio: ["ignore", "pipe", "pipe"],
    detached,
    ...(account && {uid: account.uid, gid: account.gid})
  });
}

/** Runs a command to its end. */
export async function runCommand(
  command: string,
  settings: Record<string, string>,
  options: SpawnOptions = {}
): Promise<Outcome> {
  return outcomeOf(spawnCommand(command, settings, options));
}

/**
 * Runs a command and kills it, as a power cut does, with all processes that it started.
 * @param after - words on standard error that the killing waits for
 * @param delay - milliseconds from then on
 */
export async function killCommand(
  command: string,
  settings: Record<string, string>,
  {after, delay, ...options}: SpawnOptions & {readonly after: string; readonly delay: number}
): Promise<Outcome> {
  const child = spawnCommand(command, settings, {...options, detached: true});
  let words = "";
  const wait = (text: string) => {
    if (words.includes(after)) return;
    words += text;
    if (words.includes(after)) setTimeout(() => killGroup(child.pid!), delay);
  };
  child.stderr.setEncoding("utf8").on("data", wait);
  return outcomeOf(child);
}

/**
 * Runs a command and kills it as soon as it has come to a point.
 * @param point - whether it has; asked all the time until it has ended
 * @returns what it left behind; the code is null where the point was met in time
 */
export async function killCommandAt(
  command: string,
  settings: Record<string, string>,
  {point, ...options}: SpawnOptions & {readonly point: () => boolean | Promise<boolean>}
): Promise<Outcome> {
  const child = spawnCommand(command, settings, {...options, detached: true});
  const outcome = outcomeOf(child);
  while (child.exitCode === null && !(await point())) await sleep(2);
  killGroup(child.pid!);
  return outcome;
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch (error) {
    // It had come to its end.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

function outcomeOf(child: ReturnType<typeof spawnCommand>): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) =>
    child.on("error", reject).on("close", (code) => resolve({code, stdout, stderr}))
  );
}
