import {availableParallelism} from "node:os";
import {pathToFileURL} from "node:url";
import {join} from "node:path";
import {Piscina} from "piscina";
import {type Stop, newStop, tellToStop} from "./stop.js";
import type {Trained, Training} from "./worker.js";

/** Lets Node find the project's modules in a thread too, however this process was started. */
const typescript = ["--import", pathToFileURL(join(import.meta.dirname, "..", "..", "cli", "typescript.js")).href];

/** Worker threads that make predictions: one fewer than cores, so that one is left for requests; none while idle. */
export class Trainer implements AsyncDisposable {
  readonly #threads = new Piscina<Training, Trained>({
    filename: join(import.meta.dirname, "worker.ts"),
    execArgv: typescript,
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: 20_000,
    // Requests come first where a core is short (Linux).
    niceIncrement: 10
  });

  readonly #running = new Set<Stop>();

  /** @throws {Error} where the work failed, or was ended */
  async train(training: Omit<Training, "stop">): Promise<Trained> {
    const stop = newStop();
    this.#running.add(stop);
    try {
      return await this.#threads.run({...training, stop});
    } finally {
      this.#running.delete(stop);
    }
  }

  /** Ends the threads and what they work at. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running].map(tellToStop));
    await this.#threads.destroy();
  }
}
