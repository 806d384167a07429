import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Shop} from "../../src/model/settings.js";

/** The format of snapshot files that this version writes and reads. */
export const snapshotFormat = 1;

/** What a snapshot says of itself. */
export interface Manifest {
  readonly format: number;
  /** Twelve hexadecimal digits over every row and setting: equal data give an equal fingerprint. */
  readonly fingerprint: string;
  readonly dataVersion: number;
  /** When the data version was committed, ISO 8601 in UTC. */
  readonly asOf: string;
  /** When the snapshot was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Where the lines come from: `demo`, or the names of imports. */
  readonly sources: readonly string[];
  readonly rows: Readonly<Record<"transactions" | "lines" | "customers" | "products" | "sessions", number>>;
  readonly shop: Shop;
}

/** The manifest of a snapshot folder; null where it has none, is not whole, or is of another format. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
    return manifest.format === snapshotFormat ? manifest : null;
  } catch {
    return null;
  }
}
