import {FileAttachment} from "observablehq:stdlib";
import type {Manifest, Members} from "../../query/snapshot.js";
import type {PageEngine} from "./page-engine.js";
import {gunzip} from "./gunzip.js";
import {checkManifest} from "./manifest.js";

/** The files of a site that pages read, each fetched when it is asked for. */
export interface ShopFiles {
  manifest(): Promise<Manifest>;
  members(): Promise<Members>;
  /** Fetches the columns and what counts over them, about 3 MB for 100,000 lines. */
  engine(manifest: Manifest): Promise<PageEngine>;
}

const lines = FileAttachment("../../data/shop/lines.arrow.gz");
const sessions = FileAttachment("../../data/shop/sessions.arrow.gz");

/** The files of this site. */
export const shopFiles: ShopFiles = {
  manifest: async () => checkManifest(await FileAttachment("../../data/shop/manifest.json").json()),
  members: async () => (await FileAttachment("../../data/shop/members.json").json()) as Members,
  engine: async ({shop}) => {
    const [{ColumnEngine}, {readLines, readSessions}, lineBytes, sessionBytes] = await Promise.all([
      import("../columns/engine.js"),
      import("../columns/read-arrow.js"),
      fetchUnpacked(lines.href),
      fetchUnpacked(sessions.href)
    ]);
    return new ColumnEngine({lines: readLines(lineBytes), sessions: readSessions(sessionBytes)}, shop);
  }
};

async function fetchUnpacked(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`unable to fetch the data: status ${response.status}`);
  return new Uint8Array(await gunzip(await response.arrayBuffer()));
}
