import type {Language, Text} from "../../model/text.js";
import {compose} from "./compose/composer.js";
import type {Composing} from "./compose/position.js";
import type {Draft} from "./compose/draft.js";
import {isFollowUp, needsState, refersBack, saysNothing} from "./compose/follow-ups.js";
import {Problem} from "./compose/problem.js";
import {readDataset} from "./datasets.js";
import {buildQuery} from "./frame/build.js";
import {follow, frameOf} from "./frame/follow.js";
import type {KnownDays} from "./frame/ranges.js";
import {settle} from "./frame/settle.js";
import {indexOf} from "./lexicon/index.js";
import {withoutIdioms} from "./lexicon/idioms.js";
import {checkLeftover, checkWords} from "./leftover.js";
import type {AnsweredReading, AskedQuery, Asking, Reading, UnansweredReading} from "./reading.js";
import {chartOf} from "./say/chart.js";
import {describeQuery} from "./say/describe.js";
import {type Scan, meaningful, scan} from "./scan.js";
import {suggestionsFor} from "./suggest.js";
import {type Token, longestQuestion, canonicalText, tokenize} from "./text/tokens.js";

/**
 * Reads a question in English or Spanish as a query, without a model, a network or chance: the same question over the
 * same data is always read the same. Words are looked up (the longest phrase first), times are worked out from the last
 * day with data, and what they mean is put together from left to right. A word that nothing is made of, or two readings
 * with different figures, and the question is not answered: it is asked back, or refused, with questions that can be.
 */
export function readQuestion(asking: Asking): Reading {
  const result = read(asking);
  return result.reading ?? unanswered(result, asking);
}

/** A reading, or what stood in its way. */
type Attempt =
  | {readonly reading: AnsweredReading}
  | {readonly reading: null; readonly problem: Problem; readonly draft: Draft | null; readonly language: Language};

/** Whether a question offered in the place of another can be answered itself. */
function isAnswered(asking: Asking): boolean {
  return read(asking).reading !== null;
}

function read(asking: Asking): Attempt {
  const {vocabulary, question} = asking;
  const fallback = asking.language ?? vocabulary.shop.settings.language;
  let language = fallback;
  let draft: Draft | null = null;
  try {
    const {tokens, days} = prepare(question, asking);
    const courtesy = courtesyIn(tokens);
    language = courtesy ?? fallback;
    if (courtesy !== null) throw nothingAsked();
    const chosen = chooseLanguage(tokens, asking, days, fallback);
    language = chosen.language;
    checkWords(chosen.scan);
    draft = compose(chosen.scan.items, composing(asking));
    checkLeftover(draft);
    return {reading: answered(draft, chosen.scan, language, asking, days)};
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return {reading: null, problem: error, draft, language};
  }
}

function composing({vocabulary}: Asking): Composing {
  return {currency: vocabulary.shop.settings.currency};
}

/** Words of those who do not ask for anything yet. */
const courtesies: Readonly<Record<Language, readonly string[]>> = {
  en: ["hello", "hi", "hey", "help", "thanks", "thank", "you", "please"],
  es: ["hola", "ayuda", "gracias", "buenas", "buenos", "dias", "por", "favor"]
};

/** The language of a greeting, a thanks or a cry for help; null where there is more. */
function courtesyIn(tokens: readonly Token[]): Language | null {
  const all = (language: Language) => tokens.every(({word}) => word === "," || courtesies[language].includes(word));
  return (["en", "es"] as const).find(all) ?? null;
}

function nothingAsked(): Problem {
  return new Problem("clarify", "incomplete", {
    en: "ask for a figure of the shop, by something or in some time, as in these questions",
    es: "pregunte por una cifra de la tienda, por algo o en algún tiempo, como en estas preguntas"
  });
}

function prepare(question: string, {vocabulary: {shop}}: Asking): {tokens: Token[]; days: KnownDays} {
  if (question.length > longestQuestion)
    throw new Problem("refused", "too_long", {
      en: `a question may have ${longestQuestion} characters`,
      es: `una pregunta puede tener ${longestQuestion} caracteres`
    });
  const tokens = meaningful(tokenize(canonicalText(question)));
  if (tokens.length === 0)
    throw new Problem("clarify", "empty", {en: "nothing was asked", es: "no se ha preguntado nada"});
  const {firstDay, lastDay} = shop;
  if (firstDay === null || lastDay === null)
    throw new Problem("refused", "no_data_in_range", {
      en: "the shop has no orders yet",
      es: "la tienda aún no tiene pedidos"
    });
  return {tokens, days: {firstDay, lastDay, shop}};
}

