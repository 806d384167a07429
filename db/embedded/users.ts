import {linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {processStart} from "./process.js";

/** Milliseconds that another process may take to start or stop the server. */
const patience = 120_000;

/** Does a piece of work while no other process does such work on the folder. */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, "lock");
  const mine = join(folder, `lock.${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeFileSync(mine, `${process.pid} ${processStart(process.pid)}`);
  try {
    await acquire(mine, lock);
    try {
      return await work();
    } finally {
      rmSync(lock, {force: true});
    }
  } finally {
    rmSync(mine, {force: true});
  }
}

async function acquire(mine: string, lock: string): Promise<void> {
  for (const end = Date.now() + patience; ; await sleep(50)) {
    try {
      return linkSync(mine, lock);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    if (!readMark(lock)) rmSync(lock, {force: true});
    else if (Date.now() > end) throw new Error(`another Daybook holds ${lock}; stop it, or remove that file`);
  }
}

/** Notes that this process uses the server; `drop` forgets it. */
export function addUser(folder: string): {drop(): void} {
  const users = join(folder, "users");
  mkdirSync(users, {recursive: true});
  const path = join(users, `${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeFileSync(path, `${process.pid} ${processStart(process.pid)}`);
  return {drop: () => rmSync(path, {force: true})};
}

/** Numbers of the live processes that use the server; what dead ones left is cleared away. */
export function liveUsers(folder: string): number[] {
  const users = join(folder, "users");
  return readdirSync(users).flatMap((name) => {
    const pid = readMark(join(users, name));
    if (pid === null) rmSync(join(users, name), {force: true});
    return pid === null ? [] : [pid];
  });
}

function readMark(path: string): number | null {
  try {
    const [pid = "", ...start] = readFileSync(path, "utf8").split(" ");
    return processStart(Number(pid)) === start.join(" ") ? Number(pid) : null;
  } catch {
    return null;
  }
}
