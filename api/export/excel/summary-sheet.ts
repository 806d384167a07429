import type {Worksheet} from "exceljs";
import type {Report} from "../../../loaders/report/report.js";
import {rangeText} from "../../../src/components/format.js";
import {unitLabels} from "../../../src/model/metric.js";
import {metrics} from "../../../src/model/metrics.js";
import type {Language, Text} from "../../../src/model/text.js";
import type {ReportChart} from "../charts/report-charts.js";
import type {FilePart} from "../manifest/file-manifest.js";
import {partText} from "../manifest/manifest-rows.js";
import {filterTexts} from "../selection-text.js";
import {styleHead} from "./draw-table.js";
import {type Cleaned, cleanText, escapeText} from "./clean-text.js";
import {drawFigures} from "./summary-figures.js";
import {atEdge, mutedFont, setPages, titleFont} from "./sheet-style.js";
import {sheetNames} from "./sheet-names.js";
import type {SheetTable} from "./sheet-table.js";

export interface SummaryOptions {
  readonly language: Language;
  readonly madeAt: Date;
  /** The tables of the sheets, its own first. */
  readonly tables: readonly SheetTable[];
  readonly parts: readonly FilePart[];
  readonly cleaned: Readonly<Cleaned>;
  /** A drawing for which room is left. */
  readonly chart: ReportChart | undefined;
}

const texts = {
  title: {en: "{shop}: report", es: "{shop}: informe"},
  period: {en: "Period", es: "Período"},
  before: {en: "Period before", es: "Período anterior"},
  noBefore: {
    en: "the data do not cover the whole of it, so there is nothing to compare with",
    es: "los datos no lo cubren entero, así que no hay con qué comparar"
  },
  noDays: {en: "no data", es: "sin datos"},
  filters: {en: "Filters", es: "Filtros"},
  noFilters: {en: "none: the whole shop", es: "ninguno: toda la tienda"},
  currency: {en: "Currency", es: "Divisa"},
  asOf: {en: "Data as of", es: "Datos a fecha de"},
  version: {en: "Data version", es: "Versión de los datos"},
  zone: {en: "Days are counted in", es: "Los días se cuentan en"},
  made: {en: "File made", es: "Archivo creado"},
  cells: {en: "Texts changed", es: "Textos modificados"},
  cellsChanged: {
    en: "{replaced} with a character that no sheet can hold, now U+FFFD; {cut} cut at 32,767 characters",
    es: "{replaced} con un carácter que ninguna hoja admite, ahora U+FFFD; {cut} cortados a los 32.767 caracteres"
  },
  sheet: {en: "Sheet", es: "Hoja"},
  holds: {en: "Rows that it holds", es: "Filas que contiene"},
  definition: {en: "Metric", es: "Métrica"},
  means: {en: "What it means", es: "Qué significa"},
  unit: {en: "Unit", es: "Unidad"}
} as const satisfies Record<string, Text>;

/** Columns of the sheet: the widths of metric, figures, change, unit and note. */
const widths = [36, 20, 20, 14, 12, 62];
/** The height of a row in the pixels of a picture. */
const rowPixels = 20;

/**
 * Writes the summary: what was asked and of which data, every figure, a drawing below them, what each sheet holds, and what
 * each metric means.
 * @returns the row of the drawing's upper edge, from 0
 */
export function drawSummary(sheet: Worksheet, report: Report, options: SummaryOptions): number {
  const {language, tables, chart} = options;
  sheet.columns = widths.map((width) => ({width}));
  const title = sheet.getCell(1, 1);
  title.value = inCell(texts.title[language].replace("{shop}", () => report.shop.settings.name));
  title.style = {font: titleFont};
  const facts = factRows(report, options);
  for (const [i, fact] of facts.entries()) drawPair(sheet, i + 3, fact);
  const figures = facts.length + 4;
  const locale = {...report.shop.settings, language};
  drawFigures(sheet, tables[0]!, {from: figures, locale});
  const drawn = figures + tables[0]!.rows.length + 1;
  const room = chart ? Math.ceil(chart.height / rowPixels) + 2 : 0;
  const sheets = drawSheets(sheet, drawn + room + 1, options);
  drawDefinitions(sheet, sheets + 1, options);
  setPages(sheet, 1);
  return drawn;
}

