import {longestQuestion} from "../../src/query/ask/text/tokens.js";
import {z} from "zod";
import {isFresh} from "../conditional.js";
import {metaOf} from "../meta.js";
import {readQuery} from "../read-query.js";
import type {Route} from "../route.js";
import {askLanguage, suggestionsAnswer} from "../schemas/ask.js";

const parameters = z.strictObject({
  q: z
    .string()
    .max(longestQuestion, `use at most ${longestQuestion} characters`)
    .default("")
    .describe("What is written so far; whole questions are suggested where nothing is"),
  lang: askLanguage.optional().describe("Language of the suggestions; the shop's by default")
});

/** `GET /api/ask/suggestions`: what a question that is being written may go on with. */
export const askSuggestions: Route = {
  method: "get",
  path: "/api/ask/suggestions",
  id: "suggestQuestions",
  tag: "Data",
  summary: "What a question may go on with",
  query: parameters,
  answer: suggestionsAnswer,
  errors: [503],
  async run(context, {asker}) {
    const {q, lang} = readQuery(parameters, context);
    const {completions, version, shop} = await asker.complete(q, lang);
    if (isFresh(context, version)) return;
    context.body = {data: completions, meta: metaOf(version, shop.settings)};
  }
};
