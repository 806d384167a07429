import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type Manifest, snapshotFormat} from "../../src/query/snapshot.js";

/** The manifest of a snapshot folder; null where it has none, is not whole, or is of another format. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
    return manifest.format === snapshotFormat ? manifest : null;
  } catch {
    return null;
  }
}
