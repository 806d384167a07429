import {changeFigure, exactFigure, rangeText} from "../../../src/components/format.js";
import {summary} from "../../../src/components/finding.js";
import {type Judgement, arrow, judge} from "../../../src/components/kpi-card.js";
import {isEmpty} from "../../../src/components/overview-prose.js";
import {words as pageWords} from "../../../src/components/words.js";
import {type MetricName, metrics} from "../../../src/model/metrics.js";
import {chartHeight, drawChart} from "./chart.js";
import {changeColours} from "./colour.js";
import {drawCards} from "./figure-cards.js";
import {figureNotes, keyFigures} from "./figure-notes.js";
import type {Written} from "./options.js";
import type {Sheet} from "./sheet.js";
import {type TableRow, drawTable} from "./table.js";
import {reportWords as words} from "./words.js";

const muted = "#55585c";

/** What the selection comes to, beside the period before, and its revenue over time. */
export function drawKeyFigures(sheet: Sheet, written: Written): void {
  const {report, options, locale} = written;
  const {language} = options;
  const {kpis} = report.answers;
  sheet.section(words.keyFigures[language], 0);
  const empty = isEmpty(kpis);
  const prose = empty ? words.nothing[language] : summary(kpis, {locale});
  sheet.paragraph(prose, {size: 10.5, after: 12});
  if (!empty) drawCards(sheet, written);
  const notes = figureNotes(written);
  drawTable(sheet, {...comparison(written, notes), colour: options.branding.colour});
  sheet.y += 8;
  const {previousRange} = kpis;
  const note = previousRange
    ? words.comparedWith[language].replace("{range}", rangeText(previousRange, locale))
    : pageWords.noEarlier[language];
  sheet.paragraph(note, {size: 8, colour: muted, after: 2});
  [...notes.values()].forEach((text, i) =>
    sheet.paragraph(`${superscript(i + 1)} ${text}`, {tag: "Note", size: 8, colour: muted, after: 1})
  );
  const {revenue} = options.charts;
  if (!revenue) return;
  sheet.y += 20;
  sheet.need(chartHeight(sheet, revenue));
  drawChart(sheet, revenue);
}

function comparison({report, options, locale}: Written, notes: ReadonlyMap<MetricName, string>) {
  const {language} = options;
  const {rows, previousRange} = report.answers.kpis;
  const row = rows[0]!;
  const noted = [...notes.keys()];
  const labels = [words.period, ...(previousRange ? [words.before, words.change] : [])];
  const columns = [
    {label: words.figure[language], kind: "text"} as const,
    ...labels.map((label) => ({label: label[language], kind: "figure"}) as const)
  ];
  const cells = (name: MetricName): TableRow => {
    const metric = metrics[name];
    const mark = noted.includes(name) ? superscript(noted.indexOf(name) + 1) : "";
    const value = row.values[name] ?? null;
    const figure = value === null ? pageWords.notKnown[language] : exactFigure(value, metric.unit, locale);
    const change = row.change?.[name] ?? null;
    const changed = change === null ? "–" : `${arrow(change)} ${changeFigure(change, metric, locale)}`;
    const before = exactFigure(row.previous?.[name] ?? null, metric.unit, locale);
    const judged: Judgement = change === null ? "same" : judge(metric, change);
    return {
      cells: [metric.label[language] + mark, figure, ...(previousRange ? [before, changed] : [])],
      colours: {3: changeColours[judged]}
    };
  };
  return {columns, rows: keyFigures.map(cells)};
}

function superscript(number: number): string {
  return [...String(number)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]).join("");
}
