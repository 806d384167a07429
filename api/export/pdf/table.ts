import {textOn} from "../../../src/components/text-on.js";
import {type ElementOptions, type Sheet, contentWidth, heightOf, margin, page} from "./sheet.js";
import type {LineOptions, TextStyle} from "./typesetter.js";
import {tint} from "./colour.js";

/** A column of a table. */
export interface TableColumn {
  readonly label: string;
  /** Figures stand at the right, and are as wide as the widest; texts share the room that is left. */
  readonly kind: "text" | "figure";
}

/** A row: a text a column, and whether it sums up those above it, which bold letters say. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly total?: boolean;
  /** Colours of cells, by their place. */
  readonly colours?: Readonly<Record<number, string>>;
}

export interface TableOptions {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Behind the head, `#rrggbb`. */
  readonly colour: string;
  /** What is said beneath the last row; nothing by default. */
  readonly note?: string | undefined;
}

const padding = {x: 6, y: 4.5} as const;

/** Lines that a name in a cell has at most. */
const mostLines = 3;

interface Layout {
  readonly size: number;
  readonly widths: readonly number[];
}

/** Draws a table over as many pages as it needs: rows stay whole, and each page begins with the head. */
export function drawTable(sheet: Sheet, table: TableOptions): void {
  const {columns, rows, colour} = table;
  const layout = layOut(sheet, columns, rows);
  const head = headOf(columns);
  const draw = (row: TableRow, options: RowOptions) => drawRow(sheet, row, {columns, layout, ...options});
  const heading = {tag: "TH", style: {bold: true, colour: textOn(colour)}, fill: colour} as const;
  const ruled = {tag: "TD", style: {}, fill: null} as const;
  const heights = rows.map((row) => rowHeight(sheet, row, layout));
  sheet.grouped("Table", () => {
    sheet.need(tableStart(sheet, table, sheet.left));
    draw(head, heading);
    rows.forEach((row, i) => {
      const {y} = sheet;
      sheet.need(together(heights, i) + (i >= rows.length - fewest ? noteHeight(sheet, table) : 0));
      if (sheet.y < y) draw(head, heading);
      draw(row, row.total ? {...ruled, style: {bold: true}, fill: tint(colour, 0.1)} : ruled);
    });
  });
  if (table.note === undefined) return;
  sheet.y += aboveNote;
  sheet.paragraph(table.note, noteStyle);
}

/** Rows that a page has of a table at least. */
const fewest = 4;

/**
 * The points that must be left where a table begins: for its head and first rows, or for all of it where little of the
 * page is left.
 * @param left points that are left there
 */
export function tableStart(sheet: Sheet, table: TableOptions, left: number): number {
  const {columns, rows} = table;
  const layout = layOut(sheet, columns, rows);
  const head = rowHeight(sheet, headOf(columns), layout);
  const heights = rows.map((row) => rowHeight(sheet, row, layout));
  const isLate = left < page.height * 0.3;
  const whole = head + sum(heights) + noteHeight(sheet, table);
  return isLate ? Math.min(whole, sheet.tallest) : head + sum(heights.slice(0, fewest));
}

const aboveNote = 6;
const noteStyle = {size: 8, colour: "#55585c"} as const;

function noteHeight({type}: Sheet, {note}: TableOptions): number {
  return note === undefined
    ? 0
    : aboveNote + heightOf(type.lines(note, contentWidth, noteStyle).length, noteStyle.size);
}

function headOf(columns: readonly TableColumn[]): TableRow {
  return {cells: columns.map(({label}) => label), total: true};
}

/** What must stand on one page with a row: where the last rows begin, all of them, so that none is left alone. */
function together(heights: readonly number[], i: number): number {
  return i === heights.length - fewest ? sum(heights.slice(i)) : heights[i]!;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((total, height) => total + height, 0);
}

interface RowOptions {
  readonly tag: "TH" | "TD";
  readonly style: Omit<TextStyle, "size">;
  readonly fill: string | null;
}

function drawRow(
  sheet: Sheet,
  row: TableRow,
  {columns, layout, tag, style, fill}: RowOptions & {readonly columns: readonly TableColumn[]; readonly layout: Layout}
): void {
  const height = rowHeight(sheet, row, layout);
  const {y, doc} = sheet;
  sheet.decoration(() => {
    if (fill) doc.rect(margin.left, y, contentWidth, height).fill(fill);
    else hairline(sheet, y + height);
  });
  sheet.grouped("TR", () => {
    let x: number = margin.left;
    row.cells.forEach((cell, i) => {
      const width = layout.widths[i]! - 2 * padding.x;
      const set = {...style, size: layout.size, ...(row.colours?.[i] && {colour: row.colours[i]})};
      const options: LineOptions = columns[i]!.kind === "figure" ? {align: "right", width} : {};
      const lines = sheet.type.lines(cell, width, set, mostLines);
      const left = x + padding.x;
      const scope: ElementOptions = tag === "TH" ? {scope: "Column"} : {};
      sheet.tagged(tag, () => sheet.stack(lines, left, y + padding.y, set, options), scope);
      x += layout.widths[i]!;
    });
  });
  sheet.y += height;
}

function hairline({doc}: Sheet, y: number): void {
  doc
    .moveTo(margin.left, y)
    .lineTo(margin.left + contentWidth, y)
    .lineWidth(0.5)
    .stroke("#dfe0e0");
}

function rowHeight({type}: Sheet, {cells, total = false}: TableRow, {size, widths}: Layout): number {
  // Bold letters are the wider ones: what fits them fits all.
  const style = {size, bold: total};
  const lines = cells.map((cell, i) => type.lines(cell, widths[i]! - 2 * padding.x, style, mostLines).length);
  return heightOf(Math.max(1, ...lines), size) + 2 * padding.y;
}

/** Ways to set a table, the best first: sizes of letters, lines of a label, and points for a column of texts. */
const ways = [
  {size: 9, labelLines: 1, narrowest: 140},
  {size: 9, labelLines: 2, narrowest: 90},
  ...[8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5].map((size) => ({size, labelLines: 2, narrowest: 90}))
] as const;

/** Widths of columns, in the largest letters in which every figure stands on one line. */
function layOut({type}: Sheet, columns: readonly TableColumn[], rows: readonly TableRow[]): Layout {
  const texts = columns.filter(({kind}) => kind === "text").length;
  const layouts = ways.map(({size, labelLines, narrowest}) => {
    const measure = (text: string) => type.width(text, {size, bold: true});
    const figures = columns.map(({kind, label}, i) => {
      if (kind === "text") return 0;
      const head = labelLines === 1 ? measure(label) : twoLines(label, measure);
      return Math.max(head, ...rows.map(({cells}) => measure(cells[i]!))) + 2 * padding.x + 1;
    });
    const left = contentWidth - sum(figures);
    const widths = columns.map(({kind}, i) => (kind === "text" ? left / texts : figures[i]!));
    return {size, widths, fits: left >= texts * narrowest};
  });
  return layouts.find(({fits}) => fits) ?? layouts.at(-1)!;
}

/** The least width in which a label takes two lines. */
function twoLines(label: string, measure: (text: string) => number): number {
  const words = label.split(" ");
  const breaks = words.map((_, i) => [words.slice(0, i).join(" "), words.slice(i).join(" ")]);
  return Math.min(...breaks.map((lines) => Math.max(...lines.map(measure))));
}
