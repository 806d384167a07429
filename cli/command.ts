import {readConfig, type Config} from "../db/config.js";
import {openLogger, type Logger} from "../db/logger.js";
import {showProgress, type Progress} from "./progress.js";

/** What every command is given. */
export interface CommandContext {
  readonly config: Config;
  readonly logger: Logger;
  readonly progress: Progress;
  /** Aborted at Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** What the command has opened: closed at its end, last first, however it ends. */
  readonly resources: AsyncDisposableStack;
}

/** Milliseconds in which a stopped command closes what it has opened. */
const patience = 30_000;

/**
 * Runs a command: reads the configuration, and turns a failure into one sentence on standard error and exit code 1.
 * Ctrl-C and SIGTERM end it at once, whatever it waits for; what it has opened is closed, and the exit code is 0 where
 * it is `endless`, with no other end, else 130.
 */
export async function runCommand(
  command: (context: CommandContext) => Promise<void>,
  {endless = false} = {}
): Promise<void> {
  const stop = new AbortController();
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => stop.abort());
  const resources = new AsyncDisposableStack();
  const failures: unknown[] = [];
  const run = (work: () => Promise<void>) => work().catch((error: unknown) => void failures.push(error));
  await run(async () => {
    const config = readConfig();
    const context = {config, logger: openLogger(config), progress: showProgress(), signal: stop.signal, resources};
    await Promise.race([command(context), untilAborted(stop.signal)]);
  });
  if (stop.signal.aborted) setTimeout(() => process.exit(1), patience).unref();
  const stopped = stop.signal.aborted;
  await run(() => resources.disposeAsync());
  if (!stopped) for (const failure of failures) process.stderr.write(`daybook: ${sentence(failure)}\n`);
  if (!stopped) process.exitCode = failures.length > 0 ? 1 : (process.exitCode ?? 0);
  // Work that was cut short may still hold the process.
  else process.exit(endless ? 0 : 130);
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), {once: true}));
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.LOG_LEVEL === "debug" ? (error.stack ?? error.message) : error.message;
}
