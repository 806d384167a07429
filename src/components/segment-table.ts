import {rfmActions, rfmLabels} from "../model/segments.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import {element} from "./element.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, exactFigure, rangeText, shortFigure} from "./format.js";
import {segmentFigures} from "./segment-figures.js";

export interface SegmentTableOptions {
  readonly locale: Locale;
  /** The same by segment in the selected period. */
  readonly inPeriod: QueryAnswer;
}

const heads = {
  segment: {en: "Segment", es: "Segmento"},
  customers: {en: "Customers", es: "Clientes"},
  share: {en: "share", es: "parte"},
  revenue: {en: "Revenue", es: "Ingresos"},
  orderValue: {en: "Order value", es: "Valor del pedido"},
  ordered: {en: "Ordered in the period", es: "Pidieron en el período"},
  action: {en: "What to do", es: "Qué hacer"}
} as const satisfies Record<string, Text>;

const title: Text = {
  en: "{count} customers in eleven segments, and what to do for each",
  es: "{count} clientes en once segmentos, y qué hacer con cada uno"
};
const subtitle: Text = {
  en: "All orders to date; those who ordered in the period: {range}",
  es: "Todos los pedidos hasta la fecha; los que pidieron en el período: {range}"
};

/** What each RFM segment holds, how much of it was there in the period, and what to do about it. */
export function segmentTable(answer: QueryAnswer, {locale, inPeriod}: SegmentTableOptions): HTMLElement {
  const {language} = locale;
  const lately = new Map(inPeriod.rows.map(({keys, values}) => [keys.rfm_segment, values.customers ?? 0]));
  const figures = segmentFigures(answer);
  const mostCustomers = Math.max(0, ...figures.map(({customerShare}) => customerShare ?? 0));
  const mostRevenue = Math.max(0, ...figures.map(({revenueShare}) => revenueShare ?? 0));
  const head = columns.map((name) =>
    element("th", {scope: "col", class: name === "action" && "words"}, heads[name][language])
  );
  const body = figures.map(({segment, customers, customerShare, revenue, revenueShare, orderValue}) =>
    element(
      "tr",
      {},
      element("th", {scope: "row"}, rfmLabels[segment][language]),
      element("td", {}, exactFigure(customers, "count", locale)),
      shareCell(customerShare, mostCustomers, locale),
      element("td", {}, shortFigure(revenue, "currency", locale)),
      shareCell(revenueShare, mostRevenue, locale),
      element("td", {}, exactFigure(orderValue, "currency", locale)),
      element("td", {}, exactFigure(lately.get(segment) ?? 0, "count", locale)),
      element("td", {class: "words"}, rfmActions[segment][language])
    )
  );
  const count = figures.reduce((sum, {customers}) => sum + customers, 0);
  const label = title[language].replace("{count}", exactFigure(count, "count", locale));
  const table = element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, body));
  return figure(
    element("div", {class: "table-scroll whole", tabindex: 0, role: "region", "aria-label": label}, table),
    {
      title: label,
      subtitle: subtitle[language].replace("{range}", rangeText(inPeriod.range, locale)),
      locale,
      data: answerRows(answer, {locale}),
      metrics: ["customers", "revenue", "average_order_value"],
      name: "rfm-segments-table",
      alternative: false
    }
  );
}

const columns = ["segment", "customers", "share", "revenue", "share", "orderValue", "ordered", "action"] as const;

/** A share over a bar, whole for the largest share of its column. */
function shareCell(share: number | null, most: number, locale: Locale): HTMLElement {
  const length = most > 0 ? Math.max(0, (100 * (share ?? 0)) / most) : 0;
  return element(
    "td",
    {class: "share", style: `--share: ${length.toFixed(1)}%`},
    shortFigure(share, "percent", locale)
  );
}
