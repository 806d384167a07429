import {readFileSync, rmSync} from "node:fs";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {newPage} from "../../cli/new-page.js";
import {copyProject} from "../setup/project-copy.js";

describe("newPage(project, {name, from})", () => {
  const project = copyProject();
  const text = (path: string) => readFileSync(join(project, path), "utf8");
  afterAll(() => rmSync(project, {recursive: true, force: true}));

  it("copies the page and its questions under a name of their own, and adds it to the sidebar", () => {
    const made = newPage(project, {name: "paid-how", from: "channels"});
    expect(made).toEqual([
      "src/paid-how.md",
      "src/query/questions/paid-how.ts",
      "src/query/questions/index.ts",
      "observablehq.config.ts"
    ]);
    const page = text("src/paid-how.md");
    expect(page).toContain("title: Paid how\n");
    expect(page).toContain("\n# Paid how\n");
    expect(page).toContain('import {paidHowQuestions} from "./query/questions/paid-how.js";');
    expect(page).toContain("./data/shop/paid-how.json");
    expect(page).not.toMatch(/channelQuestions|channels\.json/);
    expect(text("src/query/questions/paid-how.ts")).toContain("export const paidHowQuestions");
    expect(text("src/query/questions/index.ts")).toContain('"paid-how": paidHowQuestions');
    expect(text("observablehq.config.ts")).toContain('{name: "Paid how", path: "/paid-how"}');
  });

  it("copies the overview, whose questions have another name, and a page that asks none", () => {
    newPage(project, {name: "start", from: "index"});
    expect(text("src/start.md")).toContain("./data/shop/start.json");
    expect(text("src/query/questions/start.ts")).toContain("export const startQuestions");
    expect(newPage(project, {name: "bench", from: "workbench"})).toEqual(["src/bench.md", "observablehq.config.ts"]);
  });

  it.each([
    ["channels", "channels", "channels is taken; choose another name"],
    ["components", "channels", "components is taken; choose another name"],
    ["New Page", "channels", "invalid name: New Page; use lower case words with hyphens between them"],
    ["../x", "channels", "invalid name: ../x; use lower case words with hyphens between them"],
    ["fresh", "nowhere", "there is no page nowhere; use one of "]
  ])("refuses %s from %s, and writes nothing", (name, from, sentence) => {
    const before = text("observablehq.config.ts");
    expect(() => newPage(project, {name, from})).toThrow(sentence);
    expect(text("observablehq.config.ts")).toBe(before);
  });
});
