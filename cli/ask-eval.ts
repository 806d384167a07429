import {sentence} from "./sentence.js";

// `npm run ask:eval -- [--file QUESTIONS.jsonl] [--result FILE.json]`: how many questions
// are answered right; see test/fixtures/questions/README.md.
await import("../bench/ask-eval.js").catch((error) => {
  process.stderr.write(`daybook: ${sentence(error)}\n`);
  process.exitCode = 1;
});
