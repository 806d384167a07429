import {readManifestRequest} from "../../api/export-request.js";
import type {Exporter} from "../../api/export/exporter.js";
import type {FileManifest, FilePart} from "../../api/export/manifest/file-manifest.js";
import type {FoundFile} from "./read-file.js";

/** What a check has found: sentences, and whether all is as it should be. */
export interface Verdict {
  readonly sentences: readonly string[];
  readonly isEqual: boolean;
}

/** Checks a file against its manifest. */
export function verifyFile({manifest, hashes, isWhole}: FoundFile): Verdict {
  const changed = manifest.parts.filter(({name, sha256}) => name in hashes && hashes[name] !== sha256).map(nameOf);
  const missing = manifest.kind === "pdf" ? [] : manifest.parts.filter(({name}) => !(name in hashes)).map(nameOf);
  const sentences = [
    `made of data version ${manifest.data_version} of ${manifest.as_of}`,
    ...(isWhole === false ? ["the file is not the one that the .json beside it was written with"] : []),
    ...(missing.length > 0 ? [`missing: ${missing.join(", ")}`] : []),
    ...(changed.length > 0 ? [`changed since it was made: ${changed.join(", ")}`] : [])
  ];
  const isEqual = sentences.length === 1;
  if (isEqual) sentences.push(wordsFor(manifest, isWhole));
  return {sentences, isEqual};
}

function wordsFor({kind}: FileManifest, isWhole: boolean | null): string {
  if (isWhole) return "the file is as it was made, byte for byte";
  if (kind === "pdf") return "its manifest can be read; without the .json beside it, its pages cannot be checked";
  return "the rows in the file are those that its manifest names";
}

/** Checks what a file's manifest says against the database. */
export async function verifyData(exporter: Exporter, manifest: FileManifest, signal: AbortSignal): Promise<Verdict> {
  const {searchParams} = new URL(manifest.request, "http://localhost");
  if (manifest.kind === "csv") searchParams.set("lang", manifest.language);
  const files = await exporter.manifests(readManifestRequest({querystring: searchParams.toString()}), signal);
  const now = files[manifest.kind];
  const differing = manifest.parts.filter((part) => !isSame(part, now.parts)).map(nameOf);
  if (differing.length === 0)
    return {isEqual: true, sentences: [`the database says the same, at data version ${now.data_version}`]};
  const since =
    now.data_version === manifest.data_version
      ? "although its data version is the same"
      : `which is now at data version ${now.data_version} of ${now.as_of}`;
  return {isEqual: false, sentences: [`the database, ${since}, says something else of: ${differing.join(", ")}`]};
}

function isSame({name, sha256, matching}: FilePart, parts: readonly FilePart[]): boolean {
  return parts.some((part) => part.name === name && part.sha256 === sha256 && part.matching === matching);
}

function nameOf({name}: FilePart): string {
  return name;
}
