import {basename, join} from "node:path";
import type {BrokenRow, CsvDialect} from "./csv-records.js";
import {linesOfBytes, readHeader} from "./csv-records.js";
import type {MappedFile, Mapping} from "./mapping.js";
import {identifier, quote} from "./read-values.js";
import type {SourceFile} from "./source-files.js";
import type {Staging} from "./staging.js";
import {convertToUtf8, detectEncoding} from "./text-encoding.js";

/** A row that could not be split into columns. */
export interface BrokenLine extends BrokenRow {
  readonly line: number;
  readonly reason: string;
  readonly text: string;
}

/** A file as it was read. */
export interface StagedFile extends SourceFile {
  readonly name: string;
  /** Rows that could be split into columns. */
  readonly rows: number;
  /** Row of the part's staging table at which this file begins. */
  readonly firstRow: number;
  readonly columns: readonly string[];
  readonly broken: readonly BrokenLine[];
  /** Null for Parquet. */
  readonly csv: {readonly dialect: CsvDialect; readonly encoding: string; readonly path: string} | null;
}

/** Name of the staging table that holds a part's rows as text, in the order of its files. */
export function rawTable(part: string): string {
  return identifier(`raw ${part}`);
}

/**
 * Reads every file into the staging table of its part.
 * @throws {Error} naming the file that cannot be read, or whose columns differ from those of the part's other files
 */
export async function readFiles(
  staging: Staging,
  files: readonly SourceFile[],
  mapping: Mapping
): Promise<StagedFile[]> {
  const staged: StagedFile[] = [];
  for (const file of files) {
    const before = staged.filter(({part}) => part === file.part);
    try {
      staged.push(await readFile(staging, file, mapping.files[file.part]!, before));
    } catch (error) {
      throw new Error(`cannot read ${basename(file.path)}: ${(error as Error).message}`, {cause: error});
    }
  }
  return staged;
}

async function readFile(
  staging: Staging,
  file: SourceFile,
  options: MappedFile,
  before: readonly StagedFile[]
): Promise<StagedFile> {
  const isParquet = /\.parquet$/i.test(file.path);
  const {source, columns, csv} = isParquet
    ? await parquetSource(staging, file)
    : await csvSource(staging, file, options);
  const others = before[0]?.columns ?? columns;
  const odd = [...others, ...columns].find((name) => !others.includes(name) || !columns.includes(name));
  if (odd !== undefined)
    throw new Error(`column ${odd} is not in every file of ${file.part}; give them to parts of their own`);
  const nulls = options.nulls?.map(quote).join(", ");
  const texts = columns.map((name) => {
    const text = `nullif(trim(CAST(${identifier(name)} AS VARCHAR)), '')`;
    return `${nulls ? `CASE WHEN ${text} NOT IN (${nulls}) THEN ${text} END` : text} AS ${identifier(name)}`;
  });
  const table = rawTable(file.part);
  const select = `SELECT ${file.number}::SMALLINT AS "~file", ${texts.join(", ")} FROM ${source}`;
  const firstRow = before.reduce((sum, {rows}) => sum + rows, 0);
  await staging.run(before.length ? `INSERT INTO ${table} BY NAME ${select}` : `CREATE TABLE ${table} AS ${select}`);
  const [counted] = await staging.rows(`SELECT count(*)::INTEGER AS rows FROM ${table}`);
  const broken = csv ? await readBroken(staging, file, csv.path) : [];
  return {...file, name: basename(file.path), rows: Number(counted!.rows) - firstRow, firstRow, columns, broken, csv};
}

async function parquetSource(staging: Staging, {path}: SourceFile) {
  const source = `read_parquet(${quote(path)})`;
  const described = await staging.rows(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${source})`);
  return {source, columns: described.map(({column_name: name}) => name as string), csv: null};
}

async function csvSource(staging: Staging, file: SourceFile, options: MappedFile) {
  const encoding = options.encoding ?? (await detectEncoding(file.path));
  const isUtf8 = /^utf-?8$/i.test(encoding);
  const path = isUtf8 ? file.path : join(staging.folder, `file-${file.number}.csv`);
  if (!isUtf8) await convertToUtf8(file.path, encoding, path);
  const {dialect, columns} = await readHeader(path, options);
  const types = columns.map((name) => `${quote(name)}: 'VARCHAR'`).join(", ");
  // Nothing is left to a sample of the first rows: what the file is, its header and the mapping say.
  const source = `read_csv(${quote(path)}, auto_detect = false, header = true, columns = {${types}}, delim = ${quote(dialect.delimiter)},
    quote = ${quote(dialect.quote)}, escape = ${quote(dialect.escape)}, nullstr = '', strict_mode = true, store_rejects = true,
    rejects_table = 'broken_${file.number}', rejects_scan = 'scan_${file.number}')`;
  return {source, columns, csv: {dialect, encoding, path}};
}

async function readBroken(staging: Staging, {number}: SourceFile, path: string): Promise<BrokenLine[]> {
  const rows = await staging.rows(
    `SELECT (line_byte_position - 1)::DOUBLE AS byte, any_value(lower(error_type::VARCHAR)) AS reason, any_value(csv_line) AS text
     FROM broken_${number} GROUP BY ALL ORDER BY byte`
  );
  if (rows.some(({reason}) => String(reason).includes("line size")))
    throw new Error("a row is longer than 2 MB; is there a quote that is never closed?");
  const lines = await linesOfBytes(
    path,
    rows.map(({byte}) => Number(byte))
  );
  return rows.map(({byte, reason, text}, index) => {
    const shown = String(text).replace(/^\r?\n|\r?\n$/g, "");
    return {
      byte: Number(byte),
      line: lines[index]!,
      lines: shown.split("\n").length,
      reason: String(reason),
      text: shown
    };
  });
}
