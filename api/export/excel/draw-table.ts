import type {Alignment, Cell, Worksheet} from "exceljs";
import {cellValue} from "./cell-value.js";
import {addColouring} from "./colouring.js";
import {type FigureLocale, numberFormat} from "./number-formats.js";
import {
  atEdge,
  boldFont,
  columnAlignment,
  columnWidth,
  headFill,
  headFont,
  noteFont,
  setPages,
  totalFill,
  valueWidth
} from "./sheet-style.js";
import type {SheetTable} from "./sheet-table.js";
import {tableNotes} from "./tables/table-notes.js";
import {type TotalRow, letter, totalRows, totalRowsOf} from "./totals.js";

/** Rows that are put between the head and the totals later. */
export interface LaterRows {
  readonly count: number;
  /** Of the columns that have a total, by their index. */
  readonly sums: ReadonlyMap<number, number>;
}

/**
 * Writes a table: its head, which stays in view and has a filter, its rows, its totals, and what is said of it.
 * @param later rows for which room is left; those of the table only say how wide columns must be
 */
export function drawTable(sheet: Worksheet, table: SheetTable, locale: FigureLocale, later?: LaterRows): void {
  const {layout} = table;
  const totals = later ? totalRowsOf(table, {...later, locale}) : totalRows(table, locale);
  const count = later?.count ?? table.rows.length;
  setColumns(sheet, table, {locale, totals});
  drawHead(sheet, table);
  for (const row of later ? [] : table.rows) sheet.addRow(row.map((value, i) => cellValue(value, layout[i]!.kind)));
  drawTotals(sheet, totals, {from: count + 3, columns: layout.length});
  drawNote(
    sheet,
    count === 0 ? tableNotes.none[locale.language] : table.note,
    totals.length === 0 ? count + 3 : count + 4 + totals.length
  );
  sheet.views = [{state: "frozen", xSplit: 0, ySplit: 1}];
  sheet.autoFilter = `A1:${letter(layout.length - 1)}${count + 1}`;
  addColouring(sheet, layout, count);
  sheet.pageSetup.printTitlesRow = "1:1";
  setPages(sheet, layout.length > 20 ? 4 : 1);
}

function setColumns(
  sheet: Worksheet,
  {layout, rows}: SheetTable,
  {locale, totals}: {readonly locale: FigureLocale; readonly totals: readonly TotalRow[]}
): void {
  sheet.columns = layout.map((column, i) => {
    const {label, kind} = column;
    // A label runs over a cell beside it that is empty.
    const below = totals.map(({label: name, cells}) =>
      i === 0 ? (cells.has(1) ? name.length : 0) : valueWidth(cells.get(i)?.value ?? null, kind)
    );
    const content = Math.max(
      0,
      ...below,
      rows.reduce((most, row) => Math.max(most, valueWidth(row[i]!, kind)), 0)
    );
    return {
      width: columnWidth(label, content),
      style: {numFmt: numberFormat(kind, locale), alignment: columnAlignment(column, i)}
    };
  });
}

function drawHead(sheet: Worksheet, {layout}: SheetTable): void {
  const head = sheet.getRow(1);
  head.height = 20;
  for (const [i, column] of layout.entries())
    styleHead(head.getCell(i + 1), column.label, {...columnAlignment(column, i), wrapText: false});
}

/** Makes a cell the head of a column. */
export function styleHead(cell: Cell, label: string, align: Partial<Alignment>): void {
  cell.value = label;
  cell.style = {numFmt: "@", font: headFont, fill: headFill, alignment: {...align, vertical: "middle"}};
}

function drawTotals(
  sheet: Worksheet,
  totals: readonly TotalRow[],
  {from, columns}: {readonly from: number; readonly columns: number}
): void {
  for (const [at, {label, cells}] of totals.entries()) {
    const row = sheet.getRow(from + at);
    for (let i = 0; i < columns; ++i) {
      const cell = row.getCell(i + 1);
      const total = cells.get(i);
      if (total) cell.value = total.formula ? {formula: total.formula, result: total.value} : total.value;
      const base = i === 0 ? {numFmt: "@", alignment: atEdge} : cell.style;
      cell.style = {...base, font: boldFont, fill: totalFill};
    }
    row.getCell(1).value = label;
  }
}

function drawNote(sheet: Worksheet, note: string | null, at: number): void {
  if (note === null) return;
  const cell = sheet.getCell(at, 1);
  cell.value = note;
  cell.style = {font: noteFont, alignment: {horizontal: "left"}};
}
