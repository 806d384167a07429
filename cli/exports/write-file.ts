import {createHash} from "node:crypto";
import {createReadStream, createWriteStream} from "node:fs";
import {copyFile, rename, rm, stat, writeFile} from "node:fs/promises";
import {basename} from "node:path";
import {pipeline} from "node:stream/promises";
import {readCsvRequest, readExcelRequest, readPdfRequest} from "../../api/export-request.js";
import type {Exporter} from "../../api/export/exporter.js";
import type {FileManifest} from "../../api/export/manifest/file-manifest.js";

/** What is kept beside a file that the command has written, as FILE.json. */
export interface WrittenManifest extends FileManifest {
  readonly file: {readonly name: string; readonly bytes: number; readonly sha256: string};
}

export interface WriteOptions {
  readonly kind: "excel" | "pdf" | "csv";
  /** Path of the file; one that is there is replaced when the new one is whole. */
  readonly out: string;
  /** Filters, as the API takes them. */
  readonly querystring: string;
  readonly signal: AbortSignal;
}

/**
 * Writes a file and its manifest beside it.
 * @throws {Problem} that names every filter that is wrong, before any work
 */
export async function writeExport(exporter: Exporter, options: WriteOptions): Promise<WrittenManifest> {
  const {out} = options;
  const part = `${out}.part`;
  try {
    const manifest = await makeInto(part, exporter, options);
    const [sha256, {size}] = await Promise.all([fileHash(part), stat(part)]);
    const written = {...manifest, file: {name: basename(out), bytes: size, sha256}};
    await writeFile(`${out}.json.part`, `${JSON.stringify(written, null, 2)}\n`);
    await rename(part, out);
    await rename(`${out}.json.part`, `${out}.json`);
    return written;
  } finally {
    await Promise.all([part, `${out}.json.part`].map((path) => rm(path, {force: true})));
  }
}

async function makeInto(path: string, exporter: Exporter, options: WriteOptions): Promise<FileManifest> {
  const {kind, signal} = options;
  if (kind === "csv") {
    const csv = await exporter.csv(readCsvRequest(options), signal);
    await pipeline(csv.stream, createWriteStream(path));
    return csv.manifest;
  }
  await using file = await exporter.file((kind === "excel" ? readExcelRequest : readPdfRequest)(options), signal);
  await copyFile(file.path, path);
  return file.manifest;
}

/** The SHA-256 of a file in hexadecimal. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
