import type {DemandAnswer, ProductDemand} from "../../query/predictions/demand.js";
import type {FigureRows, RowColumn} from "../figure-rows.js";
import {figureFormat} from "../figure-rows.js";
import {type Locale, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {adviceLabels, demandTexts as texts, riskLabels} from "./demand-words.js";

interface DemandOptions {
  readonly locale: Locale;
}

/** How many products to reorder, and how far the forecasts can be trusted. */
export function demandProse(answer: DemandAnswer, {locale}: DemandOptions): string {
  const {language} = locale;
  const {products, measured} = answer;
  const percent = (value: number | null) => shortFigure(value, "percent", locale);
  const count = (value: number) => value.toLocaleString(language);
  const stock = answer.ranked_by === "forecast" ? texts.noStock : texts.reorder;
  const left = products.new + products.discontinued + products.never_sold > 0;
  return [
    stock[language]
      .replace("{count}", count(products.reorder_now))
      .replace("{total}", count(products.total))
      .replace("{days}", String(answer.lead_time_days))
      .replace("{level}", percent(100 * answer.service_level)),
    left &&
      texts.left[language]
        .replace("{fresh}", count(products.new))
        .replace("{gone}", count(products.discontinued))
        .replace("{never}", count(products.never_sold)),
    measured.wape !== null &&
      texts.measured[language]
        .replace("{wape}", percent(measured.wape))
        .replace("{baseline}", percent(measured.baseline_wape))
        .replace("{c50}", percent(measured.coverage_50))
        .replace("{c80}", percent(measured.coverage_80))
        .replace("{c95}", percent(measured.coverage_95))
  ]
    .filter(Boolean)
    .join(" ");
}

/** Products, the most urgent first: what will be asked for, what there is, and what to do. */
export function demandTable(answer: DemandAnswer, {locale}: DemandOptions): HTMLElement {
  const {data} = answer;
  return tableFigure({
    title: titleOf(answer, locale),
    locale,
    data: rowsOf(data, locale),
    name: "demand-and-stock",
    most: 100
  });
}

function titleOf({data: [first], ranked_by: by}: DemandAnswer, locale: Locale): string {
  const {language} = locale;
  if (!first || first.forecast_30d === null) return texts.none[language];
  return (by === "urgency" ? texts.urgent : texts.largest)[language]
    .replace("{product}", first.product_name ?? first.product_id)
    .replace("{advice}", adviceLabels[first.recommendation][language].toLocaleLowerCase(language))
    .replace("{revenue}", shortFigure(first.forecast_30d_revenue, "currency", locale));
}

function rowsOf(data: readonly ProductDemand[], locale: Locale): FigureRows {
  const {language} = locale;
  const count = figureFormat("count", locale);
  const figureColumn = (name: string, label: string): RowColumn => ({name, label, format: count});
  const known = data.some(({stock_quantity: stock}) => stock !== null);
  const band = ({intervals}: ProductDemand) => {
    const month = intervals.find(({days}) => days === 30);
    return month ? `${count(month.lower_80)} – ${count(month.upper_80)}` : "–";
  };
  const ofStock: RowColumn[] = [
    figureColumn("stock_quantity", texts.stock[language]),
    {name: "stock_out_risk", label: texts.risk[language]},
    {
      name: "stock_out_probability",
      label: texts.probability[language],
      format: (value) => (value === null ? "–" : shortFigure(100 * (value as number), "percent", locale))
    },
    figureColumn("reorder_point", texts.point[language]),
    figureColumn("reorder_quantity", texts.quantity[language])
  ];
  return {
    columns: [
      {name: "product", label: texts.product[language]},
      {name: "recommendation", label: texts.advice[language]},
      figureColumn("forecast_30d", texts.units30[language]),
      {name: "interval_80", label: texts.range80[language]},
      figureColumn("forecast_60d", texts.units60[language]),
      figureColumn("forecast_90d", texts.units90[language]),
      ...(known ? ofStock : [])
    ],
    rows: data.map((row) => [
      row.product_name ?? row.product_id,
      adviceLabels[row.recommendation][language],
      row.forecast_30d,
      band(row),
      row.forecast_60d,
      row.forecast_90d,
      ...(known
        ? [
            row.stock_quantity,
            riskLabels[row.stock_out_risk][language],
            row.stock_out_probability,
            row.reorder_point,
            row.reorder_quantity
          ]
        : [])
    ]),
    statement: null
  };
}
