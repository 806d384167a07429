import type {ResolveOptions} from "../../src/query/metric-query.js";

/** How many answers are kept, those asked for last; and the most rows of one, so that all stay within some 100 MB. */
const mostAnswers = 500;
const mostRows = 1_000;

/** Answers of one data version, which stay true for as long as it is the one that is asked. */
export class AnswerCache {
  readonly #answers = new Map<string, Promise<object>>();

  /** The answer that is kept or under way; else counts it. A failure and a long answer are not kept. */
  get<Answer extends object>(query: object, options: ResolveOptions, count: () => Promise<Answer>): Promise<Answer> {
    const key = JSON.stringify([query, options]);
    // Equal queries have answers of one kind.
    const kept = this.#answers.get(key) as Promise<Answer> | undefined;
    this.#answers.delete(key);
    const answer = kept ?? count();
    this.#answers.set(key, answer);
    if (kept) return kept;
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > mostAnswers) this.#answers.delete(oldest!);
    const forget = () => void (this.#answers.get(key) === answer && this.#answers.delete(key));
    answer.then((given) => lengthOf(given) > mostRows && forget(), forget);
    return answer;
  }
}

/** Rows of an answer to a metric query; those to other queries are short. */
function lengthOf(answer: {readonly rows?: readonly unknown[]}): number {
  return answer.rows?.length ?? 0;
}
