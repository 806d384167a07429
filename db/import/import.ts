import {join} from "node:path";
import type pg from "pg";
import type {Settings} from "../../src/model/settings.js";
import {readSettings} from "../settings.js";
import {type Bridge, printBridge} from "./bridge.js";
import {countDemo, type DemoRows} from "./demo-data.js";
import type {Mapping} from "./mapping.js";
import {readFiles, type StagedFile} from "./read-files.js";
import {countRejects, listRejects, type RejectCount, writeRejects} from "./rejects.js";
import {scopeOf} from "./scope.js";
import {assignFiles} from "./source-files.js";
import {stageLines} from "./stage-lines.js";
import {stageEntity, type StagedTable} from "./stage-table.js";
import {Staging} from "./staging.js";
import {storeImport, type StoredChanges} from "./store-import.js";
import {printFiles, printUnderstanding, understand, type Understanding} from "./understand.js";

/** What to import, into which shop, and how. */
export interface ImportOptions {
  /** Connections to the shop's schema, migrated. */
  readonly pool: pg.Pool;
  readonly files: readonly string[];
  readonly mapping: Mapping;
  /** Daybook's folder: staging and rejects files go to `imports/` in it. */
  readonly folder: string;
  /** Says what was understood and changes nothing; false by default. */
  readonly dryRun?: boolean;
  /** Removes the demo data in the same transaction; false by default: an import beside demo data is refused. */
  readonly replaceDemo?: boolean;
  /** Where rejected rows are listed; `imports/<source>-rejects.csv` in the folder by default. */
  readonly rejectsFile?: string;
  /** Told each line of the report. */
  readonly report?: (line: string) => void;
  /** Memory that DuckDB may use, in its words; "1GB" by default. */
  readonly memory?: string;
  readonly threads?: string;
}

/** What an import understood and did. */
export interface ImportResult extends Understanding {
  readonly source: string;
  readonly rejects: readonly RejectCount[];
  /** File with the rejected rows, null where there are none. */
  readonly rejectsFile: string | null;
  /** Null for a dry run. */
  readonly changes: StoredChanges | null;
}

/** Too many rows could not be read; nothing was changed. */
export class TooManyRejects extends Error {
  override readonly name = "TooManyRejects";
}

/**
 * Reads a shop's files, says what it understood, and stores all of it or nothing.
 * @throws {Error} where the mapping does not fit the files, or demo data are in the way
 * @throws {TooManyRejects} where more than the mapping's share of rows cannot be read
 */
export async function importOrders(options: ImportOptions): Promise<ImportResult> {
  const {pool, mapping, folder, dryRun = false, replaceDemo = false, report = () => undefined} = options;
  const imports = join(folder, "imports");
  const demo = await countDemo(pool);
  if (demo && !replaceDemo && !dryRun) throw new Error(demoInTheWay(demo));
  const settings = await settingsOf(pool, mapping, demo !== null);
  await using staging = await Staging.open({folder: imports, ...pick(options)});
  const files = await readFiles(staging, assignFiles(options.files, mapping), mapping);
  await staging.lock();
  report(`Reading ${mapping.source}; the shop reports in ${settings.currency}, days are those of ${settings.timezone}`);
  for (const field of ["currency", "timezone"] as const)
    if (mapping.settings[field] !== undefined && mapping.settings[field] !== settings[field])
      report(`  the shop has orders and keeps its ${field}; the mapping's is ${mapping.settings[field]}`);
  printFiles(files, mapping).forEach(report);
  const tables = await stage(staging, files, {mapping, settings});
  const understood = await understand(staging, tables[0]!, {files, currency: settings.currency});
  const rejects = (await Promise.all(tables.map((table) => countRejects(staging, table, files)))).flat();
  printUnderstanding(understood, rejects).forEach(report);
  const rejectsFile =
    rejects.length === 0 ? null : (options.rejectsFile ?? join(imports, `${mapping.source}-rejects.csv`));
  if (rejectsFile) {
    await writeRejects(
      rejectsFile,
      (await Promise.all(tables.map((table) => listRejects(staging, table, files)))).flat()
    );
    report(`  rejected rows are listed in ${rejectsFile}`);
  }
  refuseRejects(tables, files, {rejects, mapping});
  if (demo) report(replaceDemo ? `Replacing the demo data: ${demoText(demo)}` : demoInTheWay(demo));
  const changes = dryRun
    ? null
    : await storeImport({pool, staging, tables, mapping, settings, demo, understood, rejects});
  if (changes === null) report("Dry run: nothing was changed");
  else printChanges(changes).forEach(report);
  printBridge(understood.bridge).forEach(report);
  return {source: mapping.source, ...understood, rejects, rejectsFile, changes};
}

