import {existsSync, readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import pg from "pg";
import {commandLine, processStart} from "../process.js";

/** Milliseconds that a server may take to answer; recovery after a power cut takes its time. */
const patience = 120_000;

/**
 * The port of the server that runs on a data folder; null where none does. The postmaster.pid of a dead server whose
 * number another process has now is removed. Where nobody has it the file stays: by it PostgreSQL finds out whether
 * processes of the dead server still write.
 */
export function runningPort(data: string): number | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, folder = "", , port] = readFileSync(file, "utf8").split("\n");
  if (isServer(Number(pid), folder)) return port ? Number(port) : null;
  if (processStart(Number(pid)) !== null) rmSync(file, {force: true});
  return null;
}

function isServer(pid: number, folder: string): boolean {
  const command = commandLine(pid);
  // Windows does not tell command lines.
  return command !== null && (process.platform === "win32" || command.includes(folder));
}

/**
 * Waits until a server answers.
 * @param isAlive - whether it still runs: one that was shutting down never answers
 * @returns false where it is gone
 * @throws {Error} where it refuses, or does not in time
 */
export async function untilAnswers(connectionString: string, isAlive: () => boolean): Promise<boolean> {
  for (const end = Date.now() + patience; ; await sleep(100)) {
    try {
      await ping(connectionString);
      return true;
    } catch (error) {
      if (!isAlive()) return false;
      const passing = ["57P03", "ECONNREFUSED"].includes((error as {code?: string}).code ?? "");
      if (!passing || Date.now() > end)
        throw new Error(`the embedded PostgreSQL does not answer: ${(error as Error).message}`, {cause: error});
    }
  }
}

async function ping(connectionString: string): Promise<void> {
  const client = new pg.Client({connectionString, connectionTimeoutMillis: 5_000});
  try {
    await client.connect();
    await client.query("SELECT 1");
  } finally {
    await client.end();
  }
}
