import type {Report} from "../../../../loaders/report/report.js";
import {memberLabel} from "../../../../src/components/format.js";
import {dimensions, missing} from "../../../../src/model/dimensions.js";
import type {MetricName} from "../../../../src/model/metrics.js";
import type {Language, Text} from "../../../../src/model/text.js";
import {productName} from "../../../../src/query/product-facts.js";
import {reportLimits} from "../../../../src/query/report.js";
import type {Cleaned} from "../clean-text.js";
import {type SheetColumn, type SheetTable, sheetTable} from "../sheet-table.js";
import {metricCells, metricColumns, wholeFigures} from "./metric-columns.js";
import {joinNotes, partNote, tableNotes} from "./table-notes.js";
import {wholeSelection} from "./whole-selection.js";

const metrics: readonly MetricName[] = ["revenue", "orders", "units", "gross_profit", "profit_margin"];
const labels = {
  rank: {en: "Rank", es: "Puesto"},
  id: {en: "Product id", es: "Id. de producto"},
  product: {en: "Product", es: "Producto"},
  rating: {en: "Rating, 0 to 5", es: "Valoración, 0 a 5"},
  stock: {en: "In stock", es: "Existencias"}
} as const satisfies Record<string, Text>;

/** The columns of products. */
export function productLayout(language: Language): SheetColumn[] {
  return [
    {name: "rank", label: labels.rank[language], kind: "count"},
    {name: "product_id", label: labels.id[language], kind: "text"},
    {name: "product_name", label: labels.product[language], kind: "text"},
    {name: "category", label: dimensions.category.label[language], kind: "text"},
    ...metricColumns(metrics, language),
    {name: "rating", label: labels.rating[language], kind: "score"},
    {name: "stock", label: labels.stock[language], kind: "count"}
  ];
}

/** The products with the highest revenue. */
export function productsTable(report: Report, language: Language, cleaned: Cleaned): SheetTable {
  const {answers, facts} = report;
  const listed = answers.products.rows.slice(0, reportLimits.products);
  const rows = listed.map(({keys, values}, i) => {
    const id = String(keys.product_id);
    const fact = facts.get(id);
    return [
      i + 1,
      id === missing ? null : id,
      id === missing ? memberLabel("product_id", id, {language}) : productName(facts, id),
      fact?.category ?? null,
      ...metricCells(metrics, values),
      fact?.rating ?? null,
      fact?.stock ?? null
    ];
  });
  const matching = answers.products.rows.length;
  const reason = rows.length < matching ? tableNotes.byRevenue[language] : null;
  const table: Omit<SheetTable, "columns"> = {
    sheet: "products",
    layout: productLayout(language),
    rows,
    matching,
    reason,
    note: joinNotes(
      partNote(rows.length, matching, tableNotes.byRevenue[language], language),
      tableNotes.orders[language]
    ),
    whole: wholeFigures(metrics, wholeSelection(report))
  };
  return sheetTable(table, cleaned);
}