/** A shop without lines of its own takes the mapping's settings; others keep theirs. */
async function settingsOf(pool: pg.Pool, mapping: Mapping, isDemo: boolean): Promise<Settings> {
  const stored = await readSettings(pool);
  const own = await pool.query("SELECT EXISTS (SELECT FROM transactions WHERE source <> 'demo') AS filled");
  const isEmpty = isDemo
    ? !own.rows[0].filled
    : !(await pool.query("SELECT EXISTS (SELECT FROM transactions) AS filled")).rows[0].filled;
  if (!isEmpty) return stored;
  const {name = stored.name, timezone = stored.timezone, currency = stored.currency} = mapping.settings;
  return {...stored, name, timezone, currency};
}

async function stage(
  staging: Staging,
  files: readonly StagedFile[],
  {mapping, settings}: {mapping: Mapping; settings: {currency: string; timezone: string}}
): Promise<StagedTable[]> {
  const tables = [];
  try {
    tables.push(await stageLines(staging, scopeOf("sales", files, mapping), {mapping, settings}));
    for (const target of ["products", "customers", "sessions"] as const)
      if (mapping[target])
        tables.push(await stageEntity(staging, scopeOf(mapping[target].file, files, mapping), {target, mapping}));
  } catch (error) {
    if ((error as Error).message.startsWith("invalid mapping")) throw error;
    const reason = (error as Error).message.split("\n")[0];
    throw new Error(`an expression of the mapping fails on the data: ${reason}; TRY_CAST gives null instead`, {
      cause: error
    });
  }
  return tables;
}

function refuseRejects(
  tables: readonly StagedTable[],
  files: readonly StagedFile[],
  {rejects, mapping}: {rejects: readonly RejectCount[]; mapping: Mapping}
): void {
  for (const {part} of tables) {
    const own = files.filter((file) => file.part === part);
    const rows = own.reduce(
      (sum, file) => sum + file.rows + file.broken.reduce((lines, broken) => lines + broken.lines, 0),
      0
    );
    const rejected = rejects.filter((count) => count.part === part).reduce((sum, count) => sum + count.rows, 0);
    if (rejected <= rows * mapping.maxRejects) continue;
    const share = `${rejected.toLocaleString("en")} of ${rows.toLocaleString("en")} rows of ${part}`;
    throw new TooManyRejects(
      `${share} cannot be read, more than the ${mapping.maxRejects * 100} % that the mapping allows (maxRejects); nothing was changed`
    );
  }
}

function printChanges(changes: StoredChanges): string[] {
  const figure = (value: number) => value.toLocaleString("en");
  if (!changes.changed) return ["Stored: all of it was there already, nothing was changed"];
  const {lines} = changes;
  return [
    `Stored: ${figure(lines.newOrders)} new orders, ${figure(lines.replacedOrders)} replaced, ${figure(lines.unchangedOrders)} unchanged; ` +
      `${figure(changes.products)} products and ${figure(changes.customers)} customers added or changed`
  ];
}

function demoInTheWay(demo: DemoRows): string {
  return `the shop holds demo data (${demoText(demo)}); --replace-demo removes them in the same step`;
}

function demoText({transactions, customers, products, sessions}: DemoRows): string {
  const figure = (value: number) => value.toLocaleString("en");
  return `${figure(transactions)} lines, ${figure(customers)} customers, ${figure(products)} products, ${figure(sessions)} rows of sessions`;
}

function pick({memory, threads}: ImportOptions) {
  return {...(memory === undefined ? {} : {memory}), ...(threads === undefined ? {} : {threads})};
}

export type {Bridge};
