import {filterDimensions} from "../../src/model/dimensions.js";
import {languages} from "../../src/model/text.js";
import {fromCaller, readArguments} from "../arguments.js";

const members = filterDimensions.map((name) => `--${flagOf(name)} NAME`).join("] [");

const usage = [
  "usage: npm run export -- excel|pdf|csv --out FILE [--start-date DAY] [--end-date DAY]",
  `[${members}] [--min-price N] [--max-price N] [--lang ${languages.join("|")}] [--transactions latest|all],`,
  "filters may repeat; or npm run export -- verify FILE"
].join(" ");

const single = ["start_date", "end_date", "min_price", "max_price", "lang", "transactions"] as const;

/** What the command is asked for: a file to write, or one to check. */
export type Choices =
  | {
      readonly action: "write";
      readonly kind: "excel" | "pdf" | "csv";
      readonly out: string;
      readonly querystring: string;
    }
  | {readonly action: "verify"; readonly file: string};

/**
 * Reads the arguments of the command.
 * @throws {Error} that begins with what is wrong and ends with the usage
 */
export function readChoices(): Choices {
  const {values, positionals} = readArguments(usage, {out: {type: "string"}, ...flags()}, {files: true});
  const [what, file, ...rest] = positionals;
  const {out, ...given} = values as {out?: string} & Record<string, string | string[]>;
  if (what === "verify") {
    if (file === undefined || rest.length > 0 || Object.keys(values).length > 0)
      throw new Error(`name one file to verify, and nothing else; ${usage}`);
    return {action: "verify", file: fromCaller(file)};
  }
  if ((what !== "excel" && what !== "pdf" && what !== "csv") || file !== undefined)
    throw new Error(`name one kind of file; ${usage}`);
  if (out === undefined) throw new Error(`name the file to write with --out; ${usage}`);
  const parameters = new URLSearchParams();
  for (const [flag, value] of Object.entries(given))
    for (const one of [value].flat()) parameters.append(flag.replaceAll("-", "_"), one);
  return {action: "write", kind: what, out: fromCaller(out), querystring: parameters.toString()};
}

function flags() {
  return Object.fromEntries([
    ...single.map((name) => [flagOf(name), {type: "string"} as const]),
    ...filterDimensions.map((name) => [flagOf(name), {type: "string", multiple: true} as const])
  ]) as Record<string, {type: "string"; multiple?: boolean}>;
}

function flagOf(name: string): string {
  return name.replaceAll("_", "-");
}
