import {join} from "node:path";
import type {Engine} from "../../db/engine.js";
import {type MetricQuery, resolveQuery} from "../../src/query/metric-query.js";
import type {QuestionNames} from "../../src/query/snapshot.js";
import {readAccuracy} from "./accuracy.js";
import {readVerifiedList} from "./verified-questions.js";
import {readVocabulary} from "./vocabulary.js";

const verifiedFile = join(import.meta.dirname, "..", "..", "verified-questions.json");

/** What a site's questions can name, without the shop, which its manifest has, and the questions that are verified. */
export async function loadQuestionNames(engine: Engine): Promise<QuestionNames> {
  const {vocabulary, cut} = await readVocabulary(engine);
  const check = (query: unknown) => (resolveQuery(query as MetricQuery, engine.shop), query as MetricQuery);
  // A mistake in the file is said by the server and by npm run ask; a site is built without it.
  const verified = await readVerifiedList({path: verifiedFile, check}).catch(() => []);
  return {members: vocabulary.members, products: vocabulary.products, cut, accuracy: await readAccuracy(), verified};
}
