import {languages} from "../src/model/text.js";
import {answerBody} from "../api/routes/ask.js";
import {metaOf} from "../api/meta.js";
import {readArguments} from "./arguments.js";
import {answerText} from "./ask/answer-text.js";
import {openAsker} from "./asker.js";
import {runCommand} from "./command.js";
import {openShop, refresh} from "./shop.js";

const usage = 'usage: npm run ask -- "QUESTION" [--lang en|es] [--json]';

/** The exit code where the question is understood by nobody, so that a script can tell. */
const unanswered = 2;

await runCommand(async (context) => {
  const {question, language, json} = readChoices();
  const {config, logger, progress, open} = context;
  const shop = await openShop(context);
  await refresh(shop, context);
  const opening = openAsker(shop, {config, logger, pool: shop.database.pool});
  const asker = await open(opening, (opened) => opened[Symbol.asyncDispose]());
  const asking = () => asker.ask({question, ...(language && {language})});
  const answer = await progress.step("answering", asking);
  const body = {...answerBody(answer), meta: metaOf(answer.version, answer.settings)};
  process.stdout.write(json ? `${JSON.stringify(body, null, 2)}\n` : answerText(answer));
  if (answer.status !== "answered") process.exitCode = unanswered;
});

function readChoices() {
  const options = {lang: {type: "string"}, json: {type: "boolean", default: false}} as const;
  const {values, positionals} = readArguments(usage, options, {files: true});
  const question = positionals.join(" ");
  const language = languages.find((name) => name === values.lang);
  if (question === "") throw new Error(usage);
  if (values.lang !== undefined && language === undefined)
    throw new Error(`unknown language: ${values.lang}; ${usage}`);
  return {question, language, json: values.json};
}
