// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {transactionCaveat, transactionNotes} from "../../src/components/transaction-notes.js";
import {csvName, transactionCsv} from "../../src/components/transaction-csv.js";
import {type TransactionTable, transactionTable, usualState} from "../../src/components/transaction-table.js";
import {ListEngine} from "../../src/engine/columns/list-engine.js";
import {demoSettings} from "../../src/model/settings.js";
import {listRequest} from "../../src/query/list-filters.js";
import type {Filters} from "../../src/query/metric-query.js";
import {type TableState, readTableState, writeTableState} from "../../src/query/table-state.js";

const count = 120;
const rows = Array.from({length: count}, (_, row) => row);
const ids = rows.map((row) => `T${String(row).padStart(3, "0")}`);

/** Lines T000 to T119, a day each from 2024-01-01; every third is sold to a country that is not known. */
function list(): ListEngine {
  const text = (members: (string | null)[], codes: number[]) => ({members, codes: Uint8Array.from(codes)});
  return new ListEngine({
    length: count,
    text: {
      transaction_id: text(ids, rows),
      order_id: text(
        ["=O1", "O2"],
        rows.map((row) => row % 2)
      ),
      country: text(
        ["UK", "USA", null],
        rows.map((row) => row % 3)
      ),
      status: text(
        ["completed", "refunded"],
        rows.map((row) => (row === 7 ? 1 : 0))
      )
    },
    number: {
      order_day: Int16Array.from(rows, (row) => 19723 + row),
      amount: Int32Array.from(rows, (row) => (row === 7 ? -125_000 : row * 10_001)),
      tax_amount: Int8Array.from(rows, (row) => (row === 3 ? 5 : -128)),
      list_price: Int32Array.from(rows, (row) => row * 10_000)
    }
  });
}

function open(filters: Filters = {}, state: Partial<TableState> = {}): {table: TransactionTable; states: TableState[]} {
  const states: TableState[] = [];
  const table = transactionTable({
    locale: demoSettings,
    dataVersion: 5,
    state: {...usualState, ...state},
    onstate: (changed) => states.push(changed)
  });
  document.body.append(table);
  table.show(list(), {range: {}, filters});
  return {table, states};
}

const heads = (table: HTMLElement) => [...table.querySelectorAll("th")].map((head) => head.textContent);
const column = (table: HTMLElement, label: string) => {
  const at = heads(table).indexOf(label);
  return [...table.querySelectorAll("tbody tr")].map((row) => row.children[at]!.textContent);
};
const button = (root: HTMLElement, label: string) =>
  [...root.querySelectorAll("button")].find(
    (found) => found.textContent === label || found.getAttribute("aria-label") === label
  )!;
const shown = (table: HTMLElement) => table.querySelector(".rows-shown")!.textContent;

beforeEach(() => document.body.replaceChildren());

describe("transactionTable({locale, dataVersion, state, onstate})", () => {
  it("shows a page of the newest rows, and how many there are", () => {
    const {table} = open();
    expect(shown(table)).toBe("Rows 1–50 of 120");
    expect(table.querySelectorAll("tbody tr")).toHaveLength(50);
    expect(column(table, "Day")[0]).toBe("Apr 29, 2024");
    expect(column(table, "Country").slice(0, 3)).toEqual(["–", "USA", "UK"]);
    expect(table.textContent).not.toMatch(/NaN|undefined|null|Invalid/);
  });

  it("turns pages, and goes back to the first one under other filters", () => {
    const {table} = open();
    button(table, "Last page").click();
    expect(shown(table)).toBe("Rows 101–120 of 120");
    button(table, "Next page").click();
    expect(shown(table)).toBe("Rows 101–120 of 120");
    table.show(list(), {range: {}, filters: {country: ["UK", "~none"]}});
    expect(shown(table)).toBe("Rows 1–50 of 80");
  });

  it("sorts by a column and back, figures by the largest first, and tells so", () => {
    const {table, states} = open({}, {columns: ["transaction_id", "amount", "tax_amount"]});
    button(table, "Amount, USD").click();
    expect(column(table, "Amount, USD")[0]).toBe("119.0119");
    expect(table.querySelector("[aria-sort=descending]")!.textContent).toBe("Amount, USD");
    button(table, "Amount, USD").click();
    expect(column(table, "Amount, USD").slice(0, 2)).toEqual(["−12.50", "0.00"]);
    expect(table.querySelector("[aria-sort=ascending]")!.textContent).toBe("Amount, USD");
    button(table, "Tax").click();
    expect(column(table, "Line").slice(0, 2)).toEqual(["T003", "T119"]);
    expect(states.at(-1)!.sort).toEqual({by: "tax_amount", descending: true});
  });

  it("keeps the keyboard at the head that was sorted by", () => {
    const {table} = open();
    button(table, "Country").focus();
    button(table, "Country").click();
    expect(document.activeElement!.textContent).toBe("Country");
  });

  it("searches in either case, after a pause", () => {
    vi.useFakeTimers();
    const {table} = open();
    const search = table.querySelector<HTMLInputElement>("input[type=search]")!;
    search.value = "t11";
    search.dispatchEvent(new Event("input"));
    vi.runAllTimers();
    vi.useRealTimers();
    expect(shown(table)).toBe("Rows 1–10 of 10");
    expect(search.placeholder).toBe("Search orders, lines and products");
  });

  it("shows the columns that are chosen, and offers those that came with the site", () => {
    const {table} = open();
    const boxes = [...table.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map((box) => box.value)).not.toContain("customer_id");
    const box = boxes.find(({value}) => value === "country")!;
    box.checked = false;
    box.dispatchEvent(new Event("change"));
    expect(heads(table)).toEqual(["Day", "Order", "Status", "Amount, USD"]);
  });

  it("says in a sentence that nothing matches", () => {
    const {table} = open({country: ["Atlantis"]});
    expect(shown(table)).toBe("No rows");
    expect(table.querySelector(".table-scroll")!.hasAttribute("hidden")).toBe(true);
    expect(table.textContent).toContain("No transaction matches.");
  });
});

