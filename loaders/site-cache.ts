import {createHash} from "node:crypto";
import {existsSync, readFileSync} from "node:fs";
import {mkdir, readFile, readdir, rename, rm, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {moduleSources} from "./module-sources.js";

const lock = resolve(import.meta.dirname, "..", "package-lock.json");

export interface CachedFile {
  /** The folder of the snapshot that the file is made from; what is kept goes when the snapshot goes. */
  readonly folder: string;
  readonly name: string;
  /** The path of the module that makes it. */
  readonly module: string;
  /** What else it depends on. */
  readonly settings: object;
}

/**
 * A file of a site that takes long to make, kept beside its snapshot: made again only when the code that makes it, a
 * package or a setting has changed. A file that cannot be kept is no harm.
 */
export async function cached(file: CachedFile, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const parent = join(file.folder, "site-files");
  const path = join(parent, `${keyOf(file)}-${file.name}`);
  if (existsSync(path)) return readFile(path);
  const bytes = await make();
  const unfinished = `${path}.${process.pid}`;
  try {
    await mkdir(parent, {recursive: true});
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
    await removeOthers(parent, path, file.name);
  } catch {
    await rm(unfinished, {force: true}).catch(() => undefined);
  }
  return bytes;
}

/** What was made by other code is not wanted any more. */
async function removeOthers(parent: string, path: string, name: string): Promise<void> {
  const others = (await readdir(parent)).filter((other) => other.endsWith(`-${name}`) && join(parent, other) !== path);
  await Promise.all(others.map((other) => rm(join(parent, other), {force: true})));
}

function keyOf({module, settings}: CachedFile): string {
  const hash = createHash("sha256").update(JSON.stringify(settings));
  for (const path of [lock, ...moduleSources(module)]) hash.update("\0").update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}
