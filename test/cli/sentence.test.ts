import {chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {sentence} from "../../cli/sentence.js";
import {canReach, serverAccount} from "../../db/embedded/account.js";
import {runCommand} from "./run-command.js";

function failureOf(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("did not fail");
}

describe("sentence(error)", () => {
  it.skipIf(!existsSync("/dev/full"))("says that the disk is full, whoever found out", () => {
    const cause = failureOf(() => writeFileSync("/dev/full", "x"));
    expect(sentence(cause, {})).toMatch(/^the disk is full \(ENOSPC.*\); free some space and run this again/);
    expect(sentence(new Error("the copy failed", {cause}), {})).toMatch(/^the disk is full \(the copy failed\)/);
    const words = 'could not extend file "base/5/1": No space left on device';
    expect(sentence(new Error(words), {})).toContain(`the disk is full (${words})`);
  });

  it("leaves other failures as they are, with their stack only for LOG_LEVEL=debug", () => {
    const error = new Error("port 1 is in use");
    expect(sentence(error, {})).toBe("port 1 is in use");
    expect(sentence(error, {LOG_LEVEL: "debug"})).toBe(error.stack);
  });
});

describe("a folder that may not be written", () => {
  // Root may write anywhere.
  const account = serverAccount("/nowhere");
  it.skipIf(account && !canReach(account, import.meta.dirname))("is told of, and stays as it is", async () => {
    const parent = mkdtempSync(join(tmpdir(), "daybook-readonly-"));
    chmodSync(parent, 0o755);
    const folder = join(parent, "shop");
    mkdirSync(folder);
    chmodSync(folder, 0o555);
    const {code, stderr} = await runCommand("db-migrate", {DAYBOOK_FOLDER: folder}, {account});
    rmSync(parent, {recursive: true});
    expect(code).toBe(1);
    expect(stderr).toMatch(/^daybook: this account may not write to .*\/shop.*set DAYBOOK_FOLDER to another folder\n$/);
  });
});
