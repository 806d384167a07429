import {backUp} from "../db/backup/backup.js";
import type {Manifest} from "../db/backup/manifest.js";
import {openPool} from "../db/postgres/pool.js";
import {fromCaller, readArguments} from "./arguments.js";
import {runCommand} from "./command.js";
import {closePool, openServer} from "./database.js";

const usage = "usage: npm run backup -- DIR";

// The schema stays as it is: a backup is what one takes before bringing it up to date.
await runCommand(async ({config, progress, open}) => {
  const {positionals} = readArguments(usage, {}, {files: true});
  if (positionals.length !== 1) throw new Error(usage);
  const folder = fromCaller(positionals[0]!);
  const {connectionString} = await open(openServer(config, {progress, shared: true}), ({stop}) => stop());
  const pool = await open(openPool(connectionString, {schema: config.schema}), closePool);
  const limits = {threads: config.duckdbThreads, memory: config.duckdbMemory};
  const manifest = await progress.step("writing the backup", (report) =>
    backUp({pool, folder, limits, onProgress: report})
  );
  process.stdout.write(`${folder}: ${summary(manifest)}\n`);
});

function summary({tables, dataVersion, asOf}: Manifest): string {
  const sum = (part: "rows" | "bytes") => tables.reduce((total, table) => total + table[part], 0);
  const size = (sum("bytes") / 1e6).toFixed(1);
  return `data version ${dataVersion} of ${asOf}, ${sum("rows").toLocaleString("en")} rows of ${tables.length} tables, ${size} MB`;
}
