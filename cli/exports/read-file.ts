import {readFile, stat} from "node:fs/promises";
import {readExcel} from "../../api/export/excel/read-excel.js";
import type {FileKind, FileManifest} from "../../api/export/manifest/file-manifest.js";
import {readPdfManifest} from "../../api/export/pdf/read-manifest.js";
import {type WrittenManifest, fileHash} from "./write-file.js";

/** What a file is found to be. */
export interface FoundFile {
  readonly manifest: FileManifest;
  /** The hashes of the parts that can be read back, by name; those of a PDF cannot. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Whether every byte is as the file beside it says; null where there is none. */
  readonly isWhole: boolean | null;
}

/**
 * Reads a file, the manifest in it, and the one beside it.
 * @throws {Error} where it has no manifest
 */
export async function readExported(path: string): Promise<FoundFile> {
  const beside = await readBeside(path);
  const isWhole =
    beside && beside.file.sha256 === (await fileHash(path)) && beside.file.bytes === (await stat(path)).size;
  const {manifest, hashes} = await readers[await kindOf(path)](path);
  const found = manifest ?? beside;
  if (!found) throw new Error(`${path} has no manifest; keep the .json that npm run export writes beside a file`);
  return {manifest: found, hashes, isWhole};
}

async function readBeside(path: string): Promise<WrittenManifest | null> {
  const text = await readFile(`${path}.json`, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const manifest = JSON.parse(text) as WrittenManifest;
    if (manifest.format === 1 && typeof manifest.file.sha256 === "string") return manifest;
  } catch {
    // Said below, as for every file that is something else.
  }
  throw new Error(`${path}.json is no manifest that this version reads; remove it to check the file by itself`);
}

async function kindOf(path: string): Promise<FileKind> {
  const start = await firstBytes(path);
  if (start.startsWith("PK")) return "excel";
  return start.startsWith("%PDF-") ? "pdf" : "csv";
}

async function firstBytes(path: string): Promise<string> {
  try {
    return (await readFile(path)).subarray(0, 5).toString("latin1");
  } catch (error) {
    throw new Error(`cannot read ${path}; check its name and whether you may read it`, {cause: error});
  }
}

type Read = Pick<FoundFile, "hashes"> & {readonly manifest: FileManifest | null};

const readers: Readonly<Record<FileKind, (path: string) => Promise<Read>>> = {
  async csv(path) {
    return {manifest: null, hashes: {transactions: await fileHash(path)}};
  },
  excel: readExcel,
  async pdf(path) {
    return {manifest: readPdfManifest(await readFile(path)) as FileManifest | null, hashes: {}};
  }
};
