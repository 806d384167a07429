import {mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {readMark, writeMark} from "../db/lock.js";

/** Notes in Daybook's folder that this process listens on a port, until it is disposed of. */
export function markPort(folder: string, port: number): Disposable {
  mkdirSync(join(folder, "ports"), {recursive: true});
  writeMark(markOf(folder, port));
  return {[Symbol.dispose]: () => rmSync(markOf(folder, port), {force: true})};
}

/** The process that has marked a port as its own; null where none that is alive has. */
export function portOwner(folder: string, port: number): number | null {
  return readMark(markOf(folder, port));
}

function markOf(folder: string, port: number): string {
  return join(folder, "ports", String(port));
}
