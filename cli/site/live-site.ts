import type {Snapshot} from "../../db/snapshot/make.js";
import type {Report} from "../progress.js";
import {buildSite, removeOtherSites, type SiteOptions} from "./build-site.js";

/** The site that is served: always a whole one, of the newest snapshot that was shown. */
export class LiveSite {
  readonly #options: Pick<SiteOptions, "folder" | "signal">;
  #folders: readonly string[] = [];

  constructor(options: Pick<SiteOptions, "folder" | "signal">) {
    this.#options = options;
  }

  /** The present site, and the one before it, whose files open pages may still load. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Builds the site of a snapshot where there is none, and serves it from then on. */
  async show(snapshot: Snapshot, report?: Report): Promise<void> {
    const site = await buildSite(snapshot, {...this.#options, ...(report && {report})});
    if (site === this.#folders[0]) return;
    this.#folders = [site, ...this.#folders.slice(0, 1)];
    removeOtherSites(this.#options.folder, this.#folders);
  }
}
