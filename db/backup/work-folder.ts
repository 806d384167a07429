import {mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import {processStart} from "../process.js";

/** A folder that is gone at the end, unless it was given another name. */
export interface WorkFolder extends AsyncDisposable {
  readonly path: string;
}

/**
 * Makes a folder for unfinished work, which only this account can read, and removes what killed processes left under the
 * same prefix.
 * @param prefix path of the folder, which a process number and letters complete
 */
export async function openWorkFolder(prefix: string): Promise<WorkFolder> {
  await mkdir(dirname(prefix), {recursive: true});
  await removeAbandoned(prefix);
  const path = await mkdtemp(`${prefix}${process.pid}-`);
  return {path, [Symbol.asyncDispose]: () => rm(path, {recursive: true, force: true})};
}

async function removeAbandoned(prefix: string): Promise<void> {
  const [parent, begin] = [dirname(prefix), basename(prefix)];
  for (const name of await readdir(parent)) {
    const [, owner] = /^(\d+)-\w+$/.exec(name.startsWith(begin) ? name.slice(begin.length) : "") ?? [];
    if (owner !== undefined && processStart(Number(owner)) === null)
      await rm(join(parent, name), {recursive: true, force: true});
  }
}
