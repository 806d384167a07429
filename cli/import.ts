import {access, constants, readFile} from "node:fs/promises";
import {importOrders} from "../db/import/import.js";
import {readMapping} from "../db/import/mapping.js";
import {fromCaller, readArguments} from "./arguments.js";
import {runCommand} from "./command.js";
import {openDatabase} from "./database.js";
import {halfOf} from "./half-of.js";

const usage =
  "usage: npm run import -- FILE... --mapping MAPPING.json [--dry-run] [--replace-demo] [--rejects FILE.csv]";

await runCommand(async ({config, progress, open}) => {
  const {files, mapping: mappingFile, ...choices} = readChoices();
  await Promise.all(files.map(checkReadable));
  const mapping = readMapping(await readJson(mappingFile));
  const {pool} = await open(openDatabase(config, {progress}), ({stop}) => stop());
  const report = (line: string) => void process.stdout.write(`${line}\n`);
  const {folder, duckdbThreads: threads} = config;
  // PostgreSQL works beside an import, and Node holds rows on their way.
  const memory = halfOf(config.duckdbMemory);
  await importOrders({pool, files, mapping, folder, threads, memory, report, ...choices});
});

function readChoices() {
  const options = {
    mapping: {type: "string"},
    "dry-run": {type: "boolean", default: false},
    "replace-demo": {type: "boolean", default: false},
    rejects: {type: "string"}
  } as const;
  const {values, positionals} = readArguments(usage, options, {files: true});
  if (positionals.length === 0 || values.mapping === undefined) throw new Error(usage);
  return {
    files: positionals.map(fromCaller),
    mapping: fromCaller(values.mapping),
    dryRun: values["dry-run"],
    replaceDemo: values["replace-demo"],
    ...(values.rejects === undefined ? {} : {rejectsFile: fromCaller(values.rejects)})
  };
}

async function checkReadable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new Error(`cannot read ${file}; check its name and whether you may read it`);
  });
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Error(`cannot read the mapping ${path}: ${(error as Error).message}`, {cause: error});
  }
}
