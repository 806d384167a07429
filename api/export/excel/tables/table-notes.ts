import type {Language, Text} from "../../../../src/model/text.js";

/** Which rows a sheet holds where there are more, and what is said of rows that do not add up. */
export const tableNotes = {
  none: {en: "Nothing matches these filters.", es: "Nada coincide con estos filtros."},
  latest: {en: "the latest", es: "las más recientes"},
  all: {
    en: "a sheet holds no more rows; the CSV has them all",
    es: "una hoja no admite más filas; el CSV las tiene todas"
  },
  byRevenue: {en: "those with the highest revenue", es: "los de mayores ingresos"},
  byLifetimeValue: {en: "those with the highest lifetime value", es: "los de mayor valor de vida"},
  lastDays: {en: "the last {days} days of the period", es: "los últimos {days} días del período"},
  orders: {
    en: "Orders and customers are counted once in the whole selection, and in every row that they belong to.",
    es: "Los pedidos y los clientes cuentan una vez en toda la selección y en cada fila a la que pertenecen."
  },
  lines: {
    en: "Revenue, units and profit are those of product lines that are not cancelled.",
    es: "Los ingresos, las unidades y el beneficio son los de líneas de producto no canceladas."
  },
  customers: {
    en: "Of customers with an order in the selection; what is said of them is of all their orders to date.",
    es: "De clientes con un pedido en la selección; los datos de cada uno son de todos sus pedidos hasta la fecha."
  },
  part: {en: "{held} of {matching} rows: {reason}.", es: "{held} de {matching} filas: {reason}."}
} as const satisfies Record<string, Text>;

/** Says how many rows a sheet holds of how many, and which; null where it holds all. */
export function partNote(held: number, matching: number, reason: string, language: Language): string | null {
  if (held >= matching) return null;
  const count = (value: number) =>
    value.toLocaleString(language === "en" ? "en-US" : "es-ES", {useGrouping: "always"} as Intl.NumberFormatOptions);
  return tableNotes.part[language]
    .replace("{held}", count(held))
    .replace("{matching}", count(matching))
    .replace("{reason}", reason);
}

/** The notes that there are, one after another. */
export function joinNotes(...notes: readonly (string | null)[]): string | null {
  return notes.filter((note) => note !== null).join(" ") || null;
}
