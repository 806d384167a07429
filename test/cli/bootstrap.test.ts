import {spawnSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";

const bootstrap = join(import.meta.dirname, "..", "..", "cli", "bootstrap.js");

describe("the script that every command begins with", () => {
  let project = "";
  beforeAll(() => {
    // A project whose install scripts did not run: all is in place but the program of the package node.
    project = mkdtempSync(join(tmpdir(), "daybook-bootstrap-"));
    for (const folder of ["cli", "node_modules"]) mkdirSync(join(project, folder));
    cpSync(bootstrap, join(project, "cli", "bootstrap.js"));
    for (const file of ["package-lock.json", join("node_modules", ".package-lock.json")])
      writeFileSync(join(project, file), JSON.stringify({packages: {}}));
    writeFileSync(join(project, "package.json"), JSON.stringify({type: "module"}));
    writeFileSync(join(project, "cli", "typescript.js"), "");
    writeFileSync(join(project, "cli", "hello.ts"), "process.stdout.write('hello')");
  });
  afterAll(() => rmSync(project, {recursive: true}));

  /** Runs it on this Node, which says that it is another. */
  function run(version: string) {
    const versions = `Object.defineProperty(process, "versions", {value: {...process.versions, node: "${version}"}})`;
    const hook = `data:text/javascript,${encodeURIComponent(versions)}`;
    return spawnSync(process.execPath, ["--import", hook, join(project, "cli", "bootstrap.js"), "hello"], {
      encoding: "utf8"
    });
  }

  it("says on a Node that is too old which one is needed", () => {
    const {status, stderr} = run("18.20.4");
    expect(status).toBe(1);
    expect(stderr).toBe("daybook: Daybook needs Node 20 or later, and this is 18.20.4; see https://nodejs.org\n");
  });

  it("says without install scripts that the own Node must do, and is too old", () => {
    const {status, stderr} = run("22.1.0");
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^daybook: the package node was not installed \(are install scripts off\?\).* this is 22\.1\.0/
    );
  });

  it("runs without install scripts on an own Node that is new enough", () => {
    expect(run(process.versions.node)).toMatchObject({status: 0, stdout: "hello"});
  });
});
