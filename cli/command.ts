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
}

/**
 * Runs a command: reads the configuration, turns a failure into one sentence on standard error and exit code 1. Ctrl-C
 * aborts the signal, and what the command has opened is closed by its own `finally`; that ends with exit code 0 where
 * `endless` says that there is no other end, else with 130.
 */
export async function runCommand(
  command: (context: CommandContext) => Promise<void>,
  {endless = false} = {}
): Promise<void> {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop.abort());
  try {
    const config = readConfig();
    await command({config, logger: openLogger(config), progress: showProgress(), signal: stop.signal});
    process.exitCode ??= 0;
  } catch (error) {
    if (!stop.signal.aborted) process.stderr.write(`daybook: ${sentence(error)}\n`);
    process.exitCode = stop.signal.aborted ? (endless ? 0 : 130) : 1;
  }
}

function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env.LOG_LEVEL === "debug" ? (error.stack ?? error.message) : error.message;
}
