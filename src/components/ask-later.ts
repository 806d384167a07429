import {Address} from "../engine/page/address.js";
import {type Page, openPage} from "../engine/page/page.js";
import type {Question, Questions} from "../query/question.js";
import type {Notebook} from "./notebook.js";

/**
 * Asks more of a page's selection, beside the questions that the page opened with: what is too much for its file of
 * first answers. It is counted from the page's columns, after the figures before it are drawn.
 */
export function askLater<Q extends Readonly<Record<string, Question>>>(
  {manifest, members, engine}: Pick<Notebook<unknown>, "manifest" | "members" | "engine">,
  questions: Questions<Q>
): Promise<Page<Q>> {
  const files = {
    manifest: () => Promise.resolve(manifest),
    members: () => Promise.resolve(members),
    engine: async () => {
      const open = await engine();
      return {
        query: async (...asked: Parameters<typeof open.query>) => (await drawn(), open.query(...asked)),
        distribution: async (...asked: Parameters<typeof open.distribution>) => (
          await drawn(),
          open.distribution(...asked)
        )
      };
    }
  };
  return openPage<Q>({files, address: new Address(), questions}).then(withoutPauses);
}

/** Leaves out that counting is under way where there are figures to show: they would only be drawn twice. */
function withoutPauses<Q>(page: Page<Q>): Page<Q> {
  const watch: Page<Q>["watch"] = (changed) =>
    page.watch((state) => {
      if (state.status !== "working" || state.answers === null) changed(state);
    });
  return Object.assign(Object.create(page) as Page<Q>, {watch});
}

/** Resolves when the browser has drawn what it had to, or after a fifth of a second. */
function drawn(): Promise<unknown> {
  return new Promise((resolve) =>
    // Safari has no idle callbacks.
    "requestIdleCallback" in globalThis ? requestIdleCallback(resolve, {timeout: 200}) : setTimeout(resolve, 50)
  );
}
