import type {DayRange} from "../model/calendar.js";
import type {Settings} from "../model/settings.js";
import type {Text} from "../model/text.js";
import {listFilters} from "../query/list-filters.js";
import type {ListQuery} from "../query/list-query.js";
import {transactions} from "../query/list-tables.js";
import type {Filters} from "../query/metric-query.js";
import {type TableState, pageSizes} from "../query/table-state.js";
import {element} from "./element.js";
import {pager, rowsText} from "./pager.js";
import {popover} from "./popover.js";
import {save} from "./save.js";
import {type CellColumn, cellColumns} from "./transaction-cells.js";
import {type CsvSource, csvName, transactionCsv} from "./transaction-csv.js";
import {body, columnBoxes, head, sizeChoice} from "./transaction-table-parts.js";
import {words} from "./words.js";

/** The transactions of the site: src/engine/columns/list-engine.ts. */
export interface TransactionList extends CsvSource {
  has(name: string): boolean;
  select(query: ListQuery): Uint32Array;
  value(name: string, row: number): string | number | null;
}

/** What is listed, as the filters of the page have it. */
export interface ListedRows {
  readonly range: Partial<DayRange>;
  readonly filters: Filters;
}

/** A table of transactions, which can be told of other filters. */
export interface TransactionTable extends HTMLElement {
  show(list: TransactionList, listed: ListedRows): void;
}

export interface TransactionTableOptions {
  readonly locale: Pick<Settings, "language" | "currency" | "timezone">;
  /** Stands in the names of saved files. */
  readonly dataVersion: number;
  /** What is set at first. */
  readonly state?: TableState;
  /** Told of what the reader sets. */
  readonly onstate?: (state: TableState) => void;
}

/** Every column that transactions have. */
export const columnNames: readonly string[] = Object.keys(transactions.columns);

/** What is set where the reader has set nothing. */
export const usualState: TableState = {
  search: null,
  sort: transactions.sort,
  size: pageSizes[0]!,
  page: 0,
  columns: columnNames.filter((name) =>
    [
      "order_id",
      "country",
      "product_name",
      "category",
      "quantity",
      "unit_price",
      "currency",
      "status",
      "amount",
      "order_day"
    ].includes(name)
  )
};

const texts = {
  columns: {en: "Columns", es: "Columnas"},
  searchIn: {en: "Search orders, lines and products", es: "Buscar pedidos, líneas y productos"},
  searchAll: {en: "Search orders, lines, customers and products", es: "Buscar pedidos, líneas, clientes y productos"},
  table: {en: "Transactions", es: "Transacciones"},
  writing: {en: "Writing…", es: "Escribiendo…"},
  nothing: {
    en: "No transaction matches. Take a filter off, choose a longer period, or search for something else.",
    es: "Ninguna transacción coincide. Quite algún filtro, elija un período más largo o busque otra cosa."
  }
} as const satisfies Record<string, Text>;

/** Milliseconds after the last key until a search begins. */
const pause = 200;

