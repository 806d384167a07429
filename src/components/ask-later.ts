import {Address} from "../engine/page/address.js";
import {type Page, openPage} from "../engine/page/page.js";
import type {Question, Questions} from "../query/question.js";
import type {Notebook} from "./notebook.js";

/**
 * Asks more of a page's selection, beside the questions that the page opened with: what is too much for its file of
 * first answers. They share the page's columns.
 */
export function askLater<Q extends Readonly<Record<string, Question>>>(
  {manifest, members, engine}: Pick<Notebook<unknown>, "manifest" | "members" | "engine">,
  questions: Questions<Q>
): Promise<Page<Q>> {
  const files = {manifest: () => Promise.resolve(manifest), members: () => Promise.resolve(members), engine};
  return openPage<Q>({files, address: new Address(), questions});
}
