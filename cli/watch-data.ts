import {setTimeout as sleep} from "node:timers/promises";
import type {Logger} from "../db/logger.js";
import type {Snapshot} from "../db/snapshot/make.js";

/** What follows the data. */
export interface WatchedShop {
  readonly store: {isStale(): Promise<boolean>; refresh(): Promise<Snapshot>; readonly current: Snapshot | null};
  readonly site: {show(snapshot: Snapshot): Promise<void>};
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Milliseconds between two looks, and after a failure; 1,000 and 10,000 by default. */
  readonly interval?: number;
  readonly pause?: number;
}

/** Looks for changed data until it is aborted: each change gives a new snapshot and a new site. */
export async function watchData({
  store,
  site,
  logger,
  signal,
  interval = 1_000,
  pause = 10_000
}: WatchedShop): Promise<void> {
  let shown = store.current;
  for (let wait = interval; await rest(wait, signal);) {
    wait = interval;
    try {
      if ((await store.isStale()) || store.current !== shown) {
        const snapshot = await store.refresh();
        await site.show(snapshot);
        shown = store.current;
        logger.info(
          {dataVersion: snapshot.manifest.dataVersion, fingerprint: snapshot.manifest.fingerprint},
          "data shown"
        );
      }
    } catch (error) {
      if (!signal.aborted) logger.error({error: (error as Error).message}, "changed data cannot be shown yet");
      wait = pause;
    }
  }
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  await sleep(milliseconds, undefined, {signal}).catch(() => undefined);
  return !signal.aborted;
}
