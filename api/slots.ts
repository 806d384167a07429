import {Problem} from "./problem.js";

/** Places for work that only so much of may run at once. */
export class Slots {
  readonly #most: number;
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Takes a place.
   * @returns a function that gives it back; calling it again does nothing
   * @throws {Problem} 429 where all are taken
   */
  take(): () => void {
    if (this.#taken >= this.#most)
      throw new Problem(429, "as many of these as may run at once are running; try again later", {
        headers: {"Retry-After": "10"}
      });
    this.#taken += 1;
    let isTaken = true;
    return () => {
      if (isTaken) this.#taken -= 1;
      isTaken = false;
    };
  }
}
