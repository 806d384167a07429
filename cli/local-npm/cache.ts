import {createHash} from "node:crypto";
import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {lockfile, root} from "./packages.js";

const cache = join(root, "src/.observablehq/cache");
const stamp = join(cache, "packages.sha256");

/** Empties Framework's cache of packages when the lockfile or this folder changed: it prefers any version that it has. */
export function forgetOldPackages(): void {
  const fingerprint = fingerprintOfPackages();
  if (readStamp() === fingerprint) return;
  for (const folder of ["_npm", "_node"]) rmSync(join(cache, folder), {recursive: true, force: true});
  mkdirSync(cache, {recursive: true});
  writeFileSync(stamp, fingerprint);
}

function fingerprintOfPackages(): string {
  const hash = createHash("sha256").update(lockfile);
  for (const file of readdirSync(import.meta.dirname).sort())
    hash.update(readFileSync(join(import.meta.dirname, file)));
  return hash.digest("hex");
}

function readStamp(): string | undefined {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}
