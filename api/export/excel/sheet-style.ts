import type {Alignment, Fill, Font, Worksheet} from "exceljs";
import {accentColour} from "../charts/self-contained.js";
import {dateSerial} from "./cell-value.js";
import type {CellValue, ColumnKind, SheetColumn} from "./sheet-table.js";

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

/** The accent of the pages, as a workbook writes colours. */
const accent = {argb: argb(accentColour)};
const muted = {argb: "FF55585C"};
const paper = {argb: "FFFFFFFF"};

/** The font of a workbook where none is named; a cell's own font replaces it whole. */
export const plainFont: Partial<Font> = {name: "Calibri", family: 2, size: 11};

export const titleFont: Partial<Font> = {...plainFont, bold: true, size: 18};
export const boldFont: Partial<Font> = {...plainFont, bold: true};
export const mutedFont: Partial<Font> = {...plainFont, color: muted};
export const headFont: Partial<Font> = {...plainFont, bold: true, color: paper};
export const headFill: Fill = {type: "pattern", pattern: "solid", fgColor: accent};
export const totalFill: Fill = {type: "pattern", pattern: "solid", fgColor: {argb: "FFF0F2F8"}};
export const noteFont: Partial<Font> = {...plainFont, italic: true, color: muted};

/** Where labels stand. */
export const atEdge: Partial<Alignment> = {horizontal: "left", vertical: "top"};

/** Figures and dates stand to the right, texts to the left. */
export function alignment(kind: ColumnKind): Partial<Alignment> {
  return {horizontal: kind === "text" ? "left" : "right", vertical: "top", indent: 1};
}

/** The same in a column of a table: the first text stands at the edge, all others keep away from what is before them. */
export function columnAlignment({kind, wraps = false}: SheetColumn, at: number): Partial<Alignment> {
  return {...alignment(kind), ...(at === 0 && kind === "text" && {indent: 0}), ...(wraps && {wrapText: true})};
}

/** Characters that a column is wide at most. */
const widest = 60;
/** Beside a header there is room for the button of the filter. */
const button = 4;

/** How many characters wide a value is when it is written out: those of East Asia are two. */
export function valueWidth(value: CellValue, kind: ColumnKind): number {
  if (value === null) return 0;
  if (typeof value === "number") return numberWidth(value, kind);
  if (kind === "day" && dateSerial(value) !== null) return 10;
  if (kind === "instant" && dateSerial(value) !== null) return 19;
  const line = value.slice(0, widest).split("\n", 1)[0]!;
  return line.length + (line.match(/[\u1100-\u11ff\u2e80-\uffdf]/g)?.length ?? 0);
}

const moneyRoom = 7;

function numberWidth(value: number, kind: ColumnKind): number {
  const digits = String(Math.trunc(Math.abs(value))).length;
  const whole = digits + Math.floor((digits - 1) / 3) + (value < 0 ? 1 : 0);
  if (kind === "count") return whole;
  if (kind === "percent") return whole + 6;
  return whole + (kind === "money" ? moneyRoom : moneyRoom + 2);
}

/** The width of a column in characters. */
export function columnWidth(label: string, content: number): number {
  return Math.min(widest, Math.max(label.length + button, content + 3, 8));
}

/** How a sheet of a table is printed: across, as wide as the paper, its head on every page. */
export function setPages(sheet: Worksheet, pagesWide: number): void {
  Object.assign(sheet.pageSetup, {
    orientation: "landscape",
    paperSize: 9,
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0
  });
  sheet.headerFooter.oddFooter = "&L&A&R&P / &N";
}
