import {availableParallelism} from "node:os";
import {pathToFileURL} from "node:url";
import {join} from "node:path";
import {Piscina} from "piscina";
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

  /** @throws {Error} where the work failed, or was ended */
  train(training: Training): Promise<Trained> {
    return this.#threads.run(training);
  }

  /** Ends the threads and what they work at. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#threads.destroy();
  }
}
