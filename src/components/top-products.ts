import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {ResultRow} from "../query/finish.js";
import {lastMonths} from "../query/life-cycle.js";
import {type ProductFacts, productName} from "../query/product-facts.js";
import {element} from "./element.js";
import {type FigureRows, answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {type Locale, changeFigure, exactFigure, memberLabel, periodText, shortFigure} from "./format.js";
import {sparkline} from "./sparkline.js";
import {words} from "./words.js";

export interface TopProductsOptions {
  /** The whole selection, of which the products have a share. */
  readonly total: QueryAnswer;
  readonly facts: ProductFacts;
  /** Revenue by product and month, for the lines; null while it is being counted. */
  readonly months: QueryAnswer | null;
  readonly locale: Locale;
}

interface Column {
  readonly label: string;
  readonly cell: (row: ResultRow) => Node | string;
  readonly class?: string;
}

/** As many products as the page asks for; where there are fewer, they are all of them. */
const most = 20;

const texts = {
  title: {
    en: "The {count} best-selling products bring {share} of revenue",
    es: "Los {count} productos más vendidos aportan el {share} de los ingresos"
  },
  all: {
    en: "{product} brings most of the {count} products sold, {share} of revenue",
    es: "{product} es el que más aporta de los {count} productos vendidos, el {share} de los ingresos"
  },
  one: {en: "{product} is the only product sold", es: "{product} es el único producto vendido"},
  change: {en: "Change", es: "Cambio"},
  rating: {en: "Rating", es: "Valoración"},
  reviews: {en: "{count} reviews", es: "{count} reseñas"},
  stock: {en: "Stock", es: "Existencias"},
  trend: {en: "By month", es: "Por mes"},
  months: {
    en: "The lines show revenue in the whole months from {from} to {to}.",
    es: "Las líneas muestran los ingresos de los meses completos de {from} a {to}."
  },
  noFacts: {
    en: "The shop has no table of products: neither names nor ratings nor stock are known.",
    es: "La tienda no tiene tabla de productos: no se conocen nombres, valoraciones ni existencias."
  },
  noRatings: {en: "No ratings are known.", es: "No se conocen valoraciones."},
  noStock: {en: "No stock is known.", es: "No se conocen existencias."}
} as const satisfies Record<string, Text>;

/** The best-selling products as a table: what each brought, how it is rated, what is left of it, and its last months. */
export function topProducts(answer: QueryAnswer, options: TopProductsOptions): HTMLElement {
  const {locale, facts} = options;
  const columns = columnsOf(answer, options);
  const head = element(
    "tr",
    {},
    columns.map(({label, class: name}) => element("th", {scope: "col", class: name}, label))
  );
  const body = answer.rows.map((row) =>
    element(
      "tr",
      {},
      columns.map(({cell, class: name}) =>
        name === "product"
          ? element("th", {scope: "row", class: name}, cell(row))
          : element("td", {class: name}, cell(row))
      )
    )
  );
  const title = titleOf(answer, options);
  const table = element("table", {class: "top-products"}, element("thead", {}, head), element("tbody", {}, body));
  const place = {class: "table-scroll wide", tabindex: 0, role: "region", "aria-label": title};
  return figure(element("div", place, table), {
    title,
    locale,
    data: withNames(answerRows(answer, {locale}), facts, locale),
    metrics: ["revenue", "orders", "profit_margin"],
    name: "top-products",
    caveat: caveatOf(answer, options),
    alternative: false
  });
}

function columnsOf(answer: QueryAnswer, {facts, months, locale}: TopProductsOptions): Column[] {
  const {language} = locale;
  const fact = (row: ResultRow) => facts.get(String(row.keys.product_id));
  const known = factsKnown(answer, facts);
  const highest = Math.max(...answer.rows.map(({values}) => values.revenue ?? 0));
  const missing = words.notKnown[language];
  const margin = answer.rows.some(({values}) => (values.profit_margin ?? null) !== null);
  const columns: (Column | false)[] = [
    {label: "#", class: "rank", cell: (row) => String(answer.rows.indexOf(row) + 1)},
    {label: words.product[language], class: "product", cell: (row) => nameCell(row, {facts, locale})},
    {
      label: metrics.revenue.label[language],
      class: "bar-cell",
      cell: (row) => barCell(row.values.revenue ?? 0, highest, locale)
    },
    answer.previousRange !== null && {label: texts.change[language], cell: (row) => changeCell(row, locale)},
    {label: metrics.orders.label[language], cell: ({values}) => exactFigure(values.orders ?? null, "count", locale)},
    margin && {
      label: metrics.profit_margin.label[language],
      cell: ({values}) =>
        values.profit_margin === null
          ? missing
          : shortFigure(values.profit_margin!, "percent", locale).replace("-", "−")
    },
    known.rating && {
      label: texts.rating[language],
      cell: (row) => ratingCell(fact(row)?.rating ?? null, fact(row)?.reviews ?? null, locale)
    },
    known.stock && {
      label: texts.stock[language],
      cell: (row) => (fact(row)?.stock == null ? missing : exactFigure(fact(row)!.stock, "count", locale))
    },
    {label: texts.trend[language], class: "trend", cell: trendCell(months)}
  ];
  return columns.filter((column) => column !== false);
}

function factsKnown({rows}: QueryAnswer, facts: ProductFacts): {rating: boolean; stock: boolean} {
  const some = (name: "rating" | "stock") =>
    rows.some(({keys}) => (facts.get(String(keys.product_id))?.[name] ?? null) !== null);
  return {rating: some("rating"), stock: some("stock")};
}

function nameCell({keys}: ResultRow, {facts, locale}: Pick<TopProductsOptions, "facts" | "locale">): HTMLElement {
  const id = String(keys.product_id);
  const fact = facts.get(id);
  const label = memberLabel("product_id", productName(facts, id), locale);
  const small = [fact?.name && id, fact?.category].filter(Boolean).join(" · ");
  return element("span", {}, label, small && element("small", {}, small));
}

function barCell(value: number, most: number, locale: Locale): HTMLElement {
  const share = most > 0 ? Math.max(0, (100 * value) / most) : 0;
  const style = `--share: ${share.toFixed(1)}%`;
  return element(
    "span",
    {style, title: exactFigure(value, "currency", locale)},
    shortFigure(value, "currency", locale)
  );
}

function changeCell({change, previous}: ResultRow, locale: Locale): string {
  const by = change?.revenue ?? null;
  if (by !== null) return changeFigure(by, metrics.revenue, locale);
  return previous?.revenue === 0 ? {en: "new", es: "nuevo"}[locale.language] : "–";
}

function ratingCell(rating: number | null, reviews: number | null, locale: Locale): Node | string {
  if (rating === null) return words.notKnown[locale.language];
  const stars = rating.toLocaleString(locale.language, {minimumFractionDigits: 1, maximumFractionDigits: 1});
  const count =
    reviews === null ? "" : texts.reviews[locale.language].replace("{count}", exactFigure(reviews, "count", locale));
  return element("span", {}, `${stars} / 5`, count && element("small", {}, count));
}

function trendCell(months: QueryAnswer | null): (row: ResultRow) => Node | string {
  const lines = months && lastMonths(months);
  if (lines === null || lines.months.length < 2) return () => "";
  return ({keys}) => sparkline(lines.of(String(keys.product_id)), {width: 96, height: 24});
}

function titleOf(answer: QueryAnswer, {total, facts, locale}: TopProductsOptions): string {
  const [first] = answer.rows;
  const {language} = locale;
  if (answer.rows.length === 1 && first)
    return texts.one[language].replace("{product}", productName(facts, String(first.keys.product_id)));
  const all = total.rows[0]?.values.revenue ?? 0;
  const shareOf = (value: number) => (all > 0 ? shortFigure((100 * value) / all, "percent", locale) : "–");
  const count = String(answer.rows.length);
  if (first && answer.rows.length < most)
    return texts.all[language]
      .replace("{product}", productName(facts, String(first.keys.product_id)))
      .replace("{count}", count)
      .replace("{share}", shareOf(first.values.revenue ?? 0));
  const sum = answer.rows.reduce((added, {values}) => added + (values.revenue ?? 0), 0);
  return texts.title[language].replace("{count}", count).replace("{share}", shareOf(sum));
}

function caveatOf(answer: QueryAnswer, {facts, months, locale}: TopProductsOptions): string | undefined {
  const {language} = locale;
  const known = factsKnown(answer, facts);
  const lines = months && lastMonths(months).months;
  const reason = answer.unknown.profit_margin?.[language];
  const parts = [
    lines && lines.length > 1
      ? texts.months[language]
          .replace("{from}", periodText(lines[0]!, "month", locale))
          .replace("{to}", periodText(lines.at(-1)!, "month", locale))
      : "",
    facts.size === 0 ? texts.noFacts[language] : "",
    facts.size > 0 && !known.rating ? texts.noRatings[language] : "",
    facts.size > 0 && !known.stock ? texts.noStock[language] : "",
    reason ? `${metrics.profit_margin.label[language]}: ${reason}.` : ""
  ];
  return parts.filter(Boolean).join(" ") || undefined;
}

/** The rows behind the table, with what the facts say of each product. */
function withNames({columns, rows, statement}: FigureRows, facts: ProductFacts, {language}: Locale): FigureRows {
  const added = [
    {name: "product_name", label: words.product[language], read: (id: string) => facts.get(id)?.name ?? null},
    {name: "rating", label: texts.rating[language], read: (id: string) => facts.get(id)?.rating ?? null},
    {name: "stock", label: texts.stock[language], read: (id: string) => facts.get(id)?.stock ?? null}
  ];
  return {
    columns: [...columns, ...added.map(({name, label}) => ({name, label}))],
    rows: rows.map((row) => [...row, ...added.map(({read}) => read(String(row[0])))]),
    statement
  };
}
