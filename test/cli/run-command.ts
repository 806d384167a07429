import {spawn} from "node:child_process";
import {join} from "node:path";

const project = join(import.meta.dirname, "..", "..");

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a command as an npm script does, with these settings and none of the environment's own. */
export function spawnCommand(command: string, settings: Record<string, string>, parameters: readonly string[] = []) {
  const {PATH, HOME} = process.env;
  return spawn(process.execPath, ["cli/bootstrap.js", command, ...parameters], {
    cwd: project,
    env: {PATH, HOME, ...settings},
    stdio: ["ignore", "pipe", "pipe"]
  });
}

/** Runs a command to its end. */
export function runCommand(command: string, settings: Record<string, string>): Promise<Outcome> {
  const child = spawnCommand(command, settings);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  return new Promise((resolve, reject) =>
    child.on("error", reject).on("close", (code) => resolve({code, stdout, stderr}))
  );
}
