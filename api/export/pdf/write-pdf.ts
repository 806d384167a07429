import {createWriteStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import PDFDocument from "pdfkit";
import type {Report} from "../../../loaders/report/report.js";
import {rangeText} from "../../../src/components/format.js";
import {printable} from "../printable.js";
import {drawDefinitions, drawManifest} from "./appendix.js";
import {drawCategories, drawCountries, drawProducts} from "./breakdowns.js";
import {chartHeight, drawChart} from "./chart.js";
import {onPaper} from "./colour.js";
import {drawCover} from "./cover.js";
import {drawKeyFigures} from "./key-figures.js";
import {readLogo} from "./logo.js";
import type {PdfOptions, Written} from "./options.js";
import {Sheet, contentWidth, margin, page} from "./sheet.js";
import {Typesetter} from "./typesetter.js";
import {reportWords as words} from "./words.js";

/**
 * Writes a report as a PDF file: cover, key figures, course, countries, products, categories, definitions, and what the
 * file holds. The same report, options and time give the same bytes.
 * @throws {Error} where the logo cannot be read or the file cannot be written
 */
export async function writePdf(report: Report, path: string, options: PdfOptions): Promise<void> {
  const {language, branding} = options;
  const locale = {...report.shop.settings, language};
  const name = printable(branding.name ?? report.shop.settings.name) || "Daybook";
  const written: Written = {report, options, locale, name};
  const logo = branding.logo === null ? null : await readLogo(branding.logo);
  const doc = openDocument(written);
  const saved = pipeline(doc, createWriteStream(path));
  try {
    const sheet = new Sheet(new Typesetter(doc), onPaper(branding.colour));
    drawCover(sheet, written, logo);
    sheet.turn();
    drawKeyFigures(sheet, written);
    drawDays(sheet, written);
    drawCountries(sheet, written);
    drawProducts(sheet, written);
    drawCategories(sheet, written);
    drawDefinitions(sheet, written);
    drawManifest(sheet, written);
    attachManifest(doc, options);
    numberPages(sheet, written);
    doc.end();
  } catch (error) {
    doc.destroy(error as Error);
    await saved.catch(() => undefined);
    throw error;
  }
  await saved;
}

function openDocument({options, name, report}: Written): PDFKit.PDFDocument {
  const {language, madeAt} = options;
  return new PDFDocument({
    size: "A4",
    margin: 0,
    bufferPages: true,
    tagged: true,
    lang: language,
    displayTitle: true,
    pdfVersion: "1.7",
    info: {
      Title: [name, words.page[language], periodText({options, report})].join(" – "),
      Author: name,
      Creator: "Daybook",
      CreationDate: madeAt,
      ModDate: madeAt
    }
  });
}

function periodText({report: {days}, options: {language}}: Pick<Written, "report" | "options">): string {
  return days ? rangeText(days, {language}) : words.noData[language];
}

/** Orders of the last days, one by one. */
function drawDays(sheet: Sheet, {report, options, locale}: Written): void {
  const {series} = options.charts;
  if (!series) return;
  const {language} = options;
  sheet.section(words.days[language], 20 + chartHeight(sheet, series));
  const {rows, range} = report.answers.series;
  const isWhole = range.start === report.days?.start;
  const note = words[isWhole ? "allDays" : "lastDays"][language]
    .replace("{days}", String(rows.length))
    .replace("{range}", rangeText(range, locale));
  sheet.paragraph(note, {size: 8.5, colour: "#55585c", after: 6});
  drawChart(sheet, series);
}

function attachManifest(doc: PDFKit.PDFDocument, {manifest, madeAt}: PdfOptions): void {
  const file = {
    name: "manifest.json",
    type: "application/json",
    creationDate: madeAt,
    modifiedDate: madeAt,
    relationship: "Data"
  } as const;
  doc.file(Buffer.from(JSON.stringify(manifest.document, null, 2)), file);
}

/** Writes name, period and "3 / 7" beneath every page but the cover. */
function numberPages(sheet: Sheet, written: Written): void {
  const {doc, type} = sheet;
  const {count} = doc.bufferedPageRange();
  const style = {size: 8, colour: "#55585c"};
  const heading = `${written.name} · ${words.page[written.options.language]} · ${periodText(written)}`;
  const [line] = type.lines(heading, contentWidth - 60, style, 1);
  for (let i = 1; i < count; ++i) {
    doc.switchToPage(i);
    doc.markContent("Artifact", {type: "Pagination"});
    type.line(line!, margin.left, page.height - 34, style);
    type.line(`${i + 1} / ${count}`, margin.left, page.height - 34, style, {align: "right", width: contentWidth});
    doc.endMarkedContent();
  }
}
