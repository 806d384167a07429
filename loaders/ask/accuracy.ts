import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {QuestionAccuracy} from "../../src/query/ask/accuracy.js";

/** What the last evaluation of questions left. */
const evaluation = join(import.meta.dirname, "..", "..", "src", "data", "ask-evaluation.json");

/** How well questions were read when that was last measured; null where it never was. */
export async function readAccuracy(path = evaluation): Promise<QuestionAccuracy | null> {
  const text = await readFile(path, "utf8").catch(() => "null");
  const result = JSON.parse(text) as QuestionAccuracy | null;
  if (result === null) return null;
  const {questions, wrong, in_scope, in_scope_right} = result.all;
  return {date: result.date, all: {questions, wrong, in_scope, in_scope_right}};
}
