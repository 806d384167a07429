import {readFile} from "node:fs/promises";
import {type Preset, presets} from "../../src/model/filters.js";
import {type Language, languages} from "../../src/model/text.js";
import {type VerifiedQuestion, VerifiedQuestions, wordsOf} from "../../src/query/ask/verified-questions.js";
import type {MetricQuery} from "../../src/query/metric-query.js";

export interface ReadVerifiedOptions {
  /** A JSON file with a list of questions; docs/questions.md describes it. */
  readonly path: string;
  /** Checks a query as that of any client. */
  readonly check: (query: unknown) => MetricQuery;
}

/**
 * Reads a file of verified questions.
 * @throws {Error} naming the entry that is wrong, by its number
 */
export async function readVerifiedQuestions(options: ReadVerifiedOptions): Promise<VerifiedQuestions> {
  return new VerifiedQuestions(await readVerifiedList(options));
}

/**
 * Reads the same as a list, for the files of a site.
 * @throws {Error} naming the entry that is wrong, by its number
 */
export async function readVerifiedList({path, check}: ReadVerifiedOptions): Promise<VerifiedQuestion[]> {
  const list: unknown = JSON.parse(await readFile(path, "utf8"));
  if (!Array.isArray(list)) throw new Error("verified questions are no list; write [{questions, language, query}, …]");
  return list.map((entry: Record<string, unknown>, i) => readEntry(entry, `verified question ${i + 1}`, check));
}

function readEntry(
  entry: Record<string, unknown>,
  place: string,
  check: ReadVerifiedOptions["check"]
): VerifiedQuestion {
  const {questions, language, query, period = null} = entry;
  if (
    !Array.isArray(questions) ||
    questions.length === 0 ||
    !questions.every((text) => typeof text === "string" && wordsOf(text).length > 0)
  )
    throw new Error(`no questions: ${place}; give a list of texts`);
  if (!languages.includes(language as Language))
    throw new Error(`unknown language: ${place}; use ${languages.join(" or ")}`);
  if (period !== null && !Object.hasOwn(presets, String(period)))
    throw new Error(`unknown period: ${place}; use one of ${Object.keys(presets).join(", ")}`);
  try {
    return {
      questions: questions as string[],
      language: language as Language,
      query: check(query),
      period: period as Preset | null
    };
  } catch (error) {
    throw new Error(`no query: ${place}: ${(error as Error).message}`, {cause: error});
  }
}
