import {type CommandContext, runCommand} from "./command.js";
import {openExporter} from "./exporter.js";
import {partText} from "../api/export/manifest/manifest-rows.js";
import {checkExportRequest as checkRequest} from "../api/export-request.js";
import {readChoices} from "./exports/choices.js";
import {readExported} from "./exports/read-file.js";
import {verifyData, verifyFile} from "./exports/verify-file.js";
import {writeExport} from "./exports/write-file.js";
import {openShop, refresh} from "./shop.js";

await runCommand(async (context) => {
  const choices = readChoices();
  await (choices.action === "write" ? write(choices, context) : verify(choices, context));
});

async function openShopExporter(context: CommandContext) {
  const shop = await openShop(context);
  await refresh(shop, context);
  return context.open(openExporter(shop, context.config), (opened) => opened[Symbol.asyncDispose]());
}

async function write(
  {kind, out, querystring}: Extract<ReturnType<typeof readChoices>, {action: "write"}>,
  context: CommandContext
): Promise<void> {
  checkRequest(kind, {querystring});
  const exporter = await openShopExporter(context);
  const {parts, data_version, file} = await context.progress.step(`writing ${out}`, () =>
    writeExport(exporter, {kind, out, querystring, signal: context.signal})
  );
  for (const part of parts) process.stdout.write(`${part.name}: ${partText(part, "en")}\n`);
  process.stdout.write(`${out}: data version ${data_version}, ${file.bytes} bytes, SHA-256 ${file.sha256}\n`);
}

async function verify({file}: {readonly file: string}, context: CommandContext): Promise<void> {
  const found = await readExported(file);
  const ofFile = verifyFile(found);
  say(file, ofFile.sentences);
  const exporter = await openShopExporter(context);
  const ofData = await context.progress.step("reading the database", () =>
    verifyData(exporter, found.manifest, context.signal)
  );
  say(file, ofData.sentences);
  if (!ofFile.isEqual || !ofData.isEqual) throw new Error(`${file} could not be verified`);
}

function say(file: string, sentences: readonly string[]): void {
  for (const text of sentences) process.stdout.write(`${file}: ${text}\n`);
}