describe("transactionCsv(list, {rows, columns})", () => {
  it("writes all decimals, missing values as empty fields, and no formula", async () => {
    const columns = ["order_id", "country", "order_day", "amount"];
    const blob = await transactionCsv(list(), {rows: Uint32Array.of(2, 7), columns});
    expect(await readText(blob)).toBe(
      "\uFEFForder_id,country,order_day,amount\r\n'=O1,,2024-01-03,2.0002\r\nO2,USA,2024-01-08,-12.5000\r\n"
    );
  });
});

function readText(blob: Blob): Promise<string> {
  const reader = new FileReader();
  return new Promise((resolve) => {
    reader.onload = () => resolve(new TextDecoder("utf-8", {ignoreBOM: true}).decode(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
}

describe("csvName(dataVersion, {range, filters, search})", () => {
  it("names the data version, the days and every filter, with no character that a file system refuses", () => {
    const range = {start: "2024-01-01", end: "2024-02-29"};
    const filters = {country: ["UK", "Côte d’Ivoire/x"], min_price: 5};
    expect(csvName(7, {range, filters, search: "a b"})).toBe(
      "transactions-v7-2024-01-01_2024-02-29-country=UK+Côte_d_Ivoire_x-min_price=5-q=a_b.csv"
    );
    expect(csvName(7, {range: {}, filters: {}, search: null})).toBe("transactions-v7.csv");
  });
});

describe("transactionNotes(state, {locale, rows, request})", () => {
  const options = {
    locale: demoSettings,
    rows: 1_000_000,
    request: "/api/transactions?country=UK",
    onretry: () => undefined
  };

  it("shows how many bytes have come", () => {
    const notes = transactionNotes({status: "loading", received: 1_500_000, size: 6_000_000}, options);
    expect(notes.textContent).toBe("Fetching the transactions: 1.5 MB of 6.0 MB");
    expect(notes.querySelector("progress")!.value / notes.querySelector("progress")!.max).toBe(0.25);
  });

  it("names the API where there are too many", () => {
    const {textContent} = transactionNotes({status: "too many"}, options);
    expect(textContent).toContain("1,000,000 transactions, and a page holds 500,000 at most");
    expect(textContent).toContain("GET /api/transactions?country=UK");
  });

  it("says what is left out, and nothing where all is there", () => {
    expect(transactionCaveat(list(), options).textContent).toMatch(/PUBLISH_CUSTOMER_IDS=yes .*PUBLISH_COSTS=yes/);
    expect(transactionCaveat({has: () => true}, options).textContent).toBe(
      "The same list from the API: GET /api/transactions?country=UK"
    );
  });
});

describe("listRequest(range, filters, search)", () => {
  it("asks for the same rows", () => {
    const filters = {country: ["UK", "~none"], max_price: 9.5};
    expect(listRequest({start: "2024-01-01"}, filters, "a&b")).toBe(
      "/api/transactions?start_date=2024-01-01&max_price=9.5&country=UK&country=%7Enone&q=a%26b"
    );
    expect(listRequest({}, {})).toBe("/api/transactions");
  });
});

describe("readTableState(hash, usual, names)", () => {
  const names = ["order_day", "amount", "country"];
  const usual: TableState = {
    search: null,
    sort: {by: "order_day", descending: true},
    size: 50,
    page: 0,
    columns: names
  };

  it("reads back what was written", () => {
    const state = {search: "a+b & c", sort: {by: "amount", descending: false}, size: 500, page: 3, columns: ["amount"]};
    expect(readTableState(`#${writeTableState(state, usual)}`, usual, names)).toEqual(state);
    expect(writeTableState(usual, usual)).toBe("");
  });

  it("takes what it cannot use as usual", () => {
    expect(readTableState("#sort=-nothing&size=7&page=x&columns=secret&q=", usual, names)).toEqual(usual);
  });
});
