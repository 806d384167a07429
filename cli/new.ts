import {join} from "node:path";
import {readArguments} from "./arguments.js";
import {newPage} from "./new-page.js";
import {sentence} from "./sentence.js";

const usage = "usage: npm run new -- page NAME [--from PAGE]";

try {
  const {values, positionals} = readArguments(usage, {from: {type: "string", default: "channels"}}, {files: true});
  const [kind, name, ...rest] = positionals;
  if (kind !== "page" || name === undefined || rest.length > 0) throw new Error(`unknown thing to make; ${usage}`);
  const made = newPage(join(import.meta.dirname, ".."), {name, from: values.from});
  process.stdout.write(
    `made ${made.join(", ")}; npm run dev shows the page at /${name}, and npm test opens it with every other page\n`
  );
} catch (error) {
  process.stderr.write(`daybook: ${sentence(error)}\n`);
  process.exitCode = 1;
}
