import type {Worksheet} from "exceljs";
import type {Language, Text} from "../../../src/model/text.js";
import type {FileManifest} from "../manifest/file-manifest.js";
import {manifestRows} from "../manifest/manifest-rows.js";
import {type Cleaned, cleanText, escapeText} from "./clean-text.js";
import {styleHead} from "./draw-table.js";
import {atEdge, setPages} from "./sheet-style.js";

const labels = {
  label: {en: "What", es: "Qué"},
  value: {en: "Value", es: "Valor"},
  replaced: {en: "Texts with a character replaced", es: "Textos con un carácter sustituido"},
  cut: {en: "Texts cut at 32,767 characters", es: "Textos cortados a los 32.767 caracteres"}
} as const satisfies Record<string, Text>;

/** Characters that the column of values is wide. */
const valueWidth = 110;

/** Writes what the file says of itself, and what was done to its texts. */
export function drawManifest(
  sheet: Worksheet,
  manifest: FileManifest,
  {language, cleaned}: {readonly language: Language; readonly cleaned: Readonly<Cleaned>}
): void {
  sheet.columns = [{width: 44}, {width: valueWidth}];
  styleHead(sheet.getCell(1, 1), labels.label[language], atEdge);
  styleHead(sheet.getCell(1, 2), labels.value[language], atEdge);
  const counts = [
    [labels.replaced[language], String(cleaned.replaced)],
    [labels.cut[language], String(cleaned.cut)]
  ] as const;
  for (const [label, value] of [...counts, ...manifestRows(manifest, language)]) {
    const row = sheet.addRow([inCell(label), inCell(value)]);
    // A long text is cut off at the cell's edge instead of running over the sheet.
    const isLong = value.length > valueWidth;
    if (isLong) row.height = 15;
    row.getCell(2).style = {numFmt: "@", alignment: {horizontal: "left", vertical: "top", wrapText: isLong}};
  }
  sheet.views = [{state: "frozen", xSplit: 0, ySplit: 1}];
  setPages(sheet, 1);
}

function inCell(text: string): string {
  return escapeText(cleanText(text, {replaced: 0, cut: 0}) ?? "");
}
