import {readBackup} from "../db/backup/read-backup.js";
import {restore} from "../db/backup/restore.js";
import {fromCaller, readArguments} from "./arguments.js";
import {runCommand} from "./command.js";
import {openServer} from "./database.js";

const usage = "usage: npm run restore -- DIR";

await runCommand(async ({config, progress, open}) => {
  const {positionals} = readArguments(usage, {}, {files: true});
  if (positionals.length !== 1) throw new Error(usage);
  const backup = await progress.step("checking the backup", () => readBackup(fromCaller(positionals[0]!)));
  const {connectionString} = await open(openServer(config, {progress}), ({stop}) => stop());
  const {schema, folder} = config;
  const limits = {threads: config.duckdbThreads, memory: config.duckdbMemory};
  await progress.step("restoring", (report) =>
    restore(backup, {connectionString, schema, folder, limits, onProgress: report})
  );
  const {tables, dataVersion, asOf} = backup.manifest;
  const rows = tables.reduce((total, table) => total + table.rows, 0).toLocaleString("en");
  process.stdout.write(
    `schema ${schema}: data version ${dataVersion} of ${asOf}, ${rows} rows of ${tables.length} tables, each equal to the backup's\n`
  );
});
