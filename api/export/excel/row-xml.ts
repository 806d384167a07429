import {dateSerial} from "./cell-value.js";
import {escapeText} from "./clean-text.js";
import type {CellValue, SheetColumn} from "./sheet-table.js";
import {letter} from "./totals.js";
import {escapeXml} from "./xml.js";

/** Writes rows of a sheet as XML, much faster than objects for every cell would be. */
export function rowWriter(
  layout: readonly SheetColumn[],
  styles: readonly number[]
): (row: readonly CellValue[], at: number) => string {
  const writers = layout.map(({kind}, i) =>
    cellWriter({column: letter(i), style: styles[i]!, isDate: kind === "day" || kind === "instant"})
  );
  return (row, at) => {
    let xml = `<row r="${at}">`;
    for (let i = 0; i < writers.length; ++i) {
      const value = row[i]!;
      if (value !== null) xml += writers[i]!(value, at);
    }
    return `${xml}</row>`;
  };
}

interface CellPlace {
  readonly column: string;
  readonly style: number;
  readonly isDate: boolean;
}

/** Values of a column whose XML is kept: most columns have few, and ids are not worth keeping. */
const mostKept = 2_000;

function cellWriter({column, style, isDate}: CellPlace): (value: string | number, at: number) => string {
  const start = `<c r="${column}`;
  const kept = new Map<string, string>();
  const textOf = (value: string) => {
    const xml = restOfCell(value, {style, isDate});
    if (kept.size < mostKept) kept.set(value, xml);
    return xml;
  };
  return (value, at) => {
    if (typeof value === "number") return `${start}${at}" s="${style}"><v>${value}</v></c>`;
    return start + at + (kept.get(value) ?? textOf(value));
  };
}

function restOfCell(value: string, {style, isDate}: Omit<CellPlace, "column">): string {
  const serial = isDate ? dateSerial(value) : null;
  if (serial !== null) return `" s="${style}"><v>${serial}</v></c>`;
  return `" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeText(value))}</t></is></c>`;
}

/** The styles of a sheet's columns, as its XML names them. */
export function columnStyles(xml: string, count: number): number[] {
  const styles = new Array<number>(count).fill(0);
  for (const [, from, to, style] of xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"/g))
    styles.fill(Number(style), Number(from) - 1, Number(to));
  return styles;
}