function inCell(text: string): string {
  return escapeText(cleanText(text, {replaced: 0, cut: 0}) ?? "");
}

function factRows({shop, days, selection, version, answers}: Report, options: SummaryOptions): [string, string][] {
  const {language, madeAt, cleaned} = options;
  const {settings} = shop;
  const locale = {...settings, language};
  const {previousRange} = answers.kpis;
  const filters = filterTexts(selection.filters, locale);
  const set: [string, string][] = filters.map(({label, value}) => [`${texts.filters[language]}: ${label}`, value]);
  const before = previousRange === null ? texts.noBefore[language] : rangeText(previousRange, locale);
  const changed = texts.cellsChanged[language]
    .replace("{replaced}", String(cleaned.replaced))
    .replace("{cut}", String(cleaned.cut));
  return [
    [
      texts.period[language],
      days === null ? texts.noDays[language] : `${rangeText(days, locale)} (${days.start} – ${days.end})`
    ],
    [texts.before[language], before],
    ...(set.length > 0 ? set : [[texts.filters[language], texts.noFilters[language]] as [string, string]]),
    [texts.currency[language], settings.currency],
    [texts.zone[language], settings.timezone],
    [texts.asOf[language], timeText(version.asOf, settings.timezone, language)],
    [texts.version[language], String(version.dataVersion)],
    [texts.made[language], timeText(madeAt.toISOString(), settings.timezone, language)],
    ...(cleaned.replaced + cleaned.cut > 0 ? [[texts.cells[language], changed] as [string, string]] : [])
  ];
}

/** An instant in a zone, with the zone's name. */
function timeText(instant: string, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, {dateStyle: "long", timeStyle: "long", timeZone});
  return format.format(new Date(instant));
}

function drawPair(sheet: Worksheet, at: number, [label, value]: readonly [string, string]): void {
  sheet.getCell(at, 1).value = label;
  sheet.getCell(at, 1).style = {font: mutedFont, alignment: {vertical: "top"}};
  drawWords(sheet, at, value);
}

/** Writes a text over the columns from the second to the last, in as many lines as it needs. */
function drawWords(sheet: Worksheet, at: number, text: string, last = widths.length): void {
  sheet.mergeCells(at, 2, at, last);
  const cell = sheet.getCell(at, 2);
  cell.value = inCell(text);
  cell.style = {numFmt: "@", alignment: {horizontal: "left", vertical: "top", wrapText: true}};
  const room = 1.1 * widths.slice(1, last).reduce((sum, width) => sum + width, 0);
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0);
  sheet.getRow(at).height = 15 * Math.min(lines, 27);
}

function drawSheets(sheet: Worksheet, from: number, {language, parts}: SummaryOptions): number {
  drawHeads(sheet, from, [texts.sheet[language], texts.holds[language]]);
  const listed = parts.filter(({name}) => name !== sheetNames.summary[language]);
  for (const [i, part] of listed.entries()) {
    sheet.getCell(from + 1 + i, 1).value = part.name;
    drawWords(sheet, from + 1 + i, partText(part, language));
  }
  return from + listed.length + 1;
}

function drawDefinitions(sheet: Worksheet, from: number, {language}: SummaryOptions): void {
  drawHeads(sheet, from, [texts.definition[language], texts.means[language]]);
  const last = widths.length - 1;
  styleHead(sheet.getCell(from, widths.length), texts.unit[language], atEdge);
  for (const [i, {label, description, unit}] of Object.values(metrics).filter(isUsed).entries()) {
    const at = from + 1 + i;
    sheet.getCell(at, 1).value = label[language];
    sheet.getCell(at, 1).style = {alignment: {vertical: "top"}};
    drawWords(sheet, at, description[language], last);
    sheet.getCell(at, widths.length).value = unitLabels[unit][language];
    sheet.getCell(at, widths.length).style = {alignment: {vertical: "top"}};
  }
}

/** The metrics that no sheet shows. */
const unused: readonly string[] = ["gross_sales", "refunds", "discount_rate"];
const isUsed = ({name}: {readonly name: string}) => !unused.includes(name);

function drawHeads(sheet: Worksheet, at: number, [first, second]: readonly [string, string]): void {
  styleHead(sheet.getCell(at, 1), first, atEdge);
  for (let i = 2; i <= widths.length; ++i) styleHead(sheet.getCell(at, i), i === 2 ? second : "", atEdge);
}
