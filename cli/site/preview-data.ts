import {mkdirSync, rmSync, symlinkSync, utimesSync} from "node:fs";
import {dirname, join} from "node:path";
import type {Snapshot} from "../../db/snapshot/make.js";

/** What loaders are made from, beside the data: a change there must run them again. */
export const loaderFolders = ["loaders", "db", "ml", "src/model", "src/query"] as const;

/** The loaders that are made from them. */
const loaders = ["shop.zip.ts", "ab-test.js.ts"] as const;

/** Milliseconds in which several changes are one. */
const pause = 200;

/** The data that a preview shows. Framework runs a loader again only when the loader's own file is touched. */
export class PreviewData {
  /** Where loaders find the snapshot: always the one that was shown last. */
  readonly folder: string;
  readonly #loaders: readonly string[];
  #timer: NodeJS.Timeout | undefined;

  constructor(project: string, folder: string) {
    this.folder = join(folder, "preview", "snapshot");
    this.#loaders = loaders.map((name) => join(project, "src", "data", name));
  }

  /** Shows a snapshot from now on. */
  show(snapshot: Snapshot): void {
    mkdirSync(dirname(this.folder), {recursive: true});
    rmSync(this.folder, {force: true, recursive: true});
    symlinkSync(snapshot.folder, this.folder, "junction");
    this.#touch();
  }

  /** Runs the loaders again, once for several changes that come together. */
  renewSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#touch(), pause);
  }

  #touch(): void {
    const now = new Date();
    for (const loader of this.#loaders) utimesSync(loader, now, now);
  }
}
