import type {CanonicalTable} from "../manifest/canonical-table.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import {readManifestRows} from "../manifest/manifest-rows.js";
import {readCell} from "./cell-value.js";
import {type DataSheet, dataSheets, sheetTitle} from "./sheet-names.js";
import {type ReadRow, readRows, readSharedStrings, readSheetPaths} from "./sheet-reader.js";
import type {CellValue, SheetColumn} from "./sheet-table.js";
import {layoutOf} from "./sheet-tables.js";
import {TableHasher} from "./table-hasher.js";
import {ZipReader} from "./zip-reader.js";

/** A workbook as it is read back: its manifest, and the hashes of its sheets by their names. */
export interface ReadWorkbook {
  /** Null where it has none that can be read; then no sheet is read either. */
  readonly manifest: FileManifest | null;
  readonly hashes: Readonly<Record<string, string>>;
}

/**
 * Reads a workbook and hashes its sheets row by row, as `fileParts` hashed the tables that they were made of.
 * @throws {Error} where it is no workbook
 */
export async function readExcel(path: string): Promise<ReadWorkbook> {
  await using book = await Workbook.open(path);
  const {manifest} = book;
  const hashes: Record<string, string> = {};
  for (const sheet of manifest ? dataSheets : []) {
    const hasher = new TableHasher(book.layout(sheet).map(({label}) => label));
    for await (const row of book.rows(sheet)) hasher.add([row]);
    hashes[sheetTitle(sheet, manifest!.language)] = hasher.digest();
  }
  return {manifest, hashes};
}

/**
 * Reads a workbook's data back as the tables that it was made of, by the names of the sheets.
 * @throws {Error} where it is no workbook, or has no manifest
 */
export async function readExcelData(path: string): Promise<Record<string, CanonicalTable>> {
  await using book = await Workbook.open(path);
  if (book.manifest === null) throw new Error("no manifest in the workbook, so its sheets cannot be told");
  const tables: Record<string, CanonicalTable> = {};
  for (const sheet of dataSheets) {
    const columns = book.layout(sheet).map(({label}) => label);
    tables[sheetTitle(sheet, book.manifest.language)] = {columns, rows: await allOf(book.rows(sheet))};
  }
  return tables;
}

class Workbook implements AsyncDisposable {
  readonly #zip: ZipReader;
  readonly #paths: ReadonlyMap<string, string>;
  readonly #shared: readonly string[];
  readonly manifest: FileManifest | null;

  private constructor(zip: ZipReader, paths: ReadonlyMap<string, string>, content: Content) {
    this.#zip = zip;
    this.#paths = paths;
    this.#shared = content.shared;
    this.manifest = content.manifest;
  }

  static async open(path: string): Promise<Workbook> {
    const zip = await ZipReader.open(path);
    try {
      const [paths, shared] = [await readSheetPaths(zip), await readSharedStrings(zip)];
      return new Workbook(zip, paths, {shared, manifest: await readManifest(zip, paths, shared)});
    } catch (error) {
      await zip[Symbol.asyncDispose]();
      throw error;
    }
  }

  layout(sheet: DataSheet): readonly SheetColumn[] {
    return layoutOf(sheet, this.manifest!.language, this.manifest!.currency);
  }

  /** The rows of a sheet's table: from below its head to the first that is empty. */
  async *rows(sheet: DataSheet): AsyncGenerator<CellValue[]> {
    const layout = this.layout(sheet);
    let last: number | null = null;
    for await (const row of this.#read(sheetTitle(sheet, this.manifest!.language))) {
      if (last === null) {
        if (isHead(row, layout)) last = row.number;
        continue;
      }
      const isEmpty = row.cells.slice(0, layout.length).every((value) => value === null);
      if (row.number !== last + 1 || isEmpty) return;
      yield valuesOf(row, layout, sheet);
      last = row.number;
    }
  }

  #read(title: string): AsyncIterable<ReadRow> {
    return readRows(this.#zip, this.#paths.get(title) ?? "", this.#shared);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#zip[Symbol.asyncDispose]();
  }
}

interface Content {
  readonly shared: readonly string[];
  readonly manifest: FileManifest | null;
}

async function readManifest(
  zip: ZipReader,
  paths: ReadonlyMap<string, string>,
  shared: readonly string[]
): Promise<FileManifest | null> {
  for (const language of ["en", "es"] as const) {
    const path = paths.get(sheetTitle("manifest", language));
    if (path === undefined) continue;
    const rows = await allOf(readRows(zip, path, shared));
    return readManifestRows(rows.map(({cells}) => cells));
  }
  return null;
}

function isHead({cells}: ReadRow, layout: readonly SheetColumn[]): boolean {
  return layout.every(({label}, i) => cells[i] === label);
}

function valuesOf({cells}: ReadRow, layout: readonly SheetColumn[], sheet: DataSheet): CellValue[] {
  return layout.map(({kind}, i) => {
    const value = cells[i] ?? null;
    // The summary says in words what is not known.
    if (sheet === "summary") return kind !== "text" && typeof value === "string" ? null : value;
    return readCell(value, kind);
  });
}

async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}
