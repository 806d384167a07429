import {z} from "zod";
import type {Answer} from "../../src/query/ask/answer/answer.js";
import type {AskedQuery} from "../../src/query/ask/reading.js";
import type {MetricQuery} from "../../src/query/metric-query.js";
import {metaOf} from "../meta.js";
import {Problem} from "../problem.js";
import {readBody} from "../read-body.js";
import {readQuery} from "../read-query.js";
import type {Route} from "../route.js";
import {askAnswer, question} from "../schemas/ask.js";

const noQuery = z.strictObject({});

/** `POST /api/ask`: a question in plain words. */
export const ask: Route = {
  method: "post",
  path: "/api/ask",
  id: "askQuestion",
  tag: "Data",
  summary: "A question in plain words",
  description:
    "Reads a question in English or Spanish as a metric query or a prediction, and answers it with its figures, what was " +
    "counted in plain words, and the SQL. What cannot be read in full is asked back or refused.",
  query: noQuery,
  body: question,
  answer: askAnswer,
  errors: [413, 415, 422, 503],
  async run(context, {asker, conversations}) {
    readQuery(noQuery, context);
    const {question: asked, conversation_id: name, state: given, language} = await readBody(question, context);
    const remembered = name === undefined ? null : conversations.find(name);
    if (name !== undefined && remembered === null) throw unknownConversation();
    const state = (given as AskedQuery | MetricQuery | undefined) ?? remembered?.state ?? null;
    const answering = () => asker.ask({question: asked, state, ...(language && {language})});
    const answer = await context.state.timings.measure("ask", answering);
    context.set("Cache-Control", "no-store");
    context.body = {
      ...answerBody(answer),
      conversation_id: conversations.keep(name, answer.state),
      meta: metaOf(answer.version, answer.settings)
    };
  }
};

/** An answer as the API and the tools of agents give it, but for the conversation. */
export function answerBody({version: _, settings: __, query, ...answer}: Answer) {
  return {...answer, kind: query?.kind ?? null, query: query && queryOf(query)};
}

function queryOf(asked: AskedQuery): object {
  return asked.kind === "dataset" ? {dataset: asked.dataset, parameters: asked.parameters} : asked.query;
}

function unknownConversation(): Problem {
  const message = "unknown conversation; leave it out to begin a new one";
  return new Problem(422, `conversation_id: ${message}`, {errors: [{parameter: "conversation_id", message}]});
}
