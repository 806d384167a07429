import type {Manifest, Members} from "../../query/snapshot.js";
import type {QuestionAccuracy} from "../../query/ask/accuracy.js";
import type {Means} from "../../query/ask/answer/answer-question.js";
import {VerifiedQuestions} from "../../query/ask/verified-questions.js";
import {shopFiles} from "../page/shop-files.js";
import type {PageEngine} from "../page/page-engine.js";
import {apiModel} from "./api-model.js";
import {type ConversationAsker, conversationAsker} from "./conversation-asker.js";
import {questionFiles} from "./question-files.js";
import {sitePredictions} from "./site-predictions.js";

/** What answers questions on this site. */
export interface SiteAsker {
  readonly manifest: Manifest;
  readonly names: Means["names"];
  readonly accuracy: QuestionAccuracy | null;
  readonly asker: ConversationAsker;
  readonly means: Omit<Means, "grammar" | "today">;
  readonly members: Members;
}

/**
 * Opens the site's files for questions. Columns are fetched with the first question.
 * @throws {Refusal} where the site's format cannot be read
 */
export async function openSiteAsker(): Promise<SiteAsker> {
  const [manifest, {members: known, products, cut, accuracy, verified}, members] = await Promise.all([
    shopFiles.manifest(),
    questionFiles.names(),
    shopFiles.members()
  ]);
  const {shop, dataVersion, asOf, api} = manifest;
  let opening: Promise<PageEngine> | undefined;
  // A fetch that failed is tried again by the next question.
  const engine = () =>
    (opening ??= shopFiles.engine(manifest).catch((error) => ((opening = undefined), Promise.reject(error))));
  const names = {vocabulary: {shop, members: known, products}, cut};
  const means: SiteAsker["means"] = {
    shop,
    version: {dataVersion, asOf},
    count: async (query) => (await engine()).query(query),
    names,
    verified: new VerifiedQuestions(verified),
    predictions: sitePredictions(questionFiles.predictions),
    ...(api && {model: apiModel(api)})
  };
  const asker = conversationAsker({...means, language: shop.settings.language});
  return {manifest, names, accuracy, asker, means, members};
}
