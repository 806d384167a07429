/** Milliseconds since some moment; `performance.now` by default. */
export type Clock = () => number;

/** How long the parts of one request took. */
export class Timings {
  readonly #clock: Clock;
  readonly #start: number;
  readonly #parts = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock();
  }

  /** Counts the time of a piece of work under a name; work of the same name adds up. */
  async measure<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = this.#clock();
    try {
      return await work();
    } finally {
      this.#parts.set(name, (this.#parts.get(name) ?? 0) + this.#clock() - start);
    }
  }

  /** Milliseconds by part, `total` last, to a tenth. */
  read(): Record<string, number> {
    const parts = [...this.#parts, ["total", this.#clock() - this.#start] as const];
    return Object.fromEntries(parts.map(([name, time]) => [name, Math.round(time * 10) / 10]));
  }

  /** The value of a Server-Timing header. */
  header(): string {
    return Object.entries(this.read())
      .map(([name, time]) => `${name};dur=${time}`)
      .join(", ");
  }
}
