import {linkSync, mkdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {processStart} from "./process.js";

export interface LockOptions {
  /** Milliseconds to wait for another process; two minutes by default. */
  readonly patience?: number;
}

/**
 * Does a piece of work while no other process of this machine does such work on a folder. What a killed process held
 * is free.
 * @throws {Error} where another process holds the lock for too long
 */
export async function withLock<T>(
  folder: string,
  work: () => Promise<T>,
  {patience = 120_000}: LockOptions = {}
): Promise<T> {
  mkdirSync(folder, {recursive: true});
  const lock = join(folder, "lock");
  const mine = `${lock}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  writeMark(mine);
  try {
    await acquire(mine, lock, Date.now() + patience);
    try {
      return await work();
    } finally {
      rmSync(lock, {force: true});
    }
  } finally {
    rmSync(mine, {force: true});
  }
}

async function acquire(mine: string, lock: string, end: number): Promise<void> {
  for (; ; await sleep(50)) {
    try {
      return linkSync(mine, lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (readMark(lock) === null) rmSync(lock, {force: true});
    else if (Date.now() > end) throw new Error(`process ${readMark(lock)} holds ${lock}; stop it and try again`);
  }
}

/** Writes a file that says which process made it. */
export function writeMark(path: string): void {
  writeFileSync(path, `${process.pid} ${processStart(process.pid)}`);
}

/** The process that made a mark; null where it is no longer alive. */
export function readMark(path: string): number | null {
  try {
    const [pid = "", ...start] = readFileSync(path, "utf8").split(" ");
    return processStart(Number(pid)) === start.join(" ") ? Number(pid) : null;
  } catch {
    return null;
  }
}
