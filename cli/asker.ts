import {resolve} from "node:path";
import type pg from "pg";
import {openModelReader} from "../api/ask/model-reader.js";
import {metricQuery} from "../api/schemas/metric-query.js";
import type {Config} from "../db/config.js";
import type {Logger} from "../db/logger.js";
import {Asker} from "../loaders/ask/asker.js";
import {readVerifiedQuestions} from "../loaders/ask/verified-questions.js";
import type {VerifiedQuestions} from "../src/query/ask/verified-questions.js";
import type {MetricQuery} from "../src/query/metric-query.js";
import {halfOf} from "./half-of.js";
import type {Shop} from "./shop.js";

/** The questions that analysts have put into queries. */
export const verifiedFile = resolve(import.meta.dirname, "../verified-questions.json");

/** Reads the verified questions, each query checked as that of any client. */
export function readVerified(path = verifiedFile): Promise<VerifiedQuestions> {
  return readVerifiedQuestions({path, check: (query) => metricQuery.parse(query) as MetricQuery});
}

/**
 * What answers questions about a shop: with verified questions, unless their file is wrong, which the log then says;
 * with a language model where one is set.
 * @param pool for where there is no snapshot
 */
export async function openAsker(
  {store, predictor}: Pick<Shop, "store" | "predictor">,
  {config, logger, pool}: {readonly config: Config; readonly logger: Logger; readonly pool: pg.Pool}
): Promise<Asker> {
  const {languageModel, duckdbThreads: threads} = config;
  // Beside what all other figures are counted with.
  const memory = halfOf(config.duckdbMemory);
  const verified = await readVerified().catch((error: Error) => {
    logger.warn({error: error.message}, "questions are answered without the verified ones");
    return undefined;
  });
  const model = languageModel === null ? undefined : openModelReader(languageModel, {logger});
  return new Asker({engines: store, pool, predictor, logger, threads, memory, verified, model});
}
