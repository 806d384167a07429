import {type Locale, exactFigure, memberLabel} from "../../../src/components/format.js";
import {words as pageWords} from "../../../src/components/words.js";
import {decimalsOf} from "../../../src/model/currency.js";
import {type DimensionName, missing} from "../../../src/model/dimensions.js";
import {type MetricName, metrics} from "../../../src/model/metrics.js";
import type {Language} from "../../../src/model/text.js";
import type {QueryAnswer} from "../../../src/query/answer.js";
import type {ResultRow, Values} from "../../../src/query/finish.js";
import {productName} from "../../../src/query/product-facts.js";
import {percentOf} from "../../../src/query/share.js";
import type {ReportChart} from "../charts/report-charts.js";
import {printable} from "../printable.js";
import {chartHeight, drawChart} from "./chart.js";
import type {Written} from "./options.js";
import {type Sheet, sectionHeight} from "./sheet.js";
import {type TableColumn, type TableRow, drawTable, tableStart} from "./table.js";
import {reportWords as words} from "./words.js";

/** Rows that a table lists at most. */
export const listed = {countries: 10, products: 10, categories: 50} as const;

/** A table of members, largest revenue first, over what all of them come to. */
interface Breakdown {
  readonly title: string;
  readonly answer: QueryAnswer;
  readonly most: number;
  readonly chart?: ReportChart | undefined;
  /** The columns of texts, with what each says of a row. */
  readonly texts: readonly {readonly label: string; readonly text: (row: ResultRow) => string}[];
  readonly figures: readonly (MetricName | "share")[];
}

/** Revenue by country. */
export function drawCountries(sheet: Sheet, written: Written): void {
  const {report, options} = written;
  drawBreakdown(sheet, written, {
    title: words.countries[options.language],
    answer: report.answers.countries,
    most: listed.countries,
    chart: options.charts.countries,
    texts: [member("country", written)],
    figures: ["revenue", "share", "orders", "average_order_value", "customers"]
  });
}

/** Revenue by product. */
export function drawProducts(sheet: Sheet, written: Written): void {
  const {report, options} = written;
  const {language} = options;
  const known = (text: string | null | undefined) => (text ? printable(text) : pageWords.notKnown[language]);
  const id = (row: ResultRow) => String(row.keys.product_id);
  const name = (row: ResultRow) => (id(row) === missing ? known(null) : printable(productName(report.facts, id(row))));
  drawBreakdown(sheet, written, {
    title: words.products[language],
    answer: report.answers.products,
    most: listed.products,
    texts: [
      {label: pageWords.product[language], text: name},
      {label: words.category[language], text: (row) => known(report.facts.get(id(row))?.category)}
    ],
    figures: ["revenue", "orders", "units", "profit_margin"]
  });
}

/** Revenue and profit by category. */
export function drawCategories(sheet: Sheet, written: Written): void {
  const {report, options} = written;
  drawBreakdown(sheet, written, {
    title: words.categories[options.language],
    answer: report.answers.categories,
    most: listed.categories,
    chart: options.charts.categories,
    texts: [member("category", written)],
    figures: ["revenue", "gross_profit", "profit_margin", "orders", "units"]
  });
}

function member(dimension: DimensionName, {locale, options}: Written): Breakdown["texts"][number] {
  return {
    label: words[dimension === "country" ? "country" : "category"][options.language],
    text: (row) => printable(memberLabel(dimension, String(row.keys[dimension]), locale))
  };
}

function drawBreakdown(sheet: Sheet, written: Written, breakdown: Breakdown): void {
  const {answer, most, chart, title} = breakdown;
  const {language, branding} = written.options;
  if (answer.rows.length === 0) return;
  const rows = answer.rows.slice(0, most);
  const table = {
    columns: columnsOf(breakdown, written),
    rows: tableRows(rows, breakdown, written),
    colour: branding.colour,
    note: noteOf(rows.length, answer.rows.length, language)
  };
  sheet.section(title, chart ? chartHeight(sheet, chart) : tableStart(sheet, table, sheet.left - sectionHeight));
  if (chart) drawChart(sheet, chart);
  drawTable(sheet, table);
}

/** What a reader must know of the last row, and of the rows that are not listed. */
function noteOf(held: number, matching: number, language: Language): string | undefined {
  if (matching < 2) return undefined;
  const first = words.first[language].replace("{held}", String(held)).replace("{matching}", String(matching));
  return held < matching ? `${first} ${words.notSummed[language]}` : words.notSummed[language];
}

function columnsOf({texts, figures}: Breakdown, {options: {language}}: Written): TableColumn[] {
  return [
    {label: words.rank[language], kind: "figure"},
    ...texts.map(({label}) => ({label, kind: "text"}) as const),
    ...figures.map((name) => ({label: figureLabel(name)[language], kind: "figure"}) as const)
  ];
}

function figureLabel(name: MetricName | "share") {
  return name === "share" ? words.share : name === "profit_margin" ? words.margin : metrics[name].label;
}

function tableRows(
  rows: readonly ResultRow[],
  {answer, texts, figures}: Breakdown,
  {report, locale}: Written
): TableRow[] {
  const kpis = report.answers.kpis.rows[0]!.values;
  const whole = {...kpis, units: answer.rows.reduce((sum, {values}) => sum + (values.units ?? 0), 0)};
  const cells = (values: Values) =>
    figures.map((name) => figureText(name, values, {total: kpis.revenue ?? null, locale}));
  const listedRows = rows.map((row, i): TableRow => ({
    cells: [String(i + 1), ...texts.map(({text}) => text(row)), ...cells(row.values)]
  }));
  if (answer.rows.length < 2) return listedRows;
  const label = `${words.all[locale.language]} (${exactFigure(answer.rows.length, "count", locale)})`;
  const blank = texts.slice(1).map(() => "");
  return [...listedRows, {cells: ["", label, ...blank, ...cells(whole)], total: true}];
}

function figureText(
  name: MetricName | "share",
  values: Values,
  {total, locale}: {readonly total: number | null; readonly locale: Locale}
): string {
  if (name !== "share") return exactFigure(values[name] ?? null, metrics[name].unit, locale);
  const {revenue = null} = values;
  const share = revenue === null || total === null ? null : percentOf(revenue, total, decimalsOf(locale.currency));
  return exactFigure(share, "percent", locale);
}
