import {setTimeout as sleep} from "node:timers/promises";
import {expect, it, vi} from "vitest";
import {watchPredictions} from "../../cli/watch-predictions.js";
import {silentLogger} from "../../db/logger.js";
import type {Snapshot} from "../../db/snapshot/make.js";

it("predicts of each new snapshot once, and shows the site again with it", async () => {
  const stop = new AbortController();
  const [first, second] = [{folder: "v1"}, {folder: "v2"}] as unknown as [Snapshot, Snapshot];
  const store = {current: first as Snapshot | null};
  const predicted: string[] = [];
  const shown: string[] = [];
  const watching = watchPredictions({
    store,
    predictor: {
      async predictDefaults() {
        predicted.push(store.current!.folder);
        await sleep(20);
      }
    },
    site: {
      async show({folder}) {
        shown.push(folder);
      }
    },
    logger: silentLogger,
    signal: stop.signal
  });
  await vi.waitFor(() => expect(shown).toEqual(["v1"]));
  store.current = second;
  await vi.waitFor(() => expect(shown).toEqual(["v1", "v2"]), {timeout: 5_000});
  await sleep(1_500);
  stop.abort();
  await watching;
  expect(predicted).toEqual(["v1", "v2"]);
});
