import {setTimeout as sleep} from "node:timers/promises";

// A thread that is terminated inside DuckDB takes the process with it: the binding throws where no JavaScript may run.

/** Shared by two threads: whether work is to end, and how many calls are inside DuckDB. */
export type Stop = Int32Array<SharedArrayBuffer>;

const [told, inside] = [0, 1];

export function newStop(): Stop {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/**
 * Runs a call of DuckDB, which the other thread waits for before it terminates this one.
 * @throws {Error} where the work is to end
 */
export async function unlessStopped<T>(stop: Stop, call: () => Promise<T>): Promise<T> {
  // First inside, then the look: so the other thread, which does them the other way round, misses none.
  Atomics.add(stop, inside, 1);
  try {
    if (Atomics.load(stop, told) === 1) throw new Error("the work was told to end");
    return await call();
  } finally {
    Atomics.sub(stop, inside, 1);
  }
}

/** Tells work to end, and waits until its thread may be terminated. */
export async function tellToStop(stop: Stop): Promise<void> {
  Atomics.store(stop, told, 1);
  while (Atomics.load(stop, inside) > 0) await sleep(10);
}
