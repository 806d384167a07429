import {resolve} from "node:path";
import {parseArgs, type ParseArgsConfig} from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

/**
 * Reads a command's arguments; `--help` prints the usage and ends the process.
 * @throws {Error} that begins with what is wrong and ends with the usage
 */
export function readArguments<const T extends Options>(usage: string, options: T, {files = false} = {}) {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  try {
    return parseArgs({args, options, allowPositionals: files});
  } catch (error) {
    const [what] = (error as Error).message.split(/[.\n]/);
    throw new Error(`${what!.charAt(0).toLowerCase()}${what!.slice(1)}; ${usage}`, {cause: error});
  }
}

/** The path that a caller means: npm runs commands in the project's folder, wherever it was called. */
export function fromCaller(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
