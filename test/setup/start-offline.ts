import {spawn} from "node:child_process";
import {join} from "node:path";

// Run where there is no network but the machine itself: starts Daybook, reads pages and figures, and prints them.
const root = join(import.meta.dirname, "..", "..");
const child = spawn(process.execPath, [...process.execArgv, join(root, "cli", "start.ts")], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"]
});
let said = "";
for await (const chunk of child.stdout.setEncoding("utf8")) {
  said += chunk;
  const [, dashboard, api] = /ready: dashboard (\S+) API (\S+)/.exec(said) ?? [];
  if (dashboard === undefined) continue;
  const outside = await fetch("http://192.0.2.1/", {signal: AbortSignal.timeout(2_000)}).then(
    () => true,
    () => false
  );
  const pages = ["", "/metrics", "/workbench"].map(async (page) => (await fetch(`${dashboard}${page}`)).status);
  const kpis = await (await fetch(`${api}/api/kpis`)).json();
  const statuses = [...(await Promise.all(pages)), (await fetch(`${api}/docs`)).status];
  process.stdout.write(JSON.stringify({outside, statuses, kpis}));
  child.kill("SIGTERM");
}
