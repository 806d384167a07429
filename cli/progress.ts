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
  /** Milliseconds between two lines about one step where the output is no terminal; 2,000 by default. */
  readonly interval?: number;
}

/** Progress as lines of text; on a terminal the lines about one step overwrite each other. */
export function showProgress({output = process.stderr, interval = 2_000}: ProgressOptions = {}): Progress {
  const say = (text: string) => void output.write(`${text}\n`);
  const step = output.isTTY ? terminalStep(output) : plainStep(say, interval);
  return {say, step};
}

/** Progress that nobody sees. */
export const silent: Progress = {say: () => undefined, step: (_title, work) => work(() => undefined)};

function plainStep(say: (text: string) => void, interval: number): Progress["step"] {
  return async (title, work) => {
    say(title);
    const show = (text: string, seconds: string) => say(`  ${[text, seconds].filter(Boolean).join(", ")}`);
    return timed(work, {interval, show, end: (outcome, seconds) => say(`  ${outcome} in ${seconds}`)});
  };
}

function terminalStep(output: NodeJS.WritableStream): Progress["step"] {
  const overwrite = (text: string) => void output.write(`\r\x1b[K${text}`);
  return (title, work) => {
    const show = (text: string, seconds: string) => overwrite(`${title} (${seconds}) ${text}`.slice(0, 79));
    show("", "0 s");
    return timed(work, {
      interval: 250,
      show,
      end: (outcome, seconds) => overwrite(`${title}: ${outcome} in ${seconds}\n`)
    });
  };
}

interface Display {
  readonly interval: number;
  show(text: string, seconds: string): void;
  end(outcome: "done" | "failed", seconds: string): void;
}

async function timed<T>(work: (report: Report) => Promise<T>, {interval, show, end}: Display): Promise<T> {
  const started = performance.now();
  const seconds = (digits: number) => `${((performance.now() - started) / 1000).toFixed(digits)} s`;
  let latest = "";
  const beat = setInterval(() => show(latest, seconds(0)), interval);
  try {
    const result = await work((text) => (latest = text));
    end("done", seconds(1));
    return result;
  } catch (error) {
    end("failed", seconds(1));
    throw error;
  } finally {
    clearInterval(beat);
  }
}
