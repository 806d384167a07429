import {cpSync, mkdtempSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";

const root = resolve(import.meta.dirname, "..", "..");

const rooms = ["api", "cli", "db", "loaders", "ml", "src", "test/setup"];
const files = ["observablehq.config.ts", "package.json", "package-lock.json", "tsconfig.json"];

/** A copy of the project in a folder of its own, which a test may change; packages are shared. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), "daybook-copy-"));
  const filter = (path: string) => !path.includes(".observablehq");
  for (const name of [...rooms, ...files]) cpSync(join(root, name), join(folder, name), {recursive: true, filter});
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  return folder;
}
