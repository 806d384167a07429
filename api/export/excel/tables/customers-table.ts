import type {Report} from "../../../../loaders/report/report.js";
import {memberLabel} from "../../../../src/components/format.js";
import {dimensions} from "../../../../src/model/dimensions.js";
import type {Language, Text} from "../../../../src/model/text.js";
import {customers} from "../../../../src/query/list-tables.js";
import type {Cleaned} from "../clean-text.js";
import {type ColumnKind, type SheetColumn, type SheetTable, sheetTable} from "../sheet-table.js";
import {joinNotes, partNote, tableNotes} from "./table-notes.js";

const rank: Text = {en: "Rank", es: "Puesto"};

/** What the columns of customers are called. */
const labels: Readonly<Record<string, Text>> = {
  customer_id: {en: "Customer", es: "Cliente"},
  registration_date: {en: "Registered", es: "Registro"},
  country: dimensions.country.label,
  age: {en: "Age", es: "Edad"},
  gender: {en: "Gender", es: "Género"},
  lifetime_value: {en: "Lifetime value", es: "Valor de vida"},
  total_orders: {en: "Orders", es: "Pedidos"},
  avg_order_value: {en: "Average order value", es: "Valor medio del pedido"},
  last_purchase_date: {en: "Last order", es: "Último pedido"},
  recency_score: {en: "Recency, 1 to 5", es: "Recencia, 1 a 5"},
  frequency_score: {en: "Frequency, 1 to 5", es: "Frecuencia, 1 a 5"},
  monetary_score: {en: "Value, 1 to 5", es: "Valor, 1 a 5"},
  rfm_segment: dimensions.rfm_segment.label,
  churn_probability: {en: "Probability of leaving", es: "Probabilidad de abandono"},
  preferred_category: {en: "Preferred category", es: "Categoría preferida"}
};

const kindsOfTypes = {
  text: "text",
  integer: "count",
  decimal: "money",
  double: "percent",
  day: "day",
  instant: "instant"
} as const;
const names = Object.keys(customers.columns);

/** The columns of customers. */
export function customerLayout(language: Language): SheetColumn[] {
  const columns = names.map((name): SheetColumn => {
    const kind: ColumnKind = kindsOfTypes[customers.columns[name]!.type];
    const bar = name === "lifetime_value" && {colouring: "bar" as const};
    return {
      name,
      label: labels[name]![language],
      kind,
      summed: name === "lifetime_value" || name === "total_orders",
      ...bar
    };
  });
  return [{name: "rank", label: rank[language], kind: "count"}, ...columns];
}

/** Of the customers with a matching order those with the highest lifetime value. */
export function customersTable({customers: listed}: Report, language: Language, cleaned: Cleaned): SheetTable {
  const rows = listed.rows.map((row, i) => [
    i + 1,
    ...names.map((name) => {
      const value = row[name] ?? null;
      return name === "rfm_segment" && value !== null ? memberLabel(name, String(value), {language}) : value;
    })
  ]);
  const {matching} = listed;
  const reason = rows.length < matching ? tableNotes.byLifetimeValue[language] : null;
  const part = partNote(rows.length, matching, tableNotes.byLifetimeValue[language], language);
  const table: Omit<SheetTable, "columns"> = {
    sheet: "customers",
    layout: customerLayout(language),
    rows,
    matching,
    reason,
    note: joinNotes(part, tableNotes.customers[language]),
    whole: {}
  };
  return sheetTable(table, cleaned);
}
