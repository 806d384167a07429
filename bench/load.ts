import {quantile} from "./samples.js";

export interface Load {
  readonly perSecond: number;
  readonly median: number;
  readonly p99: number;
}

/**
 * Asks an address again and again.
 * @param next the address of each request
 * @param clients how many ask at once, each as soon as it has its answer
 * @param duration milliseconds
 * @throws {Error} where an answer is not 200
 */
export async function load(next: () => string, clients: number, duration: number): Promise<Load> {
  const samples: number[] = [];
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < duration) {
      const asked = performance.now();
      const response = await fetch(next());
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`status ${response.status} of ${response.url}`);
      samples.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({length: clients}, client));
  const seconds = (performance.now() - start) / 1000;
  return {perSecond: samples.length / seconds, median: quantile(samples, 0.5), p99: quantile(samples, 0.99)};
}
