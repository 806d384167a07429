import {createHash} from "node:crypto";
import {linkSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync} from "node:fs";
import {basename, dirname, join} from "node:path";

/** Framework names a file after its content: `manifest.6c5f4f61.json`. */
const hashed = /^(.+)\.([0-9a-f]{8})(\.[\w.]+)$/;
const textFile = /\.(html|js|css)$/;

/** Where Framework puts the files of the archive `src/data/shop.zip`. */
const dataFolder = join("_file", "data", "shop");

/**
 * Makes the site of new data from a site of the same pages: what Framework would build once more, in a fraction of the
 * time. Files that name others by their hash get names of their own again, so that a browser may keep all of them.
 * @param site a built site, which stays as it is
 * @param files the new files of the archive, by name; those of the old site and these have the same names
 * @param output the folder to make
 */
export function renewData(site: string, files: Readonly<Record<string, Uint8Array>>, output: string): void {
  const paths = readdirSync(site, {recursive: true, encoding: "utf8"}).filter((path) =>
    statSync(join(site, path)).isFile()
  );
  const texts = new Map(
    paths.filter((path) => textFile.test(path)).map((path) => [path, readFileSync(join(site, path), "utf8")])
  );
  const data = dataNames(site, files);
  const renamed = new Map([...data].map(([from, {to}]) => [from, to]));
  const changed = followNames(texts, renamed, digest(...Object.values(files)));
  for (const path of paths) {
    const target = join(output, dirname(path), renamed.get(basename(path)) ?? basename(path));
    mkdirSync(dirname(target), {recursive: true});
    const bytes = dirname(path) === dataFolder ? data.get(basename(path))?.bytes : undefined;
    if (bytes) writeFileSync(target, bytes);
    else if (changed.has(path)) writeFileSync(target, rewrite(texts.get(path)!, renamed, data));
    else linkSync(join(site, path), target);
  }
}

interface DataFile {
  readonly to: string;
  readonly bytes: Uint8Array;
}

function dataNames(site: string, files: Readonly<Record<string, Uint8Array>>): Map<string, DataFile> {
  const found = readdirSync(join(site, dataFolder)).flatMap((name): [string, DataFile][] => {
    const [, stem, , end] = hashed.exec(name) ?? [];
    const bytes = files[`${stem}${end}`];
    return bytes ? [[name, {to: `${stem}.${digest(bytes)}${end}`, bytes}]] : [];
  });
  return new Map(found);
}

/** Adds to `renamed` every file that names a renamed one, whatever lies between; returns all files that do. */
function followNames(texts: ReadonlyMap<string, string>, renamed: Map<string, string>, salt: string): Set<string> {
  const changed = new Set<string>();
  for (let before = -1; before < changed.size;) {
    before = changed.size;
    for (const [path, text] of texts) {
      if (changed.has(path) || ![...renamed.keys()].some((name) => text.includes(name))) continue;
      changed.add(path);
      const [name, stem, hash, end] = hashed.exec(basename(path)) ?? [];
      if (name) renamed.set(name, `${stem}.${digest(Buffer.from(hash! + salt))}${end}`);
    }
  }
  return changed;
}

function rewrite(text: string, renamed: ReadonlyMap<string, string>, data: ReadonlyMap<string, DataFile>): string {
  let written = text;
  // What Framework notes beside a file's path is what `FileAttachment` says of its size.
  for (const [from, {bytes}] of data)
    written = written.replace(
      new RegExp(`(${from.replaceAll(".", "\\.")}"(?:,"lastModified":\\d+)?,"size":)\\d+`, "g"),
      `$1${bytes.length}`
    );
  for (const [from, to] of renamed) written = written.replaceAll(from, to);
  return written;
}

function digest(...contents: readonly Uint8Array[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content);
  return hash.digest("hex").slice(0, 8);
}
