import type {Language, Text} from "../../../src/model/text.js";

/** The sheets of a workbook, in their order. */
export const sheetNames = {
  summary: {en: "Summary", es: "Resumen"},
  transactions: {en: "Transactions", es: "Transacciones"},
  countries: {en: "By Country", es: "Por País"},
  categories: {en: "By Category", es: "Por Categoría"},
  products: {en: "Top 100 Products", es: "Top 100 Productos"},
  customers: {en: "VIP Customers", es: "Clientes VIP"},
  segments: {en: "RFM Segmentation", es: "Segmentación RFM"},
  series: {en: "Time Series", es: "Serie Temporal"},
  manifest: {en: "Manifest", es: "Manifiesto"}
} as const satisfies Record<string, Text>;

export type SheetName = keyof typeof sheetNames;

/** The sheets that hold a table, in their order; the manifest is about them. */
export type DataSheet = Exclude<SheetName, "manifest">;

export const dataSheets = Object.keys(sheetNames).filter((name) => name !== "manifest") as DataSheet[];

/** What a sheet is called in a workbook of a language. */
export function sheetTitle(sheet: SheetName, language: Language): string {
  return sheetNames[sheet][language];
}
