import {once} from "node:events";
import {chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pg from "pg";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {startEmbedded} from "../../db/embedded/server.js";
import {runCommand, spawnCommand} from "./run-command.js";
import {lendSite} from "../setup/shared-site.js";

const ready = /^Daybook is ready: dashboard (http:\/\/127\.0\.0\.1:\d+) API (http:\/\/127\.0\.0\.1:\d+)\n$/;

/** Another test may be building its site, which only one process at a time can. */
const patient = {timeout: 240_000};

describe("npm start", () => {
  let folder = "";
  let settings: Record<string, string> = {};
  let daybook: Daybook;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "daybook-start-"));
    lendSite(folder);
    // PostgreSQL, which never runs as root, must get there.
    chmodSync(folder, 0o755);
    settings = {
      DAYBOOK_FOLDER: folder,
      DASHBOARD_PORT: "0",
      API_PORT: "0",
      DAYBOOK_DEMO_TRANSACTIONS: "2000",
      DAYBOOK_PREDICTIONS: "no"
    };
    daybook = await startDaybook(settings);
  }, 300_000);
  afterAll(async () => {
    await daybook?.stop();
    rmSync(folder, {recursive: true});
  });
  const page = async () => (await fetch(daybook.dashboard)).text();
  const version = async () => (await (await fetch(`${daybook.api}/api/kpis`)).json()).meta.data_version as number;

  async function ask(sql: string) {
    const server = await startEmbedded(join(folder, "postgres"), {shared: true});
    const client = new pg.Client({connectionString: server.connectionString, options: "-c search_path=daybook"});
    await client.connect();
    const {rows} = await client.query(sql);
    await client.end();
    await server.stop();
    return rows[0];
  }

  it("serves the figures of the database on page and API", async () => {
    const {revenue, lines} = await ask(
      "SELECT round(sum(amount), 2)::float AS revenue, count(*)::int AS lines FROM transactions WHERE status = 'completed'"
    );
    expect(lines).toBeGreaterThan(1_000);
    const kpis = await (await fetch(`${daybook.api}/api/kpis`)).json();
    expect(kpis.total_revenue).toBeGreaterThan(0);
    expect(kpis.total_revenue).toBeLessThanOrEqual(revenue);
    expect(await page()).toContain("<title>");
    for (const name of ["metrics", "metrics.html"])
      expect((await fetch(`${daybook.dashboard}/${name}`)).status).toBe(200);
  });

  it("lets the dashboard's pages call the API", async () => {
    const answer = await fetch(`${daybook.api}/api/kpis`, {headers: {Origin: daybook.dashboard}});
    expect(answer.headers.get("access-control-allow-origin")).toBe(daybook.dashboard);
  });

  it("answers for the API on the dashboard's address, too, and its pages are told", async () => {
    const [beside, own] = await Promise.all(
      [daybook.dashboard, daybook.api].map(async (address) => (await fetch(`${address}/api/kpis`)).json())
    );
    expect(beside).toEqual(own);
    const [, manifest] = /"(\.\/_file\/data\/shop\/manifest\.[0-9a-f]+\.json)"/.exec(await page())!;
    expect((await (await fetch(new URL(manifest!, daybook.dashboard))).json()).api).toBe("/");
  });

  it("lets files be written and checked beside it", patient, async () => {
    const out = join(folder, "usa.csv");
    const parameters = ["csv", "--out", out, "--country", "USA", "--start-date", "2000-01-01"];
    const written = await runCommand("export", settings, {parameters});
    expect([written.code, written.stdout]).toEqual([0, expect.stringMatching(/^transactions: [\d,]+ rows\n/)]);
    expect(readFileSync(out, "utf8").split("\r\n").length).toBeGreaterThan(100);
    const verified = await runCommand("export", settings, {parameters: ["verify", out]});
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining("the database says the same")]);
    const refused = await runCommand("export", settings, {
      parameters: ["csv", "--out", out, "--start-date", "2000-02-30"]
    });
    expect([refused.code, refused.stderr]).toEqual([
      1,
      expect.stringContaining("start_date: use a day of the calendar")
    ]);
    expect((await fetch(`${daybook.api}/api/kpis`)).status).toBe(200);
  });

  it("logs requests as JSON lines with an id and timings", () => {
    const lines = readFileSync(join(folder, "logs", "daybook.log"), "utf8")
      .trim()
      .split("\n");
    const request = lines.map((line) => JSON.parse(line)).find(({path}) => path === "/api/kpis");
    expect(request).toMatchObject({
      level: "info",
      status: 200,
      requestId: expect.any(String),
      timings: expect.any(Object)
    });
  });

  it("says that it runs already where it is started once more on its ports", async () => {
    const port = new URL(daybook.dashboard).port;
    const {code, stderr} = await runCommand("start", {...settings, DASHBOARD_PORT: port});
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^daybook: Daybook runs already, as process \d+ on port \d+; use or stop that one, or set DASHBOARD_PORT to another port\n$/
    );
    expect((await fetch(daybook.dashboard)).status).toBe(200);
  });

  it("runs twice on one folder with ports of their own, and each goes on when the other stops", patient, async () => {
    const second = await startDaybook(settings);
    const figures = async ({api}: Daybook) => (await fetch(`${api}/api/kpis`)).json();
    expect(await figures(second)).toEqual(await figures(daybook));
    expect(await daybook.stop()).toBe(0);
    daybook = second;
    expect((await fetch(`${daybook.api}/api/transactions`)).status).toBe(200);
    expect((await fetch(`${daybook.api}/api/kpis`)).status).toBe(200);
    expect(await page()).toContain("<title>");
  });

  it("runs beside one of another folder, each with its own data", patient, async () => {
    const other = mkdtempSync(join(tmpdir(), "daybook-beside-"));
    // Pages that are built already save the time of Framework.
    cpSync(join(folder, "site"), join(other, "site"), {recursive: true});
    chmodSync(other, 0o755);
    const beside = await startDaybook({...settings, DAYBOOK_FOLDER: other, DAYBOOK_DEMO_TRANSACTIONS: "1000"});
    const total = async ({api}: Daybook) =>
      (await (await fetch(`${api}/api/transactions?limit=1`)).json()).pagination.total;
    expect([await total(daybook), await total(beside)]).toEqual([2_000, 1_000]);
    expect(await (await fetch(beside.dashboard)).text()).not.toBe(await page());
    expect(await beside.stop()).toBe(0);
    expect(await total(daybook)).toBe(2_000);
    rmSync(other, {recursive: true});
  });

  it("shows changed data on API and page by itself", patient, async () => {
    const before = await page();
    const old = await version();
    await ask(
      "UPDATE transactions SET quantity = quantity + 1 WHERE transaction_id = (SELECT max(transaction_id) FROM transactions)"
    );
    await expect.poll(version, {timeout: 20_000}).toBeGreaterThan(old);
    await expect.poll(page, {timeout: 180_000, interval: 500}).not.toBe(before);
  });

  it("starts its PostgreSQL again where it was killed, and answers from the snapshot meanwhile", async () => {
    const status = async (path: string) => (await fetch(daybook.api + path)).status;
    const [pid] = readFileSync(join(folder, "postgres", "data", "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGKILL");
    expect(await status("/api/kpis")).toBe(200);
    expect([200, 503]).toContain(await status("/api/transactions"));
    await expect.poll(() => status("/api/transactions"), {timeout: 30_000}).toBe(200);
    expect(await ask("SELECT count(*)::int AS lines FROM transactions")).toEqual({lines: 2_000});
  });

  it("stops database and servers at SIGTERM, and finds its data and its site at the next start", patient, async () => {
    const before = {page: await page(), version: await version(), sites: readdirSync(join(folder, "site"))};
    expect(await daybook.stop()).toBe(0);
    expect(existsSync(join(folder, "postgres", "data", "postmaster.pid"))).toBe(false);
    await expect(fetch(daybook.dashboard)).rejects.toThrow();
    daybook = await startDaybook(settings);
    expect(before.sites).toEqual(expect.arrayContaining(readdirSync(join(folder, "site"))));
    expect({page: await page(), version: await version()}).toEqual({page: before.page, version: before.version});
  });

  it("warns where others could read the figures", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "0.0.0.0", resolve));
    const {port} = other.address() as AddressInfo;
    const {code, stderr} = await runCommand("start", {...settings, HOST: "0.0.0.0", API_PORT: String(port)});
    other.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^warning: HOST is 0\.0\.0\.0 and there is no sign-in: [^\n]+\ndaybook: port \d+ is in use/);
  });
});

interface Daybook {
  readonly dashboard: string;
  readonly api: string;
  /** Sends SIGTERM; the exit code. */
  stop(): Promise<number | null>;
}

/** Starts Daybook and waits for its one line. */
async function startDaybook(settings: Record<string, string>): Promise<Daybook> {
  const child = spawnCommand("start", settings);
  const output = {stdout: "", stderr: ""};
  for (const name of ["stdout", "stderr"] as const)
    child[name].setEncoding("utf8").on("data", (text: string) => (output[name] += text));
  const exit = once(child, "exit") as Promise<[number | null]>;
  await Promise.race([exit, once(child.stdout, "data")]);
  const [, dashboard, api] = ready.exec(output.stdout) ?? [];
  if (!dashboard || !api) throw new Error(`daybook did not start: ${output.stdout}${output.stderr}`);
  const stop = async () => {
    child.kill("SIGTERM");
    return (await exit)[0];
  };
  return {dashboard, api, stop};
}
