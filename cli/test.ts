import {spawn} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {findBrowser, howToGetBrowser} from "../test/setup/find-browser.js";
import {countTests, type Counts, type VitestReport} from "./test-counts.js";

/** What is checked without running any of our code; each counts as one test. */
const checks = [
  {title: "types", tool: "typescript/bin/tsc", parameters: ["-p", "."]},
  {title: "lint", tool: "eslint/bin/eslint.js", parameters: ["--max-warnings", "0", "."]},
  {title: "format", tool: "prettier/bin/prettier.cjs", parameters: ["--check", "--log-level", "warn", "."]}
];

/** Settings of the user's own Daybook, which tests must not meet. */
const settings = /^(DATABASE_URL|DAYBOOK_\w+|HOST|\w+_PORT|CORS_ORIGINS|LOG_LEVEL|DUCKDB_\w+|BRAND_\w+|OPENAI_\w+)$/;
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)));

const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stop.abort());

const total = {passed: 0, failed: 0, skipped: 0};
for (const {title, tool, parameters} of checks) {
  const passed = (await run(tool, parameters)) === 0;
  process.stdout.write(`${passed ? "passed" : "FAILED"}: ${title}\n`);
  add({passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0});
}
add(await runVitest(process.argv.slice(2)));
if (findBrowser() === null) process.stdout.write(`browser tests were not run: ${howToGetBrowser}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

function add({passed, failed, skipped}: Counts): void {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

async function runVitest(parameters: string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), "daybook-report-"));
  const file = join(folder, "report.json");
  try {
    const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const code = await run("vitest/vitest.mjs", ["run", ...reporters, ...parameters]);
    return countTests(JSON.parse(readFileSync(file, "utf8")) as VitestReport, code);
  } catch {
    return {passed: 0, failed: 1, skipped: 0};
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** Runs a tool of node_modules on this Node; its exit code, 1 where a signal ended it. */
function run(tool: string, parameters: string[]): Promise<number> {
  if (stop.signal.aborted) return Promise.resolve(1);
  const child = spawn(process.execPath, [join("node_modules", tool), ...parameters], {
    stdio: "inherit",
    env: environment
  });
  stop.signal.addEventListener("abort", () => child.kill("SIGTERM"), {once: true});
  return new Promise((resolve, reject) => child.on("error", reject).on("exit", (code) => resolve(code ?? 1)));
}
