import type {QueryAnswer} from "../../src/query/answer.js";
import type {MetricQuery, ResolveOptions} from "../../src/query/metric-query.js";

/** How many answers are kept, those asked for last; and the most rows of one, so that all stay within some 100 MB. */
const mostAnswers = 500;
const mostRows = 1_000;

/** Answers of one data version, which stay true for as long as it is the one that is asked. */
export class AnswerCache {
  readonly #answers = new Map<string, Promise<QueryAnswer>>();

  /** The answer that is kept or under way; else counts it. A failure and a long answer are not kept. */
  get(query: MetricQuery, options: ResolveOptions, count: () => Promise<QueryAnswer>): Promise<QueryAnswer> {
    const key = JSON.stringify([query, options]);
    const kept = this.#answers.get(key);
    this.#answers.delete(key);
    const answer = kept ?? count();
    this.#answers.set(key, answer);
    if (kept) return kept;
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > mostAnswers) this.#answers.delete(oldest!);
    const forget = () => void (this.#answers.get(key) === answer && this.#answers.delete(key));
    answer.then(({rows}) => rows.length > mostRows && forget(), forget);
    return answer;
  }
}
