/** Thrown where as much runs and waits as may. */
export class Busy extends Error {
  constructor() {
    super("as many exports as may are running and waiting; try again later");
    this.name = "Busy";
  }
}

/** Places for work of which only so much may run at once, and some may wait in turn. */
export class Places {
  readonly #mostWaiting: number;
  readonly #waiting = new Set<() => void>();
  #free: number;

  constructor({running, waiting}: {readonly running: number; readonly waiting: number}) {
    this.#free = running;
    this.#mostWaiting = waiting;
  }

  /**
   * Works when there is a place.
   * @throws {Busy} at once where too many wait already
   * @throws the signal's reason where it is aborted while waiting
   */
  async use<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await this.#enter(signal);
    try {
      return await work();
    } finally {
      const [next] = this.#waiting;
      if (next) next();
      else this.#free += 1;
    }
  }

  async #enter(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    if (this.#waiting.size >= this.#mostWaiting) throw new Busy();
    const {promise, resolve, reject} = Promise.withResolvers<undefined>();
    const enter = () => {
      this.#waiting.delete(enter);
      resolve(undefined);
    };
    const leave = () => {
      if (this.#waiting.delete(enter)) reject(signal.reason as Error);
    };
    this.#waiting.add(enter);
    signal.addEventListener("abort", leave, {once: true});
    await promise.finally(() => signal.removeEventListener("abort", leave));
  }
}
