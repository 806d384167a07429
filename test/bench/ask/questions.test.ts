import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {questionFiles, readQuestions} from "../../../bench/ask/questions.js";
import {referenceRows} from "../../../bench/ask/reference.js";
import {questionShop} from "../../../bench/ask/shop.js";
import {seedDemo} from "../../../db/seed/seed.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";

const [development = [], heldOut = []] = questionFiles.map(readQuestions);
const questions = [...development, ...heldOut];

describe("the questions of the repository", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await seedDemo(database.pool, questionShop);
  });
  afterAll(async () => database[Symbol.asyncDispose]());

  it("have right answers: every statement runs on their shop and gives rows with every figure", async () => {
    const statements = [...new Map(questions.flatMap(({id, sql}) => sql.map((text) => [text, id])))];
    const lacking: string[] = [];
    const work = async () => {
      for (let next = statements.pop(); next; next = statements.pop()) {
        const [text, id] = next;
        const {rows} = await referenceRows(database.pool, text);
        if (rows.length === 0 || rows.flat().includes(null)) lacking.push(id);
      }
    };
    await Promise.all(Array.from({length: 4}, work));
    expect(lacking).toEqual([]);
  }, 60_000);

  it("are at least 250, of both languages, and half of every kind but those of later mistakes is held out", () => {
    const count = (half: typeof questions) => Map.groupBy(half, ({kind, language}) => `${kind} ${language}`);
    const [open, closed] = [count(development.filter(({kind}) => kind !== "misread")), count(heldOut)];
    const uneven = [...open.keys(), ...closed.keys()].filter(
      (group) => Math.abs((open.get(group)?.length ?? 0) - (closed.get(group)?.length ?? 0)) > 1
    );
    expect(questions.length).toBeGreaterThanOrEqual(250);
    expect(uneven).toEqual([]);
    expect(new Set(questions.map(({id}) => id)).size).toBe(questions.length);
  });
});

describe("readQuestions(path)", () => {
  const folder = mkdtempSync(join(tmpdir(), "daybook-questions-"));
  afterAll(() => rmSync(folder, {recursive: true}));

  function read(...lines: unknown[]) {
    const path = join(folder, "some.jsonl");
    writeFileSync(path, lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n"));
    return readQuestions(path);
  }

  it("fills in what a line leaves out", () => {
    const [question] = read({id: "a", language: "en", kind: "metric", question: "ab", repeat: 3, expect: "refused"});
    expect(question).toMatchObject({question: "ababab", previous: [], expect: ["refused"], sql: [], ordered: false});
  });

  it.each([
    ["is no JSON", "{", /invalid JSON: .*some\.jsonl:2; write one object a line/],
    ["expects nothing", {id: "a", question: "a", expect: []}, /nothing is expected: .*some\.jsonl:2/],
    ["has no right answer", {id: "a", question: "a", expect: "answered"}, /no right answer: .*give sql or a dataset/],
    ["has no question", {id: "a", expect: "refused"}, /no question: /]
  ])("names the line that %s", (_, line, message) => {
    expect(() => read("", line)).toThrow(message);
  });

  it("reads files by the names of their halves", () => {
    expect(questionFiles.map((path) => basename(path))).toEqual([
      "questions.development.jsonl",
      "questions.held-out.jsonl"
    ]);
  });
});
