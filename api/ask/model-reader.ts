import type {LanguageModel} from "../../db/config.js";
import {type Logger, silentLogger} from "../../db/logger.js";
import type {ModelReader} from "../../loaders/ask/model-reader.js";
import type {AnsweredReading, Asking, UnansweredReading} from "../../src/query/ask/reading.js";
import {longestQuestion, canonicalText} from "../../src/query/ask/text/tokens.js";
import type {Chat} from "./chat.js";
import {ModelFailure} from "./model-failure.js";
import {promptOf} from "./prompt.js";
import {readReply} from "./read-reply.js";

/** Questions that a model is asked at once; another one has the grammar's reply at once, rather than wait. */
const mostAtOnce = 4;

/**
 * A reader that asks a language model for the metric query of a question. It never throws: where the model has no
 * answer that holds, the grammar's own reply stands.
 */
export function openModelReader(
  model: LanguageModel,
  {logger = silentLogger}: {readonly logger?: Logger} = {}
): ModelReader {
  let chat: Promise<Chat> | undefined;
  // The package takes a quarter of a second to load, which only those who ask a model should wait for.
  const open = () => (chat ??= import("./chat.js").then(({openChat}) => openChat(model)));
  let asked = 0;
  return async (asking, unanswered) => {
    const question = canonicalText(asking.question).trim();
    if (!isForModel(question, unanswered) || asked >= mostAtOnce) return null;
    ++asked;
    try {
      return await read(await open(), {...asking, question}, unanswered);
    } catch (error) {
      const reason = error instanceof ModelFailure ? error.message : String(error);
      logger.warn({reason}, "the language model gave no answer");
      return null;
    } finally {
      --asked;
    }
  };
}

async function read(chat: Chat, asking: Asking, unanswered: UnansweredReading): Promise<AnsweredReading | null> {
  return readReply(await chat(promptOf(asking, unanswered)), asking, unanswered);
}

/**
 * Only words that the grammar does not know are a model's business. What it understood and will not answer (about people,
 * changes, other matters, what is not in the data), or would have to guess (half a question, one with two readings), a
 * model should not answer either. An address, a long number or an unknown id may be somebody's, so such a question stays
 * here.
 */
function isForModel(question: string, {code, words}: UnansweredReading): boolean {
  if (code !== "unknown_words" || question.length > longestQuestion) return false;
  return !/\S@\S|\d{7}/.test(question) && !words.some((word) => /\d/.test(word));
}
