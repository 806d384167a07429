import {describe, expect, it} from "vitest";
import {Busy, Places} from "../../../api/export/places.js";

const never = new AbortController().signal;

/** Work that ends when it is told to. */
function work() {
  const {promise, resolve} = Promise.withResolvers<string>();
  let isRunning = false;
  return {
    run: () => {
      isRunning = true;
      return promise;
    },
    end: resolve,
    get isRunning() {
      return isRunning;
    }
  };
}

describe("Places", () => {
  it("runs so many at once, lets so many wait in turn, and refuses more", async () => {
    const places = new Places({running: 1, waiting: 2});
    const [first, second, third] = [work(), work(), work()];
    const running = [first, second, third].map(({run}) => places.use(run, never));
    await expect(places.use(async () => "late", never)).rejects.toThrow(Busy);
    expect([first.isRunning, second.isRunning, third.isRunning]).toEqual([true, false, false]);
    first.end("first");
    await running[0];
    await expect.poll(() => [second.isRunning, third.isRunning]).toEqual([true, false]);
    second.end("second");
    third.end("third");
    expect(await Promise.all(running)).toEqual(["first", "second", "third"]);
    expect(await places.use(async () => "again", never)).toBe("again");
  });

  it("gives a place back where the work fails", async () => {
    const places = new Places({running: 1, waiting: 0});
    await expect(places.use(() => Promise.reject(new Error("failed")), never)).rejects.toThrow("failed");
    expect(await places.use(async () => "next", never)).toBe("next");
  });

  it("lets who does not want to wait any more leave, and who comes with that at once", async () => {
    const places = new Places({running: 1, waiting: 1});
    const first = work();
    const running = places.use(first.run, never);
    const leaving = new AbortController();
    const left = places.use(async () => "never", leaving.signal);
    leaving.abort(new Error("gone"));
    await expect(left).rejects.toThrow("gone");
    await expect(places.use(async () => "never", leaving.signal)).rejects.toThrow("gone");
    const next = places.use(async () => "next", never);
    first.end("first");
    expect(await Promise.all([running, next])).toEqual(["first", "next"]);
  });
});
