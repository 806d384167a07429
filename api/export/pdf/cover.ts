import {dateFormat, rangeText} from "../../../src/components/format.js";
import {textOn} from "../../../src/components/text-on.js";
import {filterTexts} from "../selection-text.js";
import {printable} from "../printable.js";
import type {Logo} from "./logo.js";
import type {Written} from "./options.js";
import {type Sheet, contentWidth, heightOf, margin, page} from "./sheet.js";
import {reportWords as words} from "./words.js";

const band = {top: 210, padding: 40} as const;
const logoBox = {x: margin.left, y: 64, width: 220, height: 90} as const;
const labelWidth = 130;

/** The first page: whose report it is, of what, and from which data. */
export function drawCover(sheet: Sheet, written: Written, logo: Logo | null): void {
  const {report, options, locale, name} = written;
  const {language} = options;
  if (logo) sheet.tagged("Figure", () => logo.draw(sheet.doc, logoBox), {alt: name});
  drawBand(
    sheet,
    [
      {text: name, size: 13, most: 2, after: 10, tag: "P"},
      {text: words.page[language], size: 36, bold: true, most: 1, after: 8, tag: "Title"},
      {
        text: report.days ? rangeText(report.days, locale) : words.noData[language],
        size: 16,
        most: 1,
        after: 0,
        tag: "P"
      }
    ],
    options.branding.colour
  );
  sheet.y += 36;
  const known = facts(written);
  const most = linesEach(sheet, known);
  for (const [label, value] of known) drawFact(sheet, {label, value, most});
}

interface BandLine {
  readonly text: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly most: number;
  readonly after: number;
  readonly tag: string;
}

function drawBand(sheet: Sheet, lines: readonly BandLine[], colour: string): void {
  const broken = lines.map((line) => ({...line, lines: sheet.type.lines(line.text, contentWidth, line, line.most)}));
  const height = broken.reduce((sum, {lines: {length}, size, after}) => sum + heightOf(length, size) + after, 0);
  const bottom = band.top + height + 2 * band.padding;
  sheet.decoration(() => sheet.doc.rect(0, band.top, page.width, bottom - band.top).fill(colour));
  let y = band.top + band.padding;
  for (const {tag, lines, size, bold = false, after} of broken) {
    const top = y;
    sheet.tagged(tag, () => sheet.stack(lines, margin.left, top, {size, bold, colour: textOn(colour)}));
    y += heightOf(lines.length, size) + after;
  }
  sheet.y = bottom;
}

function facts({report, options, locale}: Written): [label: string, value: string][] {
  const {language} = options;
  const {shop, version, selection} = report;
  const set = filterTexts(selection.filters, locale).map(({label, value}): [string, string] => [label, value]);
  const time = (date: Date) =>
    dateFormat(language, {dateStyle: "medium", timeStyle: "short", timeZone: shop.settings.timezone}).format(date);
  return [
    ...(set.length === 0 ? [[words.filters[language], words.allData[language]] as [string, string]] : set),
    [words.currency[language], shop.settings.currency],
    [words.timezone[language], printable(shop.settings.timezone)],
    [words.asOf[language], time(new Date(version.asOf))],
    [words.dataVersion[language], String(version.dataVersion)],
    [words.made[language], time(options.madeAt)]
  ];
}

const factStyle = {size: 10} as const;
const beneathFact = 7;

function factLines({type}: Sheet, value: string, most: number): string[] {
  return type.lines(value, contentWidth - labelWidth, factStyle, most);
}

/** Lines that each fact may have for all of them to stand on the cover; the last page has the filters whole. */
function linesEach(sheet: Sheet, known: readonly (readonly [label: string, value: string])[]): number {
  const height = (most: number) =>
    known.reduce((sum, [, value]) => sum + factHeight(factLines(sheet, value, most).length), 0);
  return [4, 3, 2].find((most) => height(most) <= sheet.left) ?? 1;
}

function factHeight(lines: number): number {
  return heightOf(lines, factStyle.size) + beneathFact;
}

function drawFact(sheet: Sheet, {label, value, most}: {label: string; value: string; most: number}): void {
  const lines = factLines(sheet, value, most);
  const {y} = sheet;
  sheet.tagged("P", () => {
    sheet.stack([label], margin.left, y, {...factStyle, colour: "#55585c"});
    sheet.stack(lines, margin.left + labelWidth, y, factStyle);
  });
  sheet.y += factHeight(lines.length);
}
