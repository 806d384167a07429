import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {zipSync} from "fflate";
import type {Config} from "../db/config.js";
import {DuckdbEngine} from "../db/duckdb/engine.js";
import {DuckdbPool} from "../db/duckdb/pool.js";
import {readSnapshotQuality, snapshotDatabase} from "../db/snapshot/make.js";
import {readManifest} from "../db/snapshot/manifest.js";
import type {Manifest} from "../src/query/snapshot.js";
import {loadQuestionNames} from "./ask/question-names.js";
import {loadMembers, loadPage} from "./page-answers.js";
import {loadProductFacts} from "./product-facts.js";
import {cached} from "./site-cache.js";
import {shopDatabase} from "./shop-database.js";
import {lineFile, sessionFile} from "./page-columns.js";
import {readSitePredictions} from "./predictions/site-file.js";
import {transactionFile} from "./transaction-columns.js";
import {pageQuestions} from "../src/query/questions/index.js";

/**
 * The files that pages load, of one snapshot, as one archive: `manifest.json`, `members.json`, `question-names.json`,
 * `product-facts.json`, a file of first answers for each page, `lines.arrow.gz`, `sessions.arrow.gz`, `transactions.arrow.gz`,
 * `predictions.json`, `quality.json` and `shop.duckdb`. The columns are gzipped
 * one by one, so that any static server will do.
 * @throws {Error} where there is no snapshot yet
 */
export async function siteArchive(config: Config): Promise<Uint8Array> {
  const {folder, manifest} = await findSnapshot(config);
  using pool = await DuckdbPool.open(snapshotDatabase({folder}), {
    threads: config.duckdbThreads,
    memory: config.duckdbMemory
  });
  const engine = new DuckdbEngine(pool, manifest, manifest.shop);
  const pages = await Promise.all(
    Object.entries(pageQuestions).map(async ([name, questions]) => [name, await loadPage(engine, questions)] as const)
  );
  const keep = (name: string, module: string, make: () => Promise<Uint8Array>) =>
    cached({folder, name, module: join(import.meta.dirname, module), settings: config.published}, make);
  // DuckDB, Node and the compression each keep a core busy.
  const [database, lines, sessions, transactions] = await Promise.all([
    keep("shop.duckdb", "shop-database.ts", () => shopDatabase(snapshotDatabase({folder}))),
    keep("lines.arrow.gz", "page-columns.ts", async () => compress(await lineFile(engine))),
    keep("sessions.arrow.gz", "page-columns.ts", async () => compress(await sessionFile(engine))),
    keep("transactions.arrow.gz", "transaction-columns.ts", async () =>
      compress(await transactionFile(engine, manifest.rows.transactions, config.published))
    )
  ]);
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  return zipSync(
    {
      "manifest.json": json({...manifest, api: config.apiUrl} satisfies Manifest),
      "members.json": json(await loadMembers(engine)),
      "question-names.json": json(await loadQuestionNames(engine)),
      "product-facts.json": json(await loadProductFacts(engine)),
      ...Object.fromEntries(pages.map(([name, page]) => [`${name}.json`, json(page)])),
      "lines.arrow.gz": lines,
      "sessions.arrow.gz": sessions,
      "transactions.arrow.gz": transactions,
      "predictions.json": json(await readSitePredictions(folder, config.published)),
      "quality.json": json(await readSnapshotQuality({folder})),
      "shop.duckdb": database
    },
    // The large files are compressed already, and an archive that never changes lets the build keep its names.
    {level: 0, mtime: new Date(manifest.asOf)}
  );
}

const compress = promisify<Uint8Array, Buffer>(gzip);

/** The snapshot that `DAYBOOK_SNAPSHOT` names, as `npm start` and `npm run build` do; else the newest one there is. */
async function findSnapshot(config: Config): Promise<{folder: string; manifest: Manifest}> {
  const named = process.env.DAYBOOK_SNAPSHOT;
  const folders = named ? [named] : await snapshotFolders(join(config.folder, "snapshots"));
  const found = await Promise.all(folders.map(async (folder) => ({folder, manifest: await readManifest(folder)})));
  const whole = found.flatMap(({folder, manifest}) => (manifest === null ? [] : [{folder, manifest}]));
  const [newest] = whole.toSorted((a, b) => (a.manifest.madeAt < b.manifest.madeAt ? 1 : -1));
  if (newest === undefined) throw new Error("there is no snapshot yet; run: npm run snapshot");
  return newest;
}

async function snapshotFolders(parent: string): Promise<string[]> {
  const stores = await readdir(parent).catch(() => []);
  const versions = await Promise.all(
    stores.map(async (store) => (await readdir(join(parent, store))).map((name) => join(parent, store, name)))
  );
  return versions.flat();
}
