import {spawn} from "node:child_process";
import {join} from "node:path";
import type {Location} from "./location.js";

/**
 * Runs one of PostgreSQL's programs as the server's account.
 * @throws {Error} with the program's own last words
 */
export async function runTool(
  {binaries, folder, account}: Location,
  name: string,
  parameters: string[]
): Promise<void> {
  const child = spawn(join(binaries, "bin", name), parameters, {
    cwd: folder,
    // The machine's locale and PG* variables are none of the server's business.
    env: {PATH: process.env.PATH, SYSTEMROOT: process.env.SYSTEMROOT, LC_ALL: "C", TZ: "UTC"},
    stdio: ["ignore", "ignore", "pipe"],
    windowsHide: true,
    ...(account && {uid: account.uid, gid: account.gid})
  });
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (words += text));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("exit", resolve));
  // A server that pg_ctl starts inherits the pipe, which then never closes.
  child.stderr.destroy();
  if (code !== 0) throw new Error(`${name} failed: ${lastWords(words) || `exit code ${code}`}`);
}

/** What a program says went wrong, rather than how it cleared up afterwards. */
function lastWords(words: string): string {
  const lines = words.trim().split("\n");
  const reason = lines.findLast((line) => /(FATAL|PANIC|error): /.test(line));
  return (reason ?? lines.slice(-3).join(" ")).trim();
}
