import SVGtoPDF from "svg-to-pdfkit";
import type {ReportChart} from "../charts/report-charts.js";
import {type Sheet, contentWidth, heightOf, margin} from "./sheet.js";
import {type Typesetter, fontName} from "./typesetter.js";

/** Points of its finding above a chart, of at most two lines. */
const titleSize = 10.5;

/** The height of a chart with its finding, in points. */
export function chartHeight(sheet: Sheet, chart: ReportChart): number {
  const {scale, lines} = place(sheet, chart);
  return heightOf(lines, titleSize) + 6 + chart.height * scale + 14;
}

/** Draws a chart under its finding, as vectors, on one page. */
export function drawChart(sheet: Sheet, chart: ReportChart): void {
  const {scale} = place(sheet, chart);
  sheet.need(chartHeight(sheet, chart));
  sheet.paragraph(chart.title, {tag: "H2", size: titleSize, bold: true, most: 2, after: 6});
  const size = {width: chart.width * scale, height: chart.height * scale};
  sheet.tagged(
    "Figure",
    () =>
      SVGtoPDF(sheet.doc, withFonts(resized(chart.svg, size), sheet.type), margin.left, sheet.y, {
        ...size,
        assumePt: true,
        fontCallback: (family, bold) => fontName(family, bold),
        imageCallback: () => "",
        warningCallback: () => {}
      }),
    {alt: chart.title}
  );
  sheet.y += size.height + 14;
}

function place(sheet: Sheet, {title, width}: ReportChart): {scale: number; lines: number} {
  const lines = sheet.type.lines(title, contentWidth, {size: titleSize, bold: true}, 2).length;
  return {scale: contentWidth / width, lines};
}

/** Gives a drawing, which has a viewBox, another size. */
function resized(svg: string, {width, height}: {width: number; height: number}): string {
  return svg.replace(/^<svg[^>]*>/, (open) =>
    open.replace(/ width="[^"]*"/, ` width="${width}"`).replace(/ height="[^"]*"/, ` height="${height}"`)
  );
}

/** Sets every text of a drawing in fonts that have its characters. */
function withFonts(svg: string, type: Typesetter): string {
  return svg.replace(/(<text\b[^>]*>)([^<]+)(?=<\/text>)/g, (_, open: string, text: string) => {
    const runs = type.ordered(unescape(text));
    return (
      open.replace("<text", '<text xml:space="preserve"') +
      runs.map(({family, text}) => `<tspan font-family="${family}">${escape(text)}</tspan>`).join("")
    );
  });
}

const entities: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;"};

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character]!);
}

function unescape(text: string): string {
  return Object.entries(entities)
    .toReversed()
    .reduce((plain, [character, entity]) => plain.replaceAll(entity, character), text);
}
