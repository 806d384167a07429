import {setTimeout as sleep} from "node:timers/promises";
import type {Logger} from "../db/logger.js";
import type {Snapshot} from "../db/snapshot/make.js";

/** What follows the snapshots. */
export interface PredictedShop {
  readonly store: {readonly current: Snapshot | null};
  readonly predictor: {predictDefaults(options: {signal: AbortSignal}): Promise<void>};
  readonly site: {show(snapshot: Snapshot): Promise<void>};
  readonly logger: Logger;
  readonly signal: AbortSignal;
}

/** Milliseconds between two looks, and after a failure. */
const interval = 1_000;
const pause = 30_000;

/** Predicts of each new snapshot, beside everything else, until it is aborted; pages show it when it is there. */
export async function watchPredictions({store, predictor, site, logger, signal}: PredictedShop): Promise<void> {
  let predicted: Snapshot | null = null;
  while (!signal.aborted) {
    const snapshot = store.current;
    let wait = interval;
    if (snapshot !== null && snapshot !== predicted)
      try {
        await predictor.predictDefaults({signal});
        // A newer one came meanwhile: its turn is next.
        if (store.current === snapshot) await site.show(snapshot);
        predicted = snapshot;
      } catch (error) {
        if (!signal.aborted) logger.error({error: (error as Error).message}, "predictions cannot be shown yet");
        wait = pause;
      }
    await sleep(wait, undefined, {signal}).catch(() => undefined);
  }
}
