import type {Report} from "../../../loaders/report/report.js";
import {drawingOf} from "../../../src/components/picture.js";
import {finding} from "../../../src/components/finding.js";
import type {Locale} from "../../../src/components/format.js";
import {rankedBars} from "../../../src/components/ranked-bars.js";
import {shareFinding} from "../../../src/components/share-finding.js";
import {timeSeriesPlot} from "../../../src/components/time-series-plot.js";
import type {Grain} from "../../../src/model/calendar.js";
import type {MetricName} from "../../../src/model/metrics.js";
import type {Language} from "../../../src/model/text.js";
import type {QueryAnswer} from "../../../src/query/answer.js";
import {fittingGrain} from "../../../src/query/overview.js";
import {printable} from "../printable.js";
import {withDocument} from "./document.js";
import {fitLabels} from "./fit-labels.js";
import {accentColour, selfContained} from "./self-contained.js";

/** A drawing for a file. */
export interface ReportChart {
  /** An SVG that needs nothing beside it but the font "Noto Sans" and what stands in for it. */
  readonly svg: string;
  /** In pixels, letters being 10 of them high. */
  readonly width: number;
  readonly height: number;
  /** What is to be seen, in a sentence. */
  readonly title: string;
}

/** Revenue over the whole range; revenue by country and by category; orders of the last days. */
export type ReportChartName = "revenue" | "countries" | "categories" | "series";

/** The drawings of a report; one that would show nothing, or a single mark, is not there. */
export type ReportCharts = Readonly<Partial<Record<ReportChartName, ReportChart>>>;

export interface ReportChartOptions {
  /** The colour of bars and of the line of this period, `#rrggbb`; that of the pages by default. */
  readonly accent?: string;
}

const width = 560;

/** Draws the pages' own charts from a report, on light paper. */
export function drawReportCharts(
  {answers, days, shop}: Report,
  language: Language,
  {accent = accentColour}: ReportChartOptions = {}
): ReportCharts {
  const locale = {...shop.settings, language};
  return withDocument((document) => {
    const drawings = {
      revenue: days && course(answers.trend, answers.kpis, {metric: "revenue", grain: fittingGrain(days), locale}),
      series: course(answers.series, answers.series, {metric: "orders", grain: "day", locale}),
      countries: ranking(answers.countries, "country", locale),
      categories: ranking(answers.categories, "category", locale)
    };
    return Object.fromEntries(
      Object.entries(drawings).flatMap(([name, draw]) => (draw ? [[name, finished(draw(document), {accent})]] : []))
    );
  });
}

interface Drawn {
  readonly drawing: Element;
  readonly title: string;
}

type Draw = (document: Document) => Drawn;

function finished({drawing, title}: Drawn, options: {readonly accent: string}): ReportChart {
  const svg = drawing as SVGSVGElement;
  fitLabels(svg);
  const size = {width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height"))};
  return {svg: selfContained(svg, options), ...size, title: printable(title)};
}

/** A metric over time; nothing to draw where no two periods can be joined or none is above zero. */
function course(
  series: QueryAnswer,
  total: QueryAnswer,
  options: {readonly metric: MetricName; readonly grain: Grain; readonly locale: Locale}
): Draw | null {
  const values = series.rows.map(({values}) => values[options.metric] ?? null);
  if (values.length < 2 || values.every((value) => !value)) return null;
  return (document) => ({
    drawing: timeSeriesPlot(series, {...options, width, height: 210, document}),
    title: finding(series, total, options)
  });
}

/** The first ten members by revenue; nothing to draw where there are not two to compare. */
function ranking(answer: QueryAnswer, dimension: "country" | "category", locale: Locale): Draw | null {
  if (answer.rows.filter(({values}) => (values.revenue ?? null) !== null).length < 2) return null;
  return () => ({
    drawing: drawingOf(rankedBars(answer, {dimension, locale, width, most: 10}))!,
    title: shareFinding(answer, {dimension, metric: "revenue", locale})
  });
}
