import {setTimeout as sleep} from "node:timers/promises";
import {readConfig, type Config} from "../db/config.js";
import {openLogger, type Logger} from "../db/logger.js";
import {showProgress, type Progress} from "./progress.js";
import {sentence} from "./sentence.js";

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  readonly logger: Logger;
  readonly progress: Progress;
  /** Aborted at Ctrl-C and SIGTERM, and when the command fails: what goes on beside it must end. */
  readonly signal: AbortSignal;
  /** Opens what must be closed at the end of the command, however it ends; what was opened last is closed first. */
  open<T>(opening: T | Promise<T>, close: (opened: T) => PromiseLike<void>): Promise<T>;
}

/** Milliseconds in which a stopped command must come to its end. */
const patience = 30_000;

/**
 * Runs a command: reads the configuration, and turns a failure into one sentence on standard error and exit code 1.
 * Ctrl-C and SIGTERM end it, whatever it waits for, by closing what it has opened; the exit code is then 0 where it is
 * `endless`, with no other end, else 130.
 */
export async function runCommand(
  command: (context: CommandContext) => Promise<void>,
  {endless = false} = {}
): Promise<void> {
  const stop = new AbortController();
  const stopped = new Promise<void>((resolve) => stop.signal.addEventListener("abort", () => resolve(), {once: true}));
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort());
  const ended = new AbortController();
  const resources = new AsyncDisposableStack();
  const running = runAlone(command, AbortSignal.any([stop.signal, ended.signal]), resources);
  await Promise.race([running.catch(() => undefined), stopped]);
  ended.abort();
  const closing = resources.disposeAsync();
  if (stop.signal.aborted) {
    await Promise.race([Promise.allSettled([closing, running]), sleep(patience)]);
    // Work that was cut short may still hold the process.
    process.exit(endless ? 0 : 130);
  }
  const [run, closed] = await Promise.allSettled([running, closing]);
  const failure = [run, closed].find((result) => result.status === "rejected");
  if (failure) process.stderr.write(`daybook: ${sentence(failure.reason)}\n`);
  if (failure) process.exitCode = 1;
}

async function runAlone(
  command: (context: CommandContext) => Promise<void>,
  signal: AbortSignal,
  resources: AsyncDisposableStack
): Promise<void> {
  const config = readConfig();
  const open: CommandContext["open"] = async (opening, close) => {
    const opened = await opening;
    if (!resources.disposed) return resources.adopt(opened, close);
    // Stopped while it was being opened.
    await close(opened);
    throw new Error("stopped");
  };
  await command({config, logger: openLogger(config), progress: showProgress(), signal, open});
}
