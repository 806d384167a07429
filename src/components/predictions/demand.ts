import type {DemandAnswer, ProductDemand} from "../../query/predictions/demand.js";
import type {FigureRows, RowColumn} from "../figure-rows.js";
import {figureFormat} from "../figure-rows.js";
import {type Locale, axisFigure, shortFigure} from "../format.js";
import {tableFigure} from "../table-figure.js";
import {adviceLabels, demandTexts as texts, riskLabels} from "./demand-words.js";
import {chanceText, decimal} from "./figures.js";

interface DemandOptions {
  readonly locale: Locale;
}

/** How many products to reorder, or that no stock is known. */
export function demandFinding(answer: DemandAnswer, {locale}: DemandOptions): string {
  const {products, ranked_by: by} = answer;
  return (by === "forecast" ? texts.noStock : texts.reorder)[locale.language]
    .replace("{count}", decimal(products.reorder_now, 0, locale))
    .replace("{total}", decimal(products.total, 0, locale))
    .replace("{days}", String(answer.lead_time_days))
    .replace("{level}", axisFigure(100 * answer.service_level, "percent", locale));
}

/** How far forecasts were off on weeks that they had not seen, beside the baseline. */
export function demandTrust({measured}: DemandAnswer, {locale}: DemandOptions): string {
  const {language} = locale;
  if (measured.wape === null) return texts.untested[language];
  return texts.trust[language]
    .replace("{wape}", shortFigure(measured.wape, "percent", locale))
    .replace("{baseline}", shortFigure(measured.baseline_wape, "percent", locale));
}

/** What else was measured, and which products cannot be forecast by their own past. */
export function demandDetails(answer: DemandAnswer, {locale}: DemandOptions): string {
  const {language} = locale;
  const {measured, service_level: level} = answer;
  const percent = (value: number | null) => (value === null ? "–" : axisFigure(value, "percent", locale));
  const left = leftOut(answer, locale);
  return [
    measured.coverage_80 !== null &&
      texts.details[language]
        .replace("{c50}", percent(measured.coverage_50))
        .replace("{c80}", percent(measured.coverage_80))
        .replace("{c95}", percent(measured.coverage_95)),
    measured.service_level_reached !== null &&
      texts.served[language]
        .replace("{level}", percent(100 * level))
        .replace("{reached}", percent(measured.service_level_reached)),
    left.length > 0 && texts.left[language].replace("{list}", left.join(", "))
  ]
    .filter(Boolean)
    .join(" ");
}

function leftOut({products}: DemandAnswer, locale: Locale): string[] {
  const counted = [
    [texts.fresh, products.new],
    [texts.gone, products.discontinued],
    [texts.never, products.never_sold]
  ] as const;
  return counted
    .filter(([, count]) => count > 0)
    .map(([text, count]) => text[locale.language].replace("{count}", decimal(count, 0, locale)));
}

/** Products, the most urgent first: what will be asked for, what there is, and what to do. */
export function demandTable(answer: DemandAnswer, {locale}: DemandOptions): HTMLElement {
  const {data} = answer;
  return tableFigure({
    title: titleOf(answer, locale),
    subtitle: texts.tableSub[locale.language],
    locale,
    data: rowsOf(data, locale),
    name: "demand-and-stock",
    most: 100
  });
}

function titleOf({data: [first], ranked_by: by}: DemandAnswer, locale: Locale): string {
  const {language} = locale;
  if (!first || first.forecast_30d === null) return texts.none[language];
  const urgent = first.recommendation === "reorder now" && first.days_of_stock !== null;
  return (by === "forecast" ? texts.largest : urgent ? texts.urgent : texts.calm)[language]
    .replace("{product}", first.product_name ?? first.product_id)
    .replace("{stock}", decimal(first.stock_quantity, 0, locale))
    .replace("{days}", decimal(first.days_of_stock, 0, locale))
    .replace("{quantity}", decimal(first.reorder_quantity, 0, locale))
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
    return month ? `${count(month.lower_80)}–${count(month.upper_80)}` : "–";
  };
  const risk = ({stock_out_risk: word, stock_out_probability: chance}: ProductDemand) =>
    chance === null ? riskLabels[word][language] : `${riskLabels[word][language]} (${chanceText(chance, locale)})`;
  const ofStock: RowColumn[] = [
    figureColumn("reorder_quantity", texts.quantity[language]),
    figureColumn("stock_quantity", texts.stock[language]),
    figureColumn("days_of_stock", texts.lasts[language]),
    {name: "stock_out_risk", label: texts.risk[language]},
    figureColumn("reorder_point", texts.point[language])
  ];
  return {
    columns: [
      {name: "product", label: texts.product[language]},
      ...(known ? [{name: "recommendation", label: texts.advice[language]}, ...ofStock] : []),
      figureColumn("forecast_30d", texts.units30[language]),
      {name: "interval_80", label: texts.range80[language]},
      figureColumn("forecast_60d", texts.units60[language]),
      figureColumn("forecast_90d", texts.units90[language])
    ],
    rows: data.map((row) => [
      row.product_name ?? row.product_id,
      ...(known
        ? [
            adviceLabels[row.recommendation][language],
            row.reorder_quantity,
            row.stock_quantity,
            row.days_of_stock,
            risk(row),
            row.reorder_point
          ]
        : []),
      row.forecast_30d,
      band(row),
      row.forecast_60d,
      row.forecast_90d
    ]),
    statement: null
  };
}
