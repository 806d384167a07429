import {Resvg} from "@resvg/resvg-js";
import type {Workbook, Worksheet} from "exceljs";
import {fontFamily} from "../charts/self-contained.js";
import type {ReportChart} from "../charts/report-charts.js";
import {fontFiles} from "../fonts.js";

/** Pixels of a picture for one of the drawing, so that it is sharp on screens of today. */
const sharpness = 2;

/** Draws an SVG as a PNG, in the fonts that come with Daybook: the same on every machine. */
export function rasterise({svg}: Pick<ReportChart, "svg">): Buffer {
  const font = {
    fontFiles: fontFiles.map(({path}) => path),
    loadSystemFonts: false,
    defaultFontFamily: fontFamily,
    sansSerifFamily: fontFamily
  };
  const fitTo = {mode: "zoom", value: sharpness} as const;
  return Buffer.from(new Resvg(svg, {font, fitTo, background: "#ffffff"}).render().asPng());
}

/** Where the upper left corner of a picture lies, in columns and rows from 0. */
export interface PicturePlace {
  readonly column: number;
  readonly row: number;
}

/** Puts a drawing on a sheet. */
export function addPicture(
  workbook: Workbook,
  sheet: Worksheet,
  {chart, place}: {readonly chart: ReportChart; readonly place: PicturePlace}
): void {
  const buffer = rasterise(chart) as unknown as ArrayBuffer & Buffer;
  const imageId = workbook.addImage({buffer, extension: "png"});
  sheet.addImage(imageId, {
    tl: {col: place.column, row: place.row},
    ext: {width: chart.width, height: chart.height},
    editAs: "oneCell"
  });
}
