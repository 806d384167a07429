import {changeFigure, shortFigure} from "../../../src/components/format.js";
import {arrow, judge} from "../../../src/components/kpi-card.js";
import {type MetricName, metrics} from "../../../src/model/metrics.js";
import {changeColours} from "./colour.js";
import type {Written} from "./options.js";
import {type Sheet, contentWidth, margin} from "./sheet.js";

const muted = "#55585c";

const cards: readonly MetricName[] = ["revenue", "orders", "average_order_value", "profit_margin"];

/** Draws the first figures large, side by side. */
export function drawCards(sheet: Sheet, {report, locale, options}: Written): void {
  const gap = 10;
  const width = (contentWidth - gap * (cards.length - 1)) / cards.length;
  const height = report.answers.kpis.previousRange ? 70 : 56;
  const {y, doc} = sheet;
  const row = report.answers.kpis.rows[0]!;
  cards.forEach((name, i) => {
    const metric = metrics[name];
    const x = margin.left + i * (width + gap);
    const change = row.change?.[name] ?? null;
    sheet.decoration(() => {
      doc.rect(x, y, width, height).fill("#f6f6f6");
      doc.rect(x, y, width, 2.5).fill(options.branding.colour);
    });
    sheet.tagged("P", () => {
      const inner = {x: x + 10, width: width - 20};
      const label = sheet.type.lines(metric.label[options.language], inner.width, {size: 8.5}, 1);
      sheet.stack(label, inner.x, y + 10, {size: 8.5, colour: muted});
      const figure = shortFigure(row.values[name] ?? null, metric.unit, locale);
      sheet.stack([figure], inner.x, y + 23, {size: fitting(sheet, figure, inner.width, 18), bold: true});
      if (change === null) return;
      const text = `${arrow(change)} ${changeFigure(change, metric, locale)}`;
      sheet.stack([text], inner.x, y + 51, {size: 8.5, colour: changeColours[judge(metric, change)]});
    });
  });
  sheet.y += height + 16;
}

/** The largest size, `most` at most, in which a bold text has room on a line. */
function fitting({type}: Sheet, text: string, width: number, most: number): number {
  return Math.min(most, (most * width) / type.width(text, {size: most, bold: true}));
}
