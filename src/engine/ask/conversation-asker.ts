import type {Day} from "../../model/calendar.js";
import type {Language} from "../../model/text.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import {type Means, answerQuestion} from "../../query/ask/answer/answer-question.js";
import {dayIn} from "../../query/ask/answer/day-in.js";
import {complete} from "../../query/ask/complete.js";
import type {AskedQuery, Completion} from "../../query/ask/reading.js";
import {readQuestion} from "../../query/ask/read-question.js";
import {describeQuery} from "../../query/ask/say/describe.js";
import type {MetricQuery} from "../../query/metric-query.js";
import {followUpsOf} from "./follow-ups.js";

/** What a question builds on. */
export type State = AskedQuery | MetricQuery | null;

/** Answers questions in the page, from the site's own files. */
export interface ConversationAsker {
  /**
   * An answer to a question; an equal question on an equal state is answered once.
   * @param state what it builds on: the last answer
   * @param start the filters that the conversation began with
   */
  answer(question: string, state: State, start: MetricQuery | null): Promise<Answer>;
  /** What a text may go on with. */
  complete(text: string): readonly Completion[];
  /** Questions that go on from an answer, each of which can be answered. */
  followUps(answer: Answer): readonly string[];
}

export interface ConversationAskerOptions extends Omit<Means, "grammar" | "today"> {
  /** The time of the machine by default. */
  readonly now?: () => Date;
  /** The language of the reply where the words do not decide it. */
  readonly language: Language;
}

/** Answers that are kept, so that an edit counts only what it changes. */
const mostKept = 200;

/** Reads and counts questions with what a site has. */
export function conversationAsker({
  now = () => new Date(),
  language,
  ...means
}: ConversationAskerOptions): ConversationAsker {
  const kept = new Map<string, Promise<Answer>>();
  const {vocabulary} = means.names;
  const grammar = {read: readQuestion, describe: describeQuery};
  const today = (): Day => dayIn(means.shop.settings.timezone, now());
  return {
    answer: (question, state, start) => {
      const key = JSON.stringify([question, state, start]);
      const known = kept.get(key);
      if (known) return known;
      const answer = answerQuestion({question, state, start, language}, {...means, grammar, today: today()});
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, answer);
      answer.catch(() => kept.delete(key));
      return answer;
    },
    complete: (text) => {
      const found = complete(text, vocabulary, language);
      // Whoever writes in the other language is met there.
      return found.length > 0 ? found : complete(text, vocabulary, language === "en" ? "es" : "en");
    },
    followUps: (answer) =>
      followUpsOf(answer, (question) =>
        readQuestion({question, vocabulary, today: today(), state: answer.state, language: answer.language})
      )
  };
}
