import {dirname} from "node:path";

/** The sentence in which a user is told of a failure, with what to do; with `LOG_LEVEL=debug` its stack. */
export function sentence(error: unknown, {LOG_LEVEL}: NodeJS.ProcessEnv = process.env): string {
  if (!(error instanceof Error)) return String(error);
  if (LOG_LEVEL === "debug" && error.stack) return error.stack;
  return ofTheDisk(error) ?? error.message;
}

/** What the disk refuses is told by Node, PostgreSQL, DuckDB and Framework alike, each in words of its own. */
function ofTheDisk(error: Error): string | null {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const {code = "", path = "", message} = cause as NodeJS.ErrnoException;
    if (["ENOSPC", "EDQUOT", "53100"].includes(code) || /no space left on device|disk quota exceeded/i.test(message))
      return `the disk is full (${error.message}); free some space and run this again: the data are as they were before`;
    if (["EACCES", "EPERM", "EROFS"].includes(code) && path)
      return `this account may not write to ${dirname(path)} (${code}, ${path}); give it the right to, or set DAYBOOK_FOLDER to another folder`;
  }
  return null;
}
