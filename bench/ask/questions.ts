import {readFileSync} from "node:fs";
import {resolve} from "node:path";
import type {Language} from "../../src/model/text.js";

export type Status = "answered" | "clarify" | "refused";

/** A question with what is right to say to it; test/fixtures/questions/README.md describes the keys. */
export interface EvaluationQuestion {
  readonly id: string;
  readonly language: Language;
  readonly kind: string;
  readonly question: string;
  /** Questions asked before it in the same conversation. */
  readonly previous: readonly string[];
  /** Any of them is right. */
  readonly expect: readonly Status[];
  /** Statements over the shop's tables, each of which gives the rows of a right answer. */
  readonly sql: readonly string[];
  readonly ordered: boolean;
  /** The datasets that may answer in the place of rows. */
  readonly datasets: readonly string[];
  /** What such a dataset must be asked with, among what else it is. */
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** What a line of a question file holds. */
interface Written extends Pick<EvaluationQuestion, "id" | "language" | "kind" | "question"> {
  readonly repeat?: number;
  readonly previous?: readonly string[];
  readonly expect: Status | readonly Status[];
  readonly sql?: string;
  readonly alternatives?: readonly string[];
  readonly ordered?: boolean;
  readonly dataset?: string | readonly string[];
  readonly parameters?: EvaluationQuestion["parameters"];
}

/** The question files of the repository: one to improve on, one that is only run. */
export const questionFiles = ["development", "held-out"].map((half) =>
  resolve(import.meta.dirname, `../../test/fixtures/questions/questions.${half}.jsonl`)
);

/**
 * Reads a file of questions, one JSON object a line.
 * @throws {Error} naming the line that cannot be read or that says nothing of a right answer
 */
export function readQuestions(path: string): EvaluationQuestion[] {
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line, i) => (line.trim() === "" ? [] : [readQuestion(line, `${path}:${i + 1}`)]));
}

function readQuestion(line: string, place: string): EvaluationQuestion {
  const written = parse(line, place);
  const {id, language, kind, question, repeat = 1, previous = [], ordered = false, parameters = {}} = written;
  const expect = listOf(written.expect);
  const sql = [...listOf(written.sql), ...(written.alternatives ?? [])];
  const datasets = listOf(written.dataset);
  if (typeof question !== "string") throw new Error(`no question: ${place}; give one`);
  if (expect.length === 0) throw new Error(`nothing is expected: ${place}; give answered, clarify or refused`);
  if (expect.includes("answered") && sql.length + datasets.length === 0)
    throw new Error(`no right answer: ${place}; give sql or a dataset`);
  const asked = {id, language, kind, question: question.repeat(repeat), previous};
  return {...asked, expect, sql, ordered, datasets, parameters};
}

function parse(line: string, place: string): Written {
  try {
    return JSON.parse(line) as Written;
  } catch (cause) {
    throw new Error(`invalid JSON: ${place}; write one object a line`, {cause});
  }
}

function listOf<T extends string>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : (value as readonly T[]);
}
