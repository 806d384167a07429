import {metrics} from "../../../src/model/metrics.js";
import {printable} from "../printable.js";
import {keyFigures} from "./figure-notes.js";
import type {Written} from "./options.js";
import {type Sheet, contentWidth, heightOf, margin, sectionHeight} from "./sheet.js";
import {reportWords as words} from "./words.js";

const muted = "#55585c";

/** Characters of a value of the manifest: an address with every filter may be long. */
const longestValue = 2_000;

/** Replaced characters that are named; an ellipsis stands for more. */
const mostNamed = 40;

/** What each figure of the report means. */
export function drawDefinitions(sheet: Sheet, {options: {language}}: Written): void {
  const rows = [...keyFigures, "units" as const].map((name) => {
    const {label, description} = metrics[name];
    return {label: label[language], value: `${description[language]}.`};
  });
  drawRows(sheet, words.definitions[language], rows);
}

/** The end of the report: what the file holds of what there is, and how it can be checked. */
export function drawManifest(sheet: Sheet, {options}: Written): void {
  const {language, manifest} = options;
  const rows = manifest.rows.map(([label, value]) => ({
    label: printable(label),
    value: printable(value, longestValue)
  }));
  drawRows(sheet, words.manifest[language], rows, words.manifestNote[language]);
  sheet.y += 8;
  sheet.paragraph(words.attached[language], {size: 8.5, colour: muted, after: 6});
  const {replaced} = sheet.type;
  if (replaced.size === 0) return;
  const list = [...replaced].slice(0, mostNamed).map(codeName).join(", ") + (replaced.size > mostNamed ? ", …" : "");
  sheet.paragraph(words.replaced[language].replace("{list}", list), {size: 8.5, colour: muted});
}

interface LabelledRow {
  readonly label: string;
  readonly value: string;
}

const style = {size: 8.5} as const;
const labelWidth = 150;

/** A section of labels and values; it begins where half of a page is left for it, or all that it needs. */
function drawRows(sheet: Sheet, title: string, rows: readonly LabelledRow[], note?: string): void {
  const before = note === undefined ? 0 : 40;
  const all = before + rows.reduce((sum, row) => sum + broken(sheet, row).height, 0);
  sheet.section(title, Math.min(all, sheet.tallest / 2 - sectionHeight));
  if (note !== undefined) sheet.paragraph(note, {size: 10, after: 8});
  for (const row of rows) drawRow(sheet, row);
}

function broken({type}: Sheet, {label, value}: LabelledRow) {
  const labels = type.lines(label, labelWidth - 12, style, 3);
  const values = type.lines(value, contentWidth - labelWidth, style);
  return {labels, values, height: heightOf(Math.max(labels.length, values.length), style.size) + 7};
}

function drawRow(sheet: Sheet, row: LabelledRow): void {
  const {labels, values, height} = broken(sheet, row);
  sheet.need(height);
  const {y, doc} = sheet;
  sheet.decoration(() => {
    const bottom = y + height - 0.5;
    doc
      .moveTo(margin.left, bottom)
      .lineTo(margin.left + contentWidth, bottom)
      .lineWidth(0.5)
      .stroke("#dfe0e0");
  });
  sheet.tagged("P", () => {
    sheet.stack(labels, margin.left, y + 3.5, {...style, colour: muted});
    sheet.stack(values, margin.left + labelWidth, y + 3.5, style);
  });
  sheet.y += height;
}

/** A code point as Unicode writes it, `U+4E2D`. */
function codeName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
