import {randomBytes} from "node:crypto";
import {existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {giveTo} from "./account.js";
import type {Location} from "./location.js";
import {runTool} from "./tool.js";

/** PostgreSQL's superuser of an embedded server. */
export const serverUser = "daybook";
const major = "18";

/**
 * Makes the database cluster where there is none.
 * @returns the password of its superuser
 * @throws {Error} where the files are of another PostgreSQL, or their password is lost
 */
export async function ensureCluster(location: Location): Promise<string> {
  const {folder, data} = location;
  const passwordFile = join(folder, "password");
  if (!existsSync(data)) await makeCluster(location, passwordFile);
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version !== major)
    throw new Error(
      `${data} is of PostgreSQL ${version} and this Daybook has ${major}; move it away, or use DATABASE_URL`
    );
  if (!existsSync(passwordFile))
    throw new Error(`missing ${passwordFile}; put it back, or move ${folder} away to begin anew`);
  return readFileSync(passwordFile, "utf8").trim();
}

/**
 * Makes it beside its place and moves it there when whole: a cluster is never half. The initdb of a killed run may
 * still write to a folder of its own.
 */
async function makeCluster(location: Location, passwordFile: string): Promise<void> {
  const {folder, data, account} = location;
  const unfinished = `${data}.${process.pid}.new`;
  for (const name of readdirSync(folder).filter((entry) => /^data\.(\d+\.)?new$/.test(entry)))
    rmSync(join(folder, name), {recursive: true, force: true, maxRetries: 5});
  writeFileSync(passwordFile, randomBytes(24).toString("hex") + "\n", {mode: 0o600});
  giveTo(account, passwordFile);
  await runTool(location, "initdb", [
    `--pgdata=${unfinished}`,
    `--username=${serverUser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8"
  ]);
  renameSync(unfinished, data);
}
