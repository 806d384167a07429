import type {Day} from "../../../model/calendar.js";
import {metrics} from "../../../model/metrics.js";
import type {Language, Text} from "../../../model/text.js";
import type {AnsweredReading, AskedQuery, Asking, Reading, UnansweredReading} from "../reading.js";
import type {MetricQuery} from "../../metric-query.js";
import {QueryError} from "../../query-error.js";
import type {Answer, AnswerCode} from "./answer.js";
import {type Figures, countMetric, countExplanation} from "./count-figures.js";
import {type AskedPredictions, predictedAnswer, predictionLinks} from "./predicted-answer.js";
import {productNames} from "./product-names.js";
import type {QueryAnswer} from "../../answer.js";
import type {Shop} from "../../../model/settings.js";
import type {Count} from "./explain-change.js";
import type {DimensionName} from "../../../model/dimensions.js";
import type {AnsweredVersion} from "./answer.js";
import {withStart} from "./with-start.js";
import type {VerifiedQuestions} from "../verified-questions.js";

/**
 * Reads a question that the grammar gave up, by a language model. What it reads is checked like any client's query
 * before anything is counted.
 * @param unanswered the grammar's own reply, which stands where the model has none
 * @returns null where the model is not to be asked, cannot be asked, or says nothing that can be used
 */
export type ModelReader = (asking: Asking, unanswered: UnansweredReading) => Promise<AnsweredReading | null>;

/** What questions can name, and what of it was cut. */
export interface KnownNames {
  readonly vocabulary: Asking["vocabulary"];
  /** Dimensions of more members than are kept: those of the most lines are. */
  readonly cut: readonly DimensionName[];
}

/** What reads questions without a model or a network. */
export interface Grammar {
  readonly read: (asking: Asking) => Reading;
  /** What a query counts, in plain words. */
  readonly describe: (query: AskedQuery, vocabulary: Asking["vocabulary"], language: Language) => string;
}

/** A question, and what it builds on. */
export interface Question {
  readonly question: string;
  /** The last answer of the conversation, or the filters of a page. */
  readonly state?: AskedQuery | MetricQuery | null;
  /** The filters of the page on which a conversation began; those of `state` where it names no metric. */
  readonly start?: MetricQuery | null;
  /** The language of the reply where the words do not decide it. */
  readonly language?: Language;
}

/** What a question is answered with. */
export interface Means {
  readonly grammar: Grammar;
  readonly shop: Shop;
  /** The data that `count` counts in. */
  readonly version: AnsweredVersion;
  readonly count: Count<QueryAnswer>;
  readonly names: KnownNames;
  readonly predictions: AskedPredictions;
  /** Why a count was given up, in plain words, where it was for asking too much; nothing is by default. */
  readonly tooMuch?: (error: unknown) => string | null;
  /** Today by the shop's calendar. */
  readonly today: Day;
  /** Reads what the grammar gives up; none by default. */
  readonly model?: ModelReader | undefined;
  readonly verified?: VerifiedQuestions | undefined;
}

/** What figures are counted with. */
export type Counting = Pick<Means, "shop" | "version" | "count" | "names" | "predictions" | "tooMuch">;

/** A question that was understood, and by what. */
export interface Understood {
  readonly reading: AnsweredReading;
  readonly source: Answer["source"];
  readonly confidence: Exclude<Answer["confidence"], null>;
}

/** Characters of a question that are given back. */
const longestEcho = 500;

/**
 * Answers a question: from the verified ones where it is one of them, else as the grammar reads it, else from a near
 * verified one, else as a model reads it; in that order, since a reading of every word is worth more than a likeness.
 * @throws what counting or predicting throws
 */
export async function answerQuestion(question: Question, means: Means): Promise<Answer> {
  const understood = await understand(question, means);
  return "status" in understood ? unanswered(question, means, understood) : answerReading(question, understood, means);
}

/**
 * Counts what a question was read as.
 * @throws what counting or predicting throws
 */
export async function answerReading(
  question: Question,
  {reading, source, confidence}: Understood,
  means: Counting
): Promise<Answer> {
  const base = {
    ...emptyAnswer(question, means, reading.language),
    interpretation: reading.interpretation,
    query: reading.query,
    chart: reading.chart,
    corrections: reading.corrections,
    source,
    confidence,
    notes: reading.notes
  };
  try {
    const figures = await figuresOf(reading.query, reading.language, means);
    if ("code" in figures) return {...base, ...refusal(figures.code, figures.reason)};
    return {
      ...base,
      status: "answered",
      code: null,
      reason: null,
      ...figures,
      chart: figures.chart ?? reading.chart,
      notes: [...reading.notes, ...figures.notes],
      definitions: definitionsOf(reading.query),
      state: reading.query
    };
  } catch (error) {
    if (error instanceof QueryError) return {...base, ...refusal("not_allowed", error.message)};
    const tooMuch = means.tooMuch?.(error) ?? null;
    if (tooMuch !== null) return {...base, ...refusal("too_much", tooMuch)};
    throw error;
  }
}

/** What a question means, within the filters of the page that it begins with where it does not build on an answer. */
async function understand(question: Question, means: Means): Promise<Understood | UnansweredReading> {
  const understood = await readAny(question, means);
  const start = startOf(question);
  if (start === null || "status" in understood || understood.reading.followsState) return understood;
  const {reading} = understood;
  const {names, grammar} = means;
  const query = withStart(reading.query, start, question.question);
  const interpretation = grammar.describe(query, names.vocabulary, reading.language);
  const notes = query.kind === "dataset" ? [...reading.notes, wholeShop[reading.language]] : reading.notes;
  return {...understood, reading: {...reading, query, interpretation, notes}};
}

