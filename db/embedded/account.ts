import {chownSync, existsSync, readFileSync, statSync} from "node:fs";
import {dirname, parse} from "node:path";

/** The account that runs PostgreSQL where Daybook itself is root, which PostgreSQL refuses to be. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const preferred = ["postgres", "nobody"];

/**
 * The account to run PostgreSQL as; null where the own one will do.
 * @param data - the data folder: where it exists, its owner goes on running it
 * @throws {Error} where Daybook is root and the machine has no other account
 */
export function serverAccount(data: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const accounts = readAccounts();
  const owner = existsSync(data) ? statSync(data).uid : 0;
  const account =
    accounts.find(({uid}) => uid === owner && uid !== 0) ??
    preferred.map((name) => accounts.find((candidate) => candidate.name === name)).find((found) => found !== undefined);
  if (account) return account;
  throw new Error(
    "PostgreSQL does not run as root and no account postgres or nobody exists; run Daybook as another user"
  );
}

function readAccounts(): Account[] {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  return lines
    .map((line) => line.split(":"))
    .flatMap(([name, , uid, gid]) => (name && uid && gid ? [{name, uid: Number(uid), gid: Number(gid)}] : []));
}

/** Whether an account may pass through every folder on the way to a path. */
export function canReach({uid, gid}: Account, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder) && !canEnter(folder, uid, gid)) return false;
    if (folder === parse(folder).root) return true;
  }
}

function canEnter(folder: string, uid: number, gid: number): boolean {
  const {mode, uid: owner, gid: group} = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}

/** Gives a file or folder to an account; nothing to do where there is no other account. */
export function giveTo(account: Account | null, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}
