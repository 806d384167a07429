import {mkdirSync, renameSync, statSync} from "node:fs";
import {join} from "node:path";
import pino from "pino";
import type {Config} from "./config.js";

/** Writes JSON lines with a level and a time. */
export type Logger = pino.Logger;

/** Bytes of a log after which the next start begins a new one. */
const rotateAt = 10_000_000;

/**
 * The log of a Daybook: JSON lines in `logs/daybook.log` under its folder, warnings and errors on standard error, too;
 * with LOG_LEVEL=debug all of it.
 */
export function openLogger({folder, logLevel}: Pick<Config, "folder" | "logLevel">): Logger {
  const file = join(folder, "logs", "daybook.log");
  mkdirSync(join(folder, "logs"), {recursive: true});
  if ((statSync(file, {throwIfNoEntry: false})?.size ?? 0) > rotateAt) renameSync(file, `${file}.1`);
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {level: (level) => ({level})}
    },
    pino.multistream([
      {level: logLevel, stream: openFile(file)},
      {level: logLevel === "debug" ? "debug" : "warn", stream: pino.destination({dest: 2, sync: true})}
    ])
  );
}

/** A file on a full disk misses lines; it does not end the process. */
function openFile(file: string): pino.DestinationStream {
  const stream = pino.destination({dest: file, sync: true});
  stream.on("error", () => undefined);
  return stream;
}

/** A log that nobody reads. */
export const silentLogger: Logger = pino({level: "silent"});
