import {spawn} from "node:child_process";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {createServer, type AddressInfo} from "node:net";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, inject, it, vi} from "vitest";
import {randomBytes} from "node:crypto";
import pg from "pg";
import {copyProject} from "../setup/project-copy.js";

const schema = `dev_${randomBytes(4).toString("hex")}`;

/** The text of an address; null where nothing answers. */
const read = (url: string) =>
  fetch(url).then(
    (response) => response.text(),
    () => null
  );

describe("npm run dev, in a copy of the project", {timeout: 60_000}, () => {
  const folder = copyProject();
  let stop: () => Promise<void>;
  let dashboard = "";
  let api = "";

  beforeAll(async () => {
    const [first, second] = [await freePort(), await freePort()];
    dashboard = `http://127.0.0.1:${first}`;
    api = `http://127.0.0.1:${second}`;
    const child = spawn(process.execPath, ["--import", join(folder, "cli", "typescript.js"), "cli/dev.ts"], {
      cwd: folder,
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        DATABASE_URL: inject("postgres"),
        DAYBOOK_SCHEMA: schema,
        DAYBOOK_FOLDER: join(folder, ".daybook"),
        DAYBOOK_DEMO_TRANSACTIONS: "1000",
        DAYBOOK_PREDICTIONS: "no",
        DASHBOARD_PORT: String(first),
        API_PORT: String(second)
      },
      stdio: "ignore"
    });
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    stop = async () => {
      child.kill("SIGTERM");
      await ended;
    };
    await eventually(async () => (await read(`${api}/api/kpis`))?.includes("total_revenue"));
    await eventually(async () => (await read(dashboard))?.includes("<main"));
  }, 90_000);

  afterAll(async () => {
    await stop?.();
    const client = new pg.Client(inject("postgres"));
    await client.connect();
    await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.end();
    rmSync(folder, {recursive: true, force: true});
  });

  it("shows a changed page", async () => {
    edit("src/metrics.md", "</p>", " Edited.</p>");
    await eventually(async () => (await read(`${dashboard}/metrics`))?.includes("Edited."));
  });

  it("comes back after a mistake in the site's configuration is mended", async () => {
    edit("observablehq.config.ts", "export default {", "nothing();\nexport default {");
    await eventually(async () => (await read(dashboard)) === null);
    edit("observablehq.config.ts", "nothing();\n", "");
    await eventually(async () => (await read(dashboard))?.includes("<main"));
  });

  it("restarts the API on a changed model", async () => {
    edit("src/model/metrics.ts", 'en: "Revenue"', 'en: "Turnover"');
    await eventually(async () => (await read(`${api}/api/metrics`))?.includes("Turnover"));
  });

  it("counts changed data on the API and in the pages' files", async () => {
    const total = async () => JSON.parse((await read(`${api}/api/kpis`)) ?? "{}").total_revenue;
    const file = async () => JSON.parse((await read(`${dashboard}/_file/data/shop/manifest.json`)) ?? "{}").fingerprint;
    const [before, fingerprint] = [await total(), await file()];
    const client = new pg.Client(inject("postgres"));
    await client.connect();
    await client.query(`UPDATE ${schema}.transactions SET quantity = quantity * 2`);
    await client.end();
    await eventually(async () => ![undefined, before].includes(await total()));
    await eventually(async () => ![undefined, fingerprint].includes(await file()));
  });

  function edit(path: string, from: string, to: string): void {
    const file = join(folder, path);
    const text = readFileSync(file, "utf8");
    expect(text).toContain(from);
    writeFileSync(file, text.replace(from, to));
  }
});

async function eventually(found: () => Promise<boolean | undefined>): Promise<void> {
  await vi.waitUntil(() => found().catch(() => false), {timeout: 45_000, interval: 200});
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const {port} = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
