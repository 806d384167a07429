import {openSiteAsker} from "../../engine/ask/site-asker.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import {answerReading} from "../../query/ask/answer/answer-question.js";
import type {AnsweredReading} from "../../query/ask/reading.js";
import {describeQuery} from "../../query/ask/say/describe.js";
import {dayText} from "../format.js";
import {refuse} from "../refuse.js";
import {words} from "../words.js";
import {type AnswerFigureOptions, answerFigure} from "./answer-figure.js";

/** An answer on a page of its own. */
export interface Asked {
  readonly answer: Answer;
  /** The figures in a sentence, or why there are none. */
  readonly sentence: string;
  /** The figure of the answer; empty where there is none. */
  readonly figure: (options?: Pick<AnswerFigureOptions, "width">) => HTMLElement | "";
  /** As of when the figures are. */
  readonly note: string;
}

/** Counts a query that a question was read as, on the data that the site has now. */
export async function openAsked({query, chart}: Pick<AnsweredReading, "query" | "chart">): Promise<Asked> {
  const {manifest, means, names} = await openSiteAsker().catch(refuse);
  const locale = manifest.shop.settings;
  const {language} = locale;
  const reading: AnsweredReading = {
    status: "answered",
    language,
    query,
    interpretation: describeQuery(query, names.vocabulary, language),
    confidence: "exact",
    corrections: [],
    chart,
    notes: [],
    followsState: false
  };
  const answer = await answerReading({question: ""}, {reading, source: "verified", confidence: "exact"}, means);
  return {
    answer,
    sentence: answer.sentence ?? answer.reason ?? "",
    figure: (options) =>
      answer.status === "answered" ? answerFigure(answer, {...options, locale, shop: manifest.shop}) : "",
    note: `${words.asOf[language]} ${dayText(manifest.asOf.slice(0, 10), locale)}, ${words.dataVersion[language]} ${manifest.dataVersion}`
  };
}
