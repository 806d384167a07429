import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {digestFileAt} from "./files.js";
import {type Manifest, digestFile, manifestFile, readManifest} from "./manifest.js";

/** A backup whose every byte is as it was written. */
export interface Backup {
  readonly folder: string;
  readonly manifest: Manifest;
}

/**
 * Opens a backup, reading all of it.
 * @throws {Error} where a byte differs, a file is missing or one too many, or the format is another
 */
export async function readBackup(folder: string): Promise<Backup> {
  const manifest = await readManifest(folder);
  const expected = [manifestFile, digestFile, ...manifest.tables.map(({file}) => file)];
  const found = await readdir(folder);
  const missing = expected.filter((name) => !found.includes(name));
  if (missing.length > 0) throw new Error(`${folder} is no whole backup: it has no ${missing.join(", ")}`);
  const strange = found.filter((name) => !expected.includes(name));
  if (strange.length > 0)
    throw new Error(`${folder} holds what its manifest does not know: ${strange.join(", ")}; take it away`);
  for (const {file, bytes, sha256} of manifest.tables) {
    const digest = await digestFileAt(join(folder, file));
    if (digest.bytes !== bytes || digest.sha256 !== sha256)
      throw new Error(`${folder} is damaged: ${file} is not what was written; take another backup`);
  }
  return {folder, manifest};
}