/** The language that knows more of the words; the shop's where both know as many. */
function chooseLanguage(
  tokens: readonly Token[],
  {vocabulary}: Asking,
  {firstDay, lastDay, shop}: KnownDays,
  fallback: Language
): {language: Language; scan: Scan} {
  const anchor = {firstDay, lastDay, weekStart: shop.settings.weekStart};
  const other = fallback === "en" ? "es" : "en";
  const scans = [fallback, other].map((language) => ({
    language: language as Language,
    scan: scan(withoutIdioms(tokens, language as Language), indexOf(vocabulary, language as Language), anchor)
  }));
  const score = ({scan: {known, items}}: (typeof scans)[number]) =>
    known - items.filter(({senses}) => senses.length === 0).length / 2;
  return score(scans[1]!) > score(scans[0]!) ? scans[1]! : scans[0]!;
}

function answered(
  draft: Draft,
  {corrections}: Scan,
  language: Language,
  asking: Asking,
  days: KnownDays
): AnsweredReading {
  const {vocabulary, today} = asking;
  const {query, notes, followsState} = understand(draft, asking, days);
  const relative =
    draft.time?.relative === "other" || draft.time?.relative === "last" || draft.time?.relative === "this";
  const anchored: Text[] =
    relative && today !== days.lastDay
      ? [
          {
            en: `counted from ${days.lastDay}, the last day with data`,
            es: `contado desde ${days.lastDay}, el último día con datos`
          }
        ]
      : [];
  return {
    status: "answered",
    language,
    query,
    interpretation: describeQuery(query, vocabulary, language),
    confidence: corrections.length > 0 ? "corrected" : "exact",
    corrections,
    chart: chartOf(query),
    notes: [...anchored, ...notes].map((note) => note[language]),
    followsState
  };
}

interface Understood {
  readonly query: AskedQuery;
  readonly notes: readonly Text[];
  readonly followsState: boolean;
}

function understand(draft: Draft, {state}: Asking, days: KnownDays): Understood {
  if (draft.topic !== null || draft.will || draft.future !== null)
    return {query: readDataset(draft, days), notes: [], followsState: false};
  if (isFollowUp(draft)) {
    const before = state ? frameOf(state) : null;
    if (before !== null && saysNothing(draft)) throw incomplete();
    if (before !== null) {
      const frame = follow(before, draft, days);
      return {query: buildQuery(frame, days), notes: frame.notes, followsState: true};
    }
    if (state && refersBack(draft)) throw afterPrediction();
    if (needsState(draft)) throw incomplete();
  }
  const frame = settle(draft, days);
  return {query: buildQuery(frame, days), notes: frame.notes, followsState: false};
}

function incomplete(): Problem {
  return new Problem("clarify", "incomplete", {
    en: "that says nothing by itself; name a figure, such as revenue",
    es: "eso no dice nada por sí solo; nombre una cifra, como ingresos"
  });
}

function afterPrediction(): Problem {
  return new Problem("clarify", "incomplete", {
    en: "a prediction cannot be changed by a further question; ask for it in full",
    es: "una predicción no se cambia con otra pregunta; pídala completa"
  });
}

function unanswered({problem, draft, language}: Extract<Attempt, {reading: null}>, asking: Asking): UnansweredReading {
  const {vocabulary, question} = asking;
  const options = problem.rewordings
    .map(({label, written, by}) => ({label: label[language], question: reword(question, written, by[language])}))
    .filter((option) => isAnswered({...asking, question: option.question}));
  return {
    status: problem.status,
    language,
    code: problem.code,
    reason: problem.reason[language],
    words: problem.words,
    options,
    suggestions: suggestionsFor(draft, vocabulary, language)
  };
}

/** The question with the ambiguous words replaced, or with words added at its end. */
function reword(question: string, written: string | null, by: string): string {
  const plain = question.trim().replace(/[?!.]+$/, "");
  if (written === null) return `${plain} ${by}`;
  const at = plain.toLowerCase().indexOf(written.toLowerCase());
  if (at >= 0) return plain.slice(0, at) + by + plain.slice(at + written.length);
  // Contractions were taken apart: `how's business` is how business.
  const loose = written.split(" ").map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&"));
  const contracted = new RegExp(loose.join("(?:['’](?:s|re|ve))?\\s+"), "iu");
  return contracted.test(plain) ? plain.replace(contracted, by) : `${plain} ${by}`;
}
