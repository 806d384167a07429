import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import pg from "pg";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {startEmbedded} from "../../db/embedded/server.js";

const project = join(import.meta.dirname, "..", "..");

async function ask(connectionString: string, sql: string): Promise<unknown> {
  const client = new pg.Client({connectionString});
  await client.connect();
  const {rows} = await client.query({text: sql, rowMode: "array"});
  await client.end();
  return rows[0]?.[0];
}

describe("startEmbedded(folder)", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "daybook-embedded-"));
  });
  afterAll(async () => {
    await (await startEmbedded(folder)).stop();
    rmSync(folder, {recursive: true});
  });
  const running = () => existsSync(join(folder, "data", "postmaster.pid"));

  /** Another process that starts the server, tells its address, and waits to be ended. */
  async function startElsewhere() {
    const script = `import {startEmbedded} from "./db/embedded/server.js";
      const server = await startEmbedded(${JSON.stringify(folder)});
      process.stdout.write(server.connectionString);
      process.stdin.once("data", async () => { await server.stop(); process.exit(0); });`;
    const child = spawn(
      process.execPath,
      ["--import", "./cli/typescript.js", "--input-type=module", "--eval", script],
      {cwd: project, stdio: ["pipe", "pipe", "inherit"]}
    );
    const [address] = await once(child.stdout, "data");
    return {
      connectionString: String(address),
      async end(how: "kill" | "stop") {
        const exit = once(child, "exit");
        if (how === "kill") child.kill("SIGKILL");
        else child.stdin.write("stop");
        await exit;
      }
    };
  }

  it("makes a cluster that compares text by code point, and keeps it", async () => {
    const first = await startEmbedded(folder);
    expect(await ask(first.connectionString, "SELECT datlocale FROM pg_database WHERE datname = 'postgres'")).toBe(
      "C.UTF-8"
    );
    expect(await ask(first.connectionString, "SELECT pg_encoding_to_char(encoding) FROM pg_database LIMIT 1")).toBe(
      "UTF8"
    );
    expect(await ask(first.connectionString, "SHOW fsync")).toBe("on");
    await ask(first.connectionString, "CREATE TABLE kept AS SELECT 42 AS answer");
    await first.stop();
    expect(running()).toBe(false);
    const second = await startEmbedded(folder);
    expect(await ask(second.connectionString, "SELECT answer FROM kept")).toBe(42);
    await second.stop();
  });

  it("asks for the password, which only its account can read", async () => {
    const server = await startEmbedded(folder);
    const password = readFileSync(join(folder, "password"), "utf8").trim();
    expect(statSync(join(folder, "password")).mode & 0o777).toBe(0o600);
    const wrong = server.connectionString.replace(password, "wrong");
    await expect(ask(wrong, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  it("adopts the server that a killed process left behind, and stops it", async () => {
    const other = await startElsewhere();
    await other.end("kill");
    expect(running()).toBe(true);
    const server = await startEmbedded(folder);
    expect(server.connectionString).toBe(other.connectionString);
    await server.stop();
    expect(running()).toBe(false);
  });

  it("leaves the server to another process that uses it; the last one stops it", async () => {
    const other = await startElsewhere();
    const server = await startEmbedded(folder);
    await server.stop();
    expect(await ask(other.connectionString, "SELECT 1")).toBe(1);
    await other.end("stop");
    expect(running()).toBe(false);
  });

  it("leaves a server that ran before running where it is only looked at", async () => {
    const other = await startElsewhere();
    await other.end("kill");
    const look = await startEmbedded(folder, {shared: true});
    await look.stop();
    expect(await ask(other.connectionString, "SELECT 1")).toBe(1);
  });

  it("is not misled by the pid file of a dead server whose number another process has", async () => {
    await (await startEmbedded(folder)).stop();
    writeFileSync(join(folder, "data", "postmaster.pid"), `${process.pid}\n${folder}/data\n1\n5432\n\n127.0.0.1\n`);
    const server = await startEmbedded(folder);
    expect(await ask(server.connectionString, "SELECT 1")).toBe(1);
    await server.stop();
  });

  it("starts one server for processes that start at once", async () => {
    const [one, two] = await Promise.all([startElsewhere(), startElsewhere()]);
    expect(one.connectionString).toBe(two.connectionString);
    await Promise.all([one.end("stop"), two.end("stop")]);
    expect(running()).toBe(false);
  });

  it("starts a server that was killed again, at its address and with its data", async () => {
    const server = await startEmbedded(folder);
    expect(await server.revive()).toBe(false);
    const pid = Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGKILL");
    await expect.poll(() => server.revive().catch(() => false), {timeout: 20_000, interval: 200}).toBe(true);
    expect(await ask(server.connectionString, "SELECT count(*)::int FROM pg_database")).toBe(3);
    await server.stop();
    expect(await server.revive()).toBe(false);
    expect(running()).toBe(false);
  });

  it("waits for a server that a killed process had told to stop, and starts it anew", async () => {
    const other = await startElsewhere();
    const pid = Number(readFileSync(join(folder, "data", "postmaster.pid"), "utf8").split("\n")[0]);
    process.kill(pid, "SIGINT");
    await other.end("kill");
    const server = await startEmbedded(folder);
    expect(await ask(server.connectionString, "SELECT 1")).toBe(1);
    await server.stop();
  });

  it("refuses the files of another PostgreSQL", async () => {
    const version = join(folder, "data", "PG_VERSION");
    writeFileSync(version, "15\n");
    await expect(startEmbedded(folder)).rejects.toThrow(/is of PostgreSQL 15 and this Daybook has 18/);
    writeFileSync(version, "18\n");
  });
});
