import {execFile, execFileSync} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {afterAll, describe, expect, it} from "vitest";

const root = resolve(import.meta.dirname, "..", "..");

/** A network namespace with nothing in it but this machine; making one takes root and Linux. */
const inside = ["-n", "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];

function canLeaveNetwork(): boolean {
  try {
    execFileSync("unshare", [...inside, "true"], {stdio: "ignore"});
    return true;
  } catch {
    return false;
  }
}

// As root under CI, where it must be possible, the test is never left out.
const possible = canLeaveNetwork() || (process.env.CI === "true" && process.getuid?.() === 0);

describe.skipIf(!possible)("npm start without a network", () => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-offline-"));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  it("makes demo data, builds the site and serves pages and API", {timeout: 300_000}, async () => {
    const script = [process.execPath, "--import", join(root, "cli", "typescript.js"), "test/setup/start-offline.ts"];
    const {stdout} = await promisify(execFile)("unshare", [...inside, ...script], {
      cwd: root,
      env: {
        ...process.env,
        DATABASE_URL: "",
        DAYBOOK_FOLDER: folder,
        DAYBOOK_DEMO_TRANSACTIONS: "1000",
        DAYBOOK_PREDICTIONS: "no",
        DASHBOARD_PORT: "5000",
        API_PORT: "8000"
      }
    });
    const {outside, statuses, kpis} = JSON.parse(stdout);
    expect(outside).toBe(false);
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(kpis.total_orders).toBeGreaterThan(0);
  });
});
