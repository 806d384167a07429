import {existsSync, mkdirSync, readdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {readMark, writeMark} from "../lock.js";

/** A use of the server. */
export interface User {
  /** Forgets it. */
  drop(): void;
  /** Whether it is forgotten. */
  isGone(): boolean;
}

/** Notes that this process uses the server. */
export function addUser(folder: string): User {
  const users = join(folder, "users");
  mkdirSync(users, {recursive: true});
  const path = join(users, `${process.pid}.${Math.random().toString(36).slice(2)}`);
  writeMark(path);
  return {drop: () => rmSync(path, {force: true}), isGone: () => !existsSync(path)};
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