const wholeShop: Text = {
  en: "Predictions are of the whole shop: the page's filters play no part in them.",
  es: "Las predicciones son de toda la tienda: los filtros de la página no influyen en ellas."
};

/** The filters that a question begins with: those named, or a state that names no metric yet. */
function startOf({start, state}: Question): MetricQuery | null {
  if (start) return start;
  return state && !("kind" in state) && state.metrics.length === 0 ? state : null;
}

async function readAny(question: Question, means: Means): Promise<Understood | UnansweredReading> {
  const {grammar, names, today, model, verified, shop} = means;
  const asking: Asking = {
    question: question.question,
    vocabulary: names.vocabulary,
    today,
    state: question.state ?? null,
    language: question.language ?? shop.settings.language
  };
  const isShort = question.question.length <= longestEcho;
  const exact = isShort && verified?.exact(question.question, shop);
  if (exact) return verifiedReading(exact, "exact", means);
  const reading = grammar.read(asking);
  if (reading.status === "answered" && reading.confidence === "exact")
    return {reading, source: "grammar", confidence: "exact"};
  const near = isShort && verified?.near(question.question, shop);
  if (near) return verifiedReading(near, "corrected", means);
  if (reading.status === "answered") return {reading, source: "grammar", confidence: reading.confidence};
  const modelled = (await model?.(asking, reading)) ?? null;
  return modelled === null ? reading : {reading: modelled, source: "model", confidence: "model"};
}

function verifiedReading(
  {verified: {language}, written, query}: NonNullable<ReturnType<VerifiedQuestions["exact"]>>,
  confidence: "exact" | "corrected",
  {grammar, names}: Means
): Understood {
  const asked: AskedQuery = {kind: "metric", query};
  const read = {
    en: `Read as the verified question “${written}”.`,
    es: `Leída como la pregunta verificada «${written}».`
  }[language];
  const reading: AnsweredReading = {
    status: "answered",
    language,
    query: asked,
    interpretation: grammar.describe(asked, names.vocabulary, language),
    confidence,
    corrections: [],
    chart: query.grain ? "line" : query.dimensions?.length ? "bars" : "number",
    notes: confidence === "exact" ? [] : [read],
    followsState: false
  };
  return {reading, source: "verified", confidence};
}

/** Figures, or why they cannot be had. */
async function figuresOf(
  asked: AskedQuery,
  language: Language,
  {shop: {settings}, count, names, predictions}: Counting
): Promise<Figures | {readonly code: AnswerCode; readonly reason: string}> {
  const nameOf = productNames(names.vocabulary);
  const options = {count, settings, language, nameOf};
  if (asked.kind === "metric") return countMetric(asked, options);
  if (asked.kind === "explain_change") return countExplanation(asked.query, options);
  const writing = {language, currency: settings.currency};
  const {answer, refusal: refused} = await predictedAnswer(asked.dataset, asked.parameters, {predictions, writing});
  if (refused) return refused;
  const links = predictionLinks(asked.dataset, asked.parameters);
  return {
    ...answer.table,
    sentence: answer.sentence,
    chart: answer.chart,
    links,
    sql: null,
    parameters: [],
    unknown: {},
    notes: []
  };
}

function unanswered(question: Question, means: Means, reading: UnansweredReading): Answer {
  const {status, code, reason, words, options, suggestions, language} = reading;
  const {cut} = means.names;
  const notes = cut.length > 0 && (code === "unknown_words" || code === "not_in_data") ? [cutNote(cut, language)] : [];
  return {...emptyAnswer(question, means, language), status, code, reason, words, options, suggestions, notes};
}

function cutNote(cut: KnownNames["cut"], language: Language): string {
  const list = cut.join(", ");
  return {
    en: `Not every name is known to questions: of ${list} only those with the most lines.`,
    es: `Las preguntas no conocen todos los nombres: de ${list}, solo los que tienen más líneas.`
  }[language];
}

function refusal(code: AnswerCode, reason: string) {
  return {status: "refused", code, reason} as const;
}

function definitionsOf(asked: AskedQuery): Answer["definitions"] {
  if (asked.kind === "dataset") return [];
  return asked.query.metrics.map((name) => {
    const {label, description, unit} = metrics[name];
    return {name, label, description, unit};
  });
}

function emptyAnswer(
  {question, state = null}: Question,
  {version, shop}: Pick<Means, "version" | "shop">,
  language: Language
): Answer {
  return {
    question: question.slice(0, longestEcho),
    language,
    status: "refused",
    code: null,
    reason: null,
    words: [],
    options: [],
    suggestions: [],
    interpretation: null,
    sentence: null,
    query: null,
    sql: null,
    parameters: [],
    columns: [],
    rows: [],
    chart: null,
    source: "grammar",
    confidence: null,
    corrections: [],
    notes: [],
    definitions: [],
    unknown: {},
    links: null,
    state: state === null || "kind" in state ? state : {kind: "metric", query: state},
    version: {dataVersion: version.dataVersion, asOf: version.asOf},
    settings: shop.settings
  };
}
