import {chmodSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {canReach, serverAccount} from "../../db/embedded/account.js";

describe("canReach(account, path)", () => {
  const stranger = {name: "stranger", uid: 54_321, gid: 54_321};
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "daybook-account-"));
    mkdirSync(join(folder, "inner"), {mode: 0o755});
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  it("is true where every folder on the way lets all pass", () => {
    chmodSync(folder, 0o755);
    expect(canReach(stranger, join(folder, "inner", "not yet there"))).toBe(true);
  });

  it("is false where one folder on the way lets only its owner pass", () => {
    chmodSync(folder, 0o700);
    expect(canReach(stranger, join(folder, "inner"))).toBe(false);
    expect(canReach({name: "owner", uid: process.getuid!(), gid: process.getgid!()}, join(folder, "inner"))).toBe(true);
  });
});

describe("serverAccount(data)", () => {
  it("is another account exactly where Daybook is root", () => {
    const account = serverAccount("/nowhere");
    if (process.getuid!() === 0) expect(account!.uid).toBeGreaterThan(0);
    else expect(account).toBeNull();
  });
});
