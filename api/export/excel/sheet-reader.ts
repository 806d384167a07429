import {unescapeXml} from "./xml.js";
import type {ZipReader} from "./zip-reader.js";

/** A cell of a file: the text that was written, a number, or nothing. */
export type ReadValue = string | number | null;

/** The row of a sheet: its number, from 1, and its cells. */
export interface ReadRow {
  readonly number: number;
  readonly cells: readonly ReadValue[];
}

/** The texts that the cells of a workbook share. */
export async function readSharedStrings(zip: ZipReader): Promise<string[]> {
  const xml = (await zip.text("xl/sharedStrings.xml")) ?? "";
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, item = ""]) => textOf(item));
}

/** The text of an item: all of its runs, but not how it is pronounced. */
function textOf(xml: string): string {
  const spoken = xml.includes("<rPh") ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, "") : xml;
  const runs = [...spoken.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)].map(([, text = ""]) => unescapeXml(text));
  return unescapeText(runs.join(""));
}

/** Undoes what `escapeText` did. */
function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) => String.fromCharCode(Number.parseInt(unit, 16)));
}

/** The paths of the sheets of a workbook, by their names. */
export async function readSheetPaths(zip: ZipReader): Promise<ReadonlyMap<string, string>> {
  const book = (await zip.text("xl/workbook.xml")) ?? "";
  const relations = (await zip.text("xl/_rels/workbook.xml.rels")) ?? "";
  const targets = new Map(elements(relations, "Relationship").map(({Id, Target}) => [Id, Target ?? ""]));
  return new Map(
    elements(book, "sheet").map(({name = "", "r:id": id}) => {
      const target = targets.get(id) ?? "";
      return [name, target.startsWith("/") ? target.slice(1) : `xl/${target}`];
    })
  );
}

function elements(xml: string, name: string): Record<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b([^>]*?)/?>`, "g"))].map(([, attributes]) =>
    Object.fromEntries(
      [...attributes!.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescapeXml(value!)])
    )
  );
}

/** Reads the rows of a sheet one after another. */
export async function* readRows(zip: ZipReader, path: string, shared: readonly string[]): AsyncGenerator<ReadRow> {
  const stream = await zip.stream(path);
  if (!stream) return;
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stream) {
    rest += decoder.decode(bytes, {stream: true});
    const end = rest.lastIndexOf("</row>");
    if (end < 0) continue;
    yield* rowsIn(rest.slice(0, end + 6), shared);
    rest = rest.slice(end + 6);
  }
}

function* rowsIn(xml: string, shared: readonly string[]): Generator<ReadRow> {
  for (const [, number, row] of xml.matchAll(/<row\b[^>]*? r="(\d+)"[^>]*?(?<!\/)>([\s\S]*?)<\/row>/g))
    yield {number: Number(number), cells: cellsIn(row!, shared)};
}

function cellsIn(xml: string, shared: readonly string[]): ReadValue[] {
  const cells: ReadValue[] = [];
  for (const [, attributes, content = ""] of xml.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const column = columnIndex(/ r="([A-Z]+)/.exec(attributes!)![1]!);
    while (cells.length < column) cells.push(null);
    cells[column] = valueOf(/ t="(\w+)"/.exec(attributes!)?.[1], content, shared);
  }
  return cells;
}

function valueOf(type: string | undefined, content: string, shared: readonly string[]): ReadValue {
  if (type === "inlineStr") return textOf(content);
  const written = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1];
  if (written === undefined) return null;
  if (type === "s") return shared[Number(written)] ?? null;
  return type === undefined || type === "n" ? Number(written) : unescapeText(unescapeXml(written));
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters) index = 26 * index + letter.charCodeAt(0) - 64;
  return index - 1;
}
