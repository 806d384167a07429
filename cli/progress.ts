/** Tells the user what a step is doing, such as "40,000 of 100,000". */
export type Report = (text: string) => void;

/** Shows the steps of a command as they happen. */
export interface Progress {
  /** Runs one step under its title; it is said how long it took. */
  step<T>(title: string, work: (report: Report) => Promise<T>): Promise<T>;
  /** One line for the user. */
  say(text: string): void;
}

export interface ProgressOptions {
  /** Where to; standard error by default, so that standard output holds results only. */
  readonly output?: NodeJS.WritableStream & {isTTY?: boolean};
  /** Milliseconds between two reports where the output is no terminal; 2,000 by default. */
  readonly interval?: number;
}

/** Progress as lines of text; on a terminal a step's reports overwrite each other. */
export function showProgress({output = process.stderr, interval = 2_000}: ProgressOptions = {}): Progress {
  return {
    say: (text) => void output.write(`${text}\n`),
    async step(title, work) {
      const started = performance.now();
      let last = started;
      const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
      const report = (text: string) => {
        if (output.isTTY) output.write(`\r\x1b[K  ${title}: ${text}`);
        else if (performance.now() - last > interval) output.write(`  ${title}: ${text}\n`);
        else return;
        last = performance.now();
      };
      if (!output.isTTY) output.write(`${title}\n`);
      const beat = setInterval(() => performance.now() - last > interval && report(seconds()), 250);
      beat.unref();
      report("...");
      try {
        const result = await work(report);
        output.write(output.isTTY ? `\r\x1b[K${title}: ${seconds()}\n` : `  done in ${seconds()}\n`);
        return result;
      } catch (error) {
        output.write(output.isTTY ? `\r\x1b[K${title}: failed\n` : "  failed\n");
        throw error;
      } finally {
        clearInterval(beat);
      }
    }
  };
}

/** Progress that nobody sees. */
export const silent: Progress = {say: () => undefined, step: (_title, work) => work(() => undefined)};