/** A page of the transactions under the filters: sorted, searched and chosen by its reader, all of it as a file. */
export function transactionTable(options: TransactionTableOptions): TransactionTable {
  const {locale, dataVersion, onstate} = options;
  const {language} = locale;
  const all = cellColumns(locale);
  let state = options.state ?? usualState;
  let shown: {list: TransactionList; listed: ListedRows; rows: Uint32Array} | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const search = element("input", {type: "search", value: state.search, maxlength: 200, oninput: searchSoon});
  const size = sizeChoice(state.size, language, (rows) => set({size: rows, page: 0}));
  const choice = element("fieldset", {class: "multi-select"}, element("legend", {}, texts.columns[language]));
  const csv = element("button", {type: "button", onclick: saveCsv}, "CSV");
  const status = element("p", {class: "rows-shown", role: "status"});
  const pages = pager({language, onpage: turnTo});
  const table = element("table", {class: "transactions"});
  const region = element(
    "div",
    {class: "table-scroll", tabindex: 0, role: "region", "aria-label": texts.table[language]},
    table
  );
  const empty = element("p", {hidden: true}, texts.nothing[language]);
  const root = element(
    "div",
    {class: "transaction-table"},
    element("div", {class: "toolbar"}, search, size, popover(texts.columns[language], choice), csv),
    element("div", {class: "toolbar"}, status, pages),
    region,
    empty
  );

  function set(change: Partial<TableState>) {
    state = {...state, ...change};
    onstate?.(state);
    if (shown) show(shown.list, shown.listed);
  }

  function searchSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => set({search: search.value || null, page: 0}), pause);
  }

  function turnTo(page: number) {
    set({page});
    region.scrollTop = 0;
  }

  function sortBy({name, numeric}: CellColumn) {
    const {by, descending} = state.sort;
    set({sort: {by: name, descending: by === name ? !descending : numeric}, page: 0});
  }

  async function saveCsv() {
    if (!shown || csv.getAttribute("aria-disabled") === "true") return;
    const {list, listed, rows} = shown;
    csv.setAttribute("aria-disabled", "true");
    const label = csv.textContent;
    const columns = columnNames.filter((name) => list.has(name));
    const progress = (share: number) => (csv.textContent = `${texts.writing[language]} ${Math.floor(share * 100)}%`);
    try {
      save(
        await transactionCsv(list, {rows, columns}, progress),
        csvName(dataVersion, {...listed, search: state.search})
      );
    } finally {
      csv.textContent = label;
      csv.setAttribute("aria-disabled", "false");
    }
  }

  function show(list: TransactionList, listed: ListedRows) {
    const known = all.filter(({name}) => list.has(name));
    if (!list.has(state.sort.by)) state = {...state, sort: usualState.sort};
    const rows = list.select({
      table: transactions,
      filters: listFilters(listed.range, listed.filters),
      search: state.search,
      sort: state.sort,
      columns: []
    });
    const page = Math.min(state.page, Math.max(0, Math.ceil(rows.length / state.size) - 1));
    shown = {list, listed, rows};
    const place = {page, size: state.size, total: rows.length};
    status.textContent = rowsText(place, {language});
    pages.show(place);
    csv.textContent = `CSV (${rows.length.toLocaleString(language)} ${words.rows[language]})`;
    search.placeholder = texts[list.has("customer_id") ? "searchAll" : "searchIn"][language];
    search.setAttribute("aria-label", search.placeholder);
    if (choice.querySelector("input") === null) choice.append(...columnBoxes(known, state.columns, choose));
    const columns = known.filter(({name}) => state.columns.includes(name));
    const drawn = Array.from(rows.subarray(page * state.size, (page + 1) * state.size));
    drawHead(columns);
    table.tBodies[0]?.remove();
    table.append(body(drawn, columns, list));
    region.hidden = rows.length === 0;
    empty.hidden = rows.length > 0;
  }

  function choose(name: string, isChosen: boolean) {
    const wanted = (other: string) => (other === name ? isChosen : state.columns.includes(other));
    set({columns: columnNames.filter(wanted)});
  }

  function drawHead(columns: readonly CellColumn[]) {
    const focused = table.tHead?.contains(document.activeElement) ? document.activeElement!.textContent : null;
    table.tHead?.remove();
    table.prepend(head(columns, state.sort, sortBy));
    if (focused === null) return;
    [...table.tHead!.querySelectorAll("button")].find(({textContent}) => textContent === focused)?.focus();
  }

  return Object.assign(root, {
    show: (list: TransactionList, listed: ListedRows) => {
      const before = shown && JSON.stringify([shown.listed.range, shown.listed.filters]);
      if (before !== null && before !== JSON.stringify([listed.range, listed.filters])) state = {...state, page: 0};
      show(list, listed);
    }
  });
}
