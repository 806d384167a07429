import {writeFile} from "node:fs/promises";
import {basename, resolve} from "node:path";
import {fromCaller, readArguments} from "../cli/arguments.js";
import {PostgresSource} from "../db/postgres/engine.js";
import {readVocabulary} from "../loaders/ask/vocabulary.js";
import {readQuestion} from "../src/query/ask/read-question.js";
import {type Evaluated, evaluate} from "./ask/evaluate.js";
import {grammarAsker} from "./ask/grammar-asker.js";
import {questionFiles, readQuestions} from "./ask/questions.js";
import {referenceRows} from "./ask/reference.js";
import {printResult, resultOf} from "./ask/report.js";
import {questionShop, withQuestionShop} from "./ask/shop.js";

/** What the page of questions shows. */
const shownResult = resolve(import.meta.dirname, "../src/data/ask-evaluation.json");

const {file, result: target} = readArguments(
  "usage: npm run ask:eval -- [--file QUESTIONS.jsonl] [--result FILE.json]",
  {
    file: {type: "string"},
    result: {type: "string"}
  }
).values;

const paths = file === undefined ? questionFiles : [fromCaller(file)];
const files = await withQuestionShop((pool) =>
  new PostgresSource(pool).use(async (engine) => {
    const {vocabulary} = await readVocabulary(engine);
    const ask = grammarAsker({read: readQuestion, engine, vocabulary, today: questionShop.today});
    const reference = (sql: string) => referenceRows(pool, sql);
    const files: Record<string, Evaluated[]> = {};
    for (const path of paths) files[basename(path, ".jsonl")] = await evaluate(readQuestions(path), {ask, reference});
    return files;
  })
);
const result = resultOf(files, new Date());
// What is held out is counted, and shown only to those who ask for its file.
printResult(result, Object.values(files)[0]!);
const written = target === undefined ? (file === undefined ? shownResult : null) : fromCaller(target);
if (written !== null) await writeFile(written, `${JSON.stringify(result, null, 2)}\n`);
if (result.all.wrong + result.all.failed > 0) process.exitCode = 1;
