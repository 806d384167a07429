import type {Preset} from "../../model/filters.js";
import type {Shop} from "../../model/settings.js";
import type {Language} from "../../model/text.js";
import {type MetricQuery, resolveQuery} from "../metric-query.js";
import {presetRange} from "../overview.js";
import {slips} from "./text/spelling.js";
import {canonicalText, tokenize} from "./text/tokens.js";

/** A question that an analyst has put into a query, with other ways to ask it. */
export interface VerifiedQuestion {
  readonly questions: readonly string[];
  readonly language: Language;
  readonly query: MetricQuery;
  /** Days that end on the last day with data, in the place of the query's range. */
  readonly period: Preset | null;
}

/** How a question was found among the verified ones. */
export interface VerifiedMatch {
  readonly verified: VerifiedQuestion;
  /** As the analyst wrote it. */
  readonly written: string;
  readonly query: MetricQuery;
}

/** A question by the words that it is compared by. */
interface Written {
  readonly verified: VerifiedQuestion;
  readonly text: string;
  readonly words: readonly string[];
}

/** Words that a question may have or not; none of them changes what is asked. */
const free = new Set(
  `a an the please is are was were what me us tell show give our de el la los las un una por favor es son cual cuales que me dime muestra muestrame nuestros nuestras`.split(
    " "
  )
);

/** The questions that analysts maintain, each with its query. */
export class VerifiedQuestions {
  readonly #written: readonly Written[];

  constructor(questions: readonly VerifiedQuestion[]) {
    this.#written = questions.flatMap((verified) =>
      verified.questions.map((text) => ({verified, text, words: wordsOf(text)}))
    );
  }

  /** The verified question of the same words in the same order. */
  exact(question: string, shop: Shop): VerifiedMatch | null {
    const key = wordsOf(question).join(" ");
    return this.#match(shop, ({words}) => words.join(" ") === key);
  }

  /** The only verified question of the same content words in any order, or with one typing mistake; null where none is. */
  near(question: string, shop: Shop): VerifiedMatch | null {
    const asked = contentOf(wordsOf(question));
    const found = this.#written.filter(({words}) => areNear(asked, contentOf(words)));
    const queries = new Set(found.map(({verified}) => verified));
    return queries.size === 1 ? this.#match(shop, (written) => written === found[0]) : null;
  }

  /** What of the questions cannot be asked of a shop, by number. */
  problems(shop: Shop): string[] {
    return this.#written.flatMap(({verified, text}, i) => {
      try {
        resolveQuery(withPeriod(verified, shop), shop);
        return [];
      } catch (error) {
        return [`${i + 1}. ${text}: ${(error as Error).message}`];
      }
    });
  }

  #match(shop: Shop, fits: (written: Written) => boolean): VerifiedMatch | null {
    const found = this.#written.find(fits);
    return found ? {verified: found.verified, written: found.text, query: withPeriod(found.verified, shop)} : null;
  }
}

function withPeriod({query, period}: VerifiedQuestion, {firstDay, lastDay}: Shop): MetricQuery {
  if (period === null || firstDay === null || lastDay === null) return query;
  return {...query, range: presetRange(period, {firstDay, lastDay})};
}

/** The words that questions are compared by. */
export function wordsOf(question: string): string[] {
  return tokenize(canonicalText(question)).flatMap(({word, kind}) => (kind === "mark" ? [] : [word]));
}

function contentOf(words: readonly string[]): string[] {
  return words.filter((word) => !free.has(word)).toSorted();
}

/** Equal words, or all but one, which is mistyped: of five letters at least, and no number. */
function areNear(asked: readonly string[], written: readonly string[]): boolean {
  if (asked.length !== written.length || asked.length === 0) return false;
  const rest = [...written];
  const others = asked.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  if (others.length === 0) return true;
  const [word, known] = [others[0]!, rest[0]!];
  return (
    others.length === 1 &&
    Math.min(word.length, known.length) >= 5 &&
    !/\d/.test(word + known) &&
    slips(word, known, 1) <= 1
  );
}
