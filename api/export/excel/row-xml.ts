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

function cellWriter({column, style, isDate}: CellPlace): (value: string | number, at: number) => string {
  const number = (value: number, at: number) => `<c r="${column}${at}" s="${style}"><v>${value}</v></c>`;
  const text = (value: string, at: number) =>
    `<c r="${column}${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeText(value))}</t></is></c>`;
  return (value, at) => {
    if (typeof value === "number") return number(value, at);
    const serial = isDate ? dateSerial(value) : null;
    return serial === null ? text(value, at) : number(serial, at);
  };
}

/** The styles of a sheet's columns, as its XML names them. */
export function columnStyles(xml: string, count: number): number[] {
  const styles = new Array<number>(count).fill(0);
  for (const [, from, to, style] of xml.matchAll(/<col min="(\d+)" max="(\d+)"[^>]*? style="(\d+)"/g))
    styles.fill(Number(style), Number(from) - 1, Number(to));
  return styles;
}
