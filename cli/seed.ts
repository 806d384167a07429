import {writeFile} from "node:fs/promises";
import {seedDemo} from "../db/seed/seed.js";
import {readArguments} from "./arguments.js";
import {runCommand} from "./command.js";
import {openDatabase} from "./database.js";

const usage =
  "usage: npm run seed -- [--transactions N] [--customers N] [--products N] [--seed N] [--replace] [--truth FILE.json]";

const sizes = ["transactions", "customers", "products", "seed"] as const;

await runCommand(async ({config, progress, signal}) => {
  const {truth: file, replace, ...size} = readChoices();
  const database = await openDatabase(config, {progress});
  try {
    let planted = "";
    const summary = await progress.step("making demo data", (report) =>
      seedDemo(database.pool, {
        ...size,
        today: new Date().toISOString().slice(0, 10),
        replace,
        signal,
        onProgress: (done, total) => report(`${done.toLocaleString("en")} of ${total.toLocaleString("en")}`),
        ...(file === undefined ? {} : {truth: (truth) => (planted = JSON.stringify(truth, null, 1))})
      })
    );
    if (file !== undefined) await writeFile(file, planted);
    process.stdout.write(`${JSON.stringify(summary)}\n`);
  } finally {
    await database.stop();
  }
});

function readChoices() {
  const {values} = readArguments(usage, {
    transactions: {type: "string"},
    customers: {type: "string"},
    products: {type: "string"},
    seed: {type: "string"},
    truth: {type: "string"},
    replace: {type: "boolean", default: false}
  });
  const given = sizes.filter((name) => values[name] !== undefined);
  const numbers = Object.fromEntries(given.map((name) => [name, readNumber(name, values[name]!)]));
  const {truth, replace} = values;
  return {...numbers, replace, ...(truth === undefined ? {} : {truth})} as {
    replace: boolean;
    truth?: string;
  } & Partial<Record<(typeof sizes)[number], number>>;
}

function readNumber(name: string, text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`invalid --${name}: ${text}; use a whole number`);
  return Number(text);
}
