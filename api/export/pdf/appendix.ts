import {metrics} from "../../../src/model/metrics.js";
import {printable} from "../printable.js";
import {keyFigures} from "./figure-notes.js";
import type {Written} from "./options.js";
import {type Sheet, contentWidth, heightOf, margin} from "./sheet.js";
import {reportWords as words} from "./words.js";

const muted = "#55585c";

/** Characters of a value of the manifest: an address with every filter may be long. */
const longestValue = 2_000;

/** Replaced characters that are named; more are counted by nobody. */
const mostNamed = 40;

/** What each figure of the report means. */
export function drawDefinitions(sheet: Sheet, {options: {language}}: Written): void {
  sheet.section(words.definitions[language], 60);
  for (const name of [...keyFigures, "units"] as const) {
    const {label, description} = metrics[name];
    const lines = sheet.type.lines(description[language], contentWidth, {size: 9}).length;
    sheet.need(heightOf(1, 9.5) + heightOf(lines, 9));
    sheet.paragraph(label[language], {size: 9.5, bold: true});
    sheet.paragraph(`${description[language]}.`, {size: 9, after: 7});
  }
}

/** The last page: what the file holds of what there is, and how it can be checked. */
export function drawManifest(sheet: Sheet, {options}: Written): void {
  const {language, manifest} = options;
  sheet.turn();
  sheet.section(words.manifest[language], 0);
  sheet.paragraph(words.manifestNote[language], {size: 10, after: 12});
  for (const [label, value] of manifest.rows) drawRow(sheet, printable(label), printable(value, longestValue));
  sheet.y += 10;
  sheet.paragraph(words.attached[language], {size: 9, colour: muted, after: 8});
  const {replaced} = sheet.type;
  if (replaced.size === 0) return;
  const list = [...replaced].slice(0, mostNamed).map(codeName).join(", ") + (replaced.size > mostNamed ? ", …" : "");
  sheet.paragraph(words.replaced[language].replace("{list}", list), {size: 9, colour: muted});
}

function drawRow(sheet: Sheet, label: string, value: string): void {
  const style = {size: 8.5};
  const width = 165;
  const labels = sheet.type.lines(label, width - 12, style, 3);
  const values = sheet.type.lines(value, contentWidth - width, style);
  const height = heightOf(Math.max(labels.length, values.length), style.size) + 7;
  sheet.need(height);
  const {y, doc} = sheet;
  sheet.decoration(() => {
    const bottom = y + height - 3;
    doc
      .moveTo(margin.left, bottom)
      .lineTo(margin.left + contentWidth, bottom)
      .lineWidth(0.5)
      .stroke("#dfe0e0");
  });
  sheet.tagged("P", () => {
    sheet.stack(labels, margin.left, y, {...style, colour: muted});
    sheet.stack(values, margin.left + width, y, style);
  });
  sheet.y += height;
}

/** A code point as Unicode writes it, `U+4E2D`. */
function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
