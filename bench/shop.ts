import {mkdtemp, rm} from "node:fs/promises";
import {cpus, tmpdir, totalmem} from "node:os";
import {join} from "node:path";
import type pg from "pg";
import {readArguments} from "../cli/arguments.js";
import {startEmbedded} from "../db/embedded/server.js";
import {migrate} from "../db/migrate.js";
import {openPool} from "../db/postgres/pool.js";
import {seedDemo} from "../db/seed/seed.js";
import {SnapshotStore} from "../db/snapshot/store.js";
import {loadMembers} from "../loaders/page-answers.js";
import type {Members} from "../src/query/snapshot.js";
import {milliseconds, printTable, time} from "./samples.js";

/** What every part of a bench measures on. */
export interface Bench {
  readonly lines: number;
  readonly folder: string;
  readonly pool: pg.Pool;
  readonly store: SnapshotStore;
  readonly members: Members;
  /** What a child process needs to work on the same data. */
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds of load for each line of a table. */
  readonly duration: number;
  /** The parts that are asked for: all, or one. */
  readonly parts: readonly string[];
}

/**
 * Makes demo data of the size that the command line asks for, in a PostgreSQL of its own, and works with them.
 * @param script the npm script, for the usage line
 * @param parts the names of what it measures, of which one may be asked for
 * @throws {Error} where an argument is wrong
 */
export async function withBench(
  script: string,
  {parts}: {readonly parts: readonly string[]},
  work: (bench: Bench) => Promise<void>
): Promise<void> {
  const usage = `usage: npm run ${script} -- [--lines N] [--seconds N] [--only ${parts.join("|")}]`;
  const {values} = readArguments(usage, {
    lines: {type: "string", default: "100000"},
    seconds: {type: "string", default: "3"},
    only: {type: "string"}
  });
  if (values.only !== undefined && !parts.includes(values.only))
    throw new Error(`unknown part: ${values.only}; ${usage}`);
  const lines = readNumber("lines", values.lines, {least: 100, most: 100_000_000});
  const duration = 1000 * readNumber("seconds", values.seconds, {least: 1, most: 600});
  const folder = await mkdtemp(join(tmpdir(), "daybook-bench-"));
  const server = await startEmbedded(join(folder, "postgres"));
  const schema = "daybook";
  await migrate(server.connectionString, schema);
  const pool = openPool(server.connectionString, {schema});
  const store = new SnapshotStore(pool, {folder});
  const environment = {DATABASE_URL: server.connectionString, DAYBOOK_SCHEMA: schema, DAYBOOK_FOLDER: folder};
  try {
    process.stdout.write(
      `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}, ${lines.toLocaleString("en")} lines\n`
    );
    const made = await time(() => seedDemo(pool, {today: "2026-01-01", transactions: lines, customers: lines / 2}));
    const copied = await time(() => store.refresh());
    printTable("Data", ["made, loaded and derived", "snapshot"], [[milliseconds(made), milliseconds(copied)]]);
    const members = await store.use(loadMembers);
    await work({
      lines,
      folder,
      pool,
      store,
      members,
      environment,
      duration,
      parts: values.only === undefined ? parts : [values.only]
    });
  } finally {
    await store[Symbol.asyncDispose]();
    await pool.end();
    await server.stop();
    await rm(folder, {recursive: true, force: true});
  }
}

function readNumber(name: string, text: string, {least, most}: {least: number; most: number}): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`invalid --${name}: ${text}; use a whole number from ${least} to ${most}`);
}
