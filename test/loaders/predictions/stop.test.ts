import {setTimeout as sleep} from "node:timers/promises";
import {expect, it} from "vitest";
import {newStop, tellToStop, unlessStopped} from "../../../loaders/predictions/stop.js";

it("waits for the calls that are under way, and lets no other begin", async () => {
  const stop = newStop();
  const {promise, resolve} = Promise.withResolvers<string>();
  const call = unlessStopped(stop, () => promise);
  let isStopped = false;
  const stopping = tellToStop(stop).then(() => (isStopped = true));
  await expect(unlessStopped(stop, async () => "late")).rejects.toThrow("the work was told to end");
  await sleep(30);
  expect(isStopped).toBe(false);
  resolve("done");
  expect(await call).toBe("done");
  await stopping;
});

it("does not wait for calls that are over, also those that failed", async () => {
  const stop = newStop();
  expect(await unlessStopped(stop, async () => 1)).toBe(1);
  await expect(unlessStopped(stop, () => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  await tellToStop(stop);
});
