import {createHash} from "node:crypto";
import {chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {dirname, join, resolve} from "node:path";
import {canReach, giveTo, serverAccount, type Account} from "./account.js";
import {findBinaries} from "./binaries.js";

/** Where a server's files are, and who runs it. */
export interface Location {
  /** Holds the data, the password, the server's log and the locks. */
  readonly folder: string;
  /** PostgreSQL's own data folder. */
  readonly data: string;
  /** PostgreSQL's bin/, lib/ and share/. */
  readonly binaries: string;
  /** The account that runs it; null for the own one. */
  readonly account: Account | null;
  /** What the user should be told: the files are elsewhere. */
  readonly notice: string | null;
}

/** Root's clones may be out of reach of the account that runs PostgreSQL; its files are then kept here. */
const elsewhere = "/var/lib/daybook";

/** Finds, and makes where needed, the place of a server's files. */
export function locate(wanted: string): Location {
  const binaries = findBinaries();
  const path = resolve(wanted);
  const account = serverAccount(join(path, "data"));
  const near = account === null || (canReach(account, dirname(path)) && canReach(account, join(binaries, "bin")));
  const folder = near ? path : join(elsewhere, createHash("sha256").update(path).digest("hex").slice(0, 16));
  mkdirSync(folder, {recursive: true, mode: 0o755});
  giveTo(account, folder);
  return {
    folder,
    data: join(folder, "data"),
    binaries: near ? binaries : copyBinaries(binaries),
    account,
    notice: near ? null : `account ${account.name} cannot reach ${path}; the database is kept in ${folder}`
  };
}

function copyBinaries(from: string): string {
  const release = readFileSync(join(from, "..", "package.json"));
  const to = join(elsewhere, `binaries-${createHash("sha256").update(release).digest("hex").slice(0, 16)}`);
  chmodSync(elsewhere, 0o755);
  if (existsSync(to)) return to;
  const half = `${to}.${process.pid}`;
  cpSync(from, half, {recursive: true, verbatimSymlinks: true});
  try {
    renameSync(half, to);
  } catch (error) {
    rmSync(half, {recursive: true});
    if (!existsSync(to)) throw error;
  }
  return to;
}
