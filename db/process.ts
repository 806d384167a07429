import {spawnSync} from "node:child_process";
import {readFileSync} from "node:fs";

/**
 * What tells a process from a later one with the same number: its start.
 * @returns null where no such process is alive
 */
export function processStart(pid: number): string | null {
  if (!isAlive(pid)) return null;
  if (process.platform !== "linux") return ps(pid, "lstart=");
  const fields = readProc(pid, "stat")?.split(") ").at(-1)?.split(" ");
  return fields?.[0] === "Z" ? null : (fields?.[19] ?? null);
}

/** The command line of a process; null where no such process is alive. */
export function commandLine(pid: number): string | null {
  if (!isAlive(pid)) return null;
  return process.platform === "linux" ? (readProc(pid, "cmdline")?.replaceAll("\0", " ") ?? null) : ps(pid, "command=");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return null;
  }
}

/** Windows has no ps; the number alone must do there. */
function ps(pid: number, column: string): string | null {
  if (process.platform === "win32") return "alive";
  return spawnSync("ps", ["-p", String(pid), "-o", column], {encoding: "utf8"}).stdout?.trim() || null;
}
