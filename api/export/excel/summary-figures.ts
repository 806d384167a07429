import type {Worksheet} from "exceljs";
import {words} from "../../../src/components/words.js";
import {cellValue} from "./cell-value.js";
import {styleHead} from "./draw-table.js";
import {type FigureLocale, changeFormat, metricFormat} from "./number-formats.js";
import {alignment, atEdge, boldFont, mutedFont, noteFont, plainFont} from "./sheet-style.js";
import type {CellValue, SheetTable} from "./sheet-table.js";
import {summaryMetrics} from "./tables/summary-table.js";

interface FigureOptions {
  /** The row of the head. */
  readonly from: number;
  readonly locale: FigureLocale;
}

/** Characters of a note that stand on one line. */
const noteLength = 60;

/** Writes the figures of the summary, each in its unit; what is not known is said in words. */
export function drawFigures(sheet: Worksheet, {layout, rows}: SheetTable, {from, locale}: FigureOptions): void {
  for (const [i, {label, kind}] of layout.entries())
    styleHead(sheet.getCell(from, i + 1), label, i === 0 ? atEdge : alignment(kind));
  for (const [at, row] of rows.entries()) {
    const metric = summaryMetrics[at]!;
    const [figure, change] = [metricFormat(metric, locale), changeFormat(metric, locale.language)];
    const note = row.at(-1);
    if (typeof note === "string" && note.length > noteLength) sheet.getRow(from + 1 + at).height = 30;
    const formats = ["@", figure, figure, change, "@", "@"];
    for (const [i, value] of row.entries())
      drawFigure(sheet, {row: from + 1 + at, column: i + 1}, {value, format: formats[i]!, locale});
  }
}

interface FigureCell {
  readonly value: CellValue;
  readonly format: string;
  readonly locale: FigureLocale;
}

function drawFigure(
  sheet: Worksheet,
  place: {readonly row: number; readonly column: number},
  {value, format, locale}: FigureCell
): void {
  const cell = sheet.getCell(place.row, place.column);
  const {language} = locale;
  const isFigure = place.column > 1 && place.column < 5;
  const isUnknown = isFigure && value === null;
  const unknown = place.column === 2 ? words.notKnown[language] : "–";
  cell.value = isUnknown ? unknown : cellValue(value, "text");
  cell.style = {
    numFmt: format,
    font: isUnknown ? noteFont : place.column === 2 ? boldFont : place.column > 4 ? mutedFont : plainFont,
    alignment: {
      ...alignment(isFigure ? "money" : "text"),
      indent: place.column === 1 ? 0 : 1,
      wrapText: place.column === 6
    }
  };
}
