import type {Text} from "../model/text.js";

/** The words of the interface; those of metrics, dimensions, filters and segments stand in the model. */
export const words = {
  abTest: {en: "A/B test", es: "Prueba A/B"},
  allowedFilters: {en: "Can be filtered by", es: "Se puede filtrar por"},
  allowedDimensions: {en: "Can be grouped by", es: "Se puede agrupar por"},
  ask: {en: "Ask", es: "Preguntar"},
  asOf: {en: "as of", es: "a fecha de"},
  aboutFigures: {
    en: "Every figure is counted from one snapshot of the shop's order lines. Orders, customers and rates of parts do not add up to those of the whole. What a figure means, and the SQL that counts it, stands behind its button.",
    es: "Cada cifra se calcula a partir de una instantánea de las líneas de pedido de la tienda. Los pedidos, los clientes y las tasas de las partes no suman los del total. Qué significa una cifra, y el SQL que la calcula, está detrás de su botón."
  },
  aboutMetrics: {
    en: "Each figure of this site is defined once, below. Pages, API and exports ask for figures by these names, and the SQL is what counts them over all the data of the snapshot; a filter adds a condition to it, a dimension a column.",
    es: "Cada cifra de este sitio se define una sola vez, aquí. Las páginas, la API y las exportaciones piden las cifras por estos nombres, y el SQL es el que las calcula sobre todos los datos de la instantánea; un filtro le añade una condición y una dimensión, una columna."
  },
  behind: {en: "Rows behind it", es: "Filas que lo forman"},
  before: {en: "before", es: "antes"},
  change: {en: "change", es: "cambio"},
  channels: {en: "Channels", es: "Canales"},
  clearAll: {en: "Clear all", es: "Quitar todo"},
  close: {en: "Close", es: "Cerrar"},
  comparedIn: {en: "Compared in", es: "Se compara en"},
  compareWith: {en: "Compare with", es: "Comparar con"},
  customer: {en: "Customer", es: "Cliente"},
  customers: {en: "Customers", es: "Clientes"},
  customRange: {en: "Custom range", es: "Rango a medida"},
  data: {en: "Data", es: "Datos"},
  dataVersion: {en: "data version", es: "versión de datos"},
  day: {en: "Day", es: "Día"},
  definition: {en: "definition and SQL", es: "definición y SQL"},
  failed: {
    en: "These figures could not be counted. Check the connection, then try again.",
    es: "No se han podido calcular estas cifras. Compruebe la conexión e inténtelo de nuevo."
  },
  firstRows: {
    en: "The first {most} rows are shown; the CSV has them all.",
    es: "Se muestran las primeras {most} filas; el CSV las tiene todas."
  },
  export: {en: "Export", es: "Exportar"},
  exportCsv: {en: "CSV of every transaction", es: "CSV de todas las transacciones"},
  exportExcel: {en: "Excel workbook", es: "Libro de Excel"},
  exportFailed: {
    en: "The API does not answer. Is Daybook still running?",
    es: "La API no responde. ¿Sigue Daybook en marcha?"
  },
  exporting: {en: "Making the file …", es: "Generando el archivo …"},
  exported: {en: "The file is saved.", es: "El archivo está guardado."},
  exportNeedsApi: {
    en: "Workbooks and reports are made by Daybook's API, and this site was published without one. The page of transactions saves a CSV file by itself.",
    es: "Los libros y los informes los genera la API de Daybook, y este sitio se publicó sin ella. La página de transacciones guarda un archivo CSV por sí sola."
  },
  exportPdf: {en: "PDF report", es: "Informe en PDF"},
  exportRefused: {
    en: "The file could not be made now. Try again in a few seconds.",
    es: "No se ha podido generar el archivo ahora. Vuelve a intentarlo en unos segundos."
  },
  filters: {en: "Filters", es: "Filtros"},
  fingerprint: {en: "fingerprint", es: "huella"},
  format: {en: "format", es: "formato"},
  from: {en: "From", es: "Desde"},
  geography: {en: "Geography", es: "Geografía"},
  grain: {en: "By", es: "Por"},
  highest: {en: "Highest", es: "Máximo"},
  ignored: {en: "Ignored in the address", es: "Ignorado en la dirección"},
  insights: {en: "Insights", es: "Perspectivas"},
  lowest: {en: "Lowest", es: "Mínimo"},
  menu: {en: "Menu", es: "Menú"},
  metrics: {en: "Metrics", es: "Métricas"},
  more: {en: "more: type to search", es: "más: escriba para buscar"},
  newer: {en: "There are newer data than this page shows.", es: "Hay datos más recientes que los de esta página."},
  noChange: {en: "nothing earlier to compare with", es: "sin período anterior con el que comparar"},
  noEarlier: {
    en: "The data do not cover the whole of the earlier period, so there is nothing to compare with.",
    es: "Los datos no cubren todo el período anterior, así que no hay con qué comparar."
  },
  noMember: {en: "nothing matches", es: "no hay coincidencias"},
  noViews: {
    en: "None yet. A view is the period and filters as they are now, kept in this browser.",
    es: "Ninguna todavía. Una vista es el período y los filtros tal como están, guardados en este navegador."
  },
  noOrders: {
    en: "The shop has no orders yet. npm run import brings them in; npm start begins with demo data.",
    es: "La tienda aún no tiene pedidos. npm run import los trae; npm start empieza con datos de muestra."
  },
  notKnown: {en: "not known", es: "no se conoce"},
  nothing: {
    en: "No order matches these filters. Take one off, or choose a longer period.",
    es: "Ningún pedido coincide con estos filtros. Quite alguno o elija un período más largo."
  },
  off: {en: "off", es: "no"},
  overview: {en: "Overview", es: "Resumen"},
  parameters: {en: "Parameters", es: "Parámetros"},
  partial: {en: "part of a period", es: "período incompleto"},
  partialNote: {
    en: "A hollow dot is a period that the range cuts off.",
    es: "Un punto hueco es un período que el rango corta."
  },
  percent: {en: "percent of the earlier value", es: "porcentaje del valor anterior"},
  periodBefore: {en: "the period before", es: "el período anterior"},
  place: {en: "Place", es: "Lugar"},
  points: {en: "percentage points", es: "puntos porcentuales"},
  product: {en: "Product", es: "Producto"},
  products: {en: "Products", es: "Productos"},
  reload: {en: "Load them", es: "Cargarlos"},
  remove: {en: "Remove", es: "Quitar"},
  rows: {en: "rows", es: "filas"},
  saveView: {en: "Save view", es: "Guardar vista"},
  search: {en: "Search", es: "Buscar"},
  shareOf: {en: "Share of {metric}", es: "Parte de: {metric}"},
  showTable: {en: "Show as a table", es: "Ver como tabla"},
  sql: {en: "SQL, over the snapshot", es: "SQL, sobre la instantánea"},
  thisPeriod: {en: "this period", es: "este período"},
  to: {en: "To", es: "Hasta"},
  transactions: {en: "Transactions", es: "Transacciones"},
  trends: {en: "Trends", es: "Tendencias"},
  unit: {en: "Unit", es: "Unidad"},
  viewName: {en: "Name of the view", es: "Nombre de la vista"},
  views: {en: "Views", es: "Vistas"},
  visit: {en: "Visit", es: "Visita"},
  workbench: {en: "Workbench", es: "Mesa de trabajo"},
  working: {en: "Counting…", es: "Calculando…"},
  yearBefore: {en: "a year earlier", es: "un año antes"}
} as const satisfies Record<string, Text>;
