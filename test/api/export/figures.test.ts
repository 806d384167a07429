import {parse} from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import {extractText, getDocumentProxy} from "unpdf";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {exactFigure} from "../../../src/components/format.js";
import {metrics} from "../../../src/model/metrics.js";
import {type TestApi, ask, testApi} from "../../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api[Symbol.asyncDispose]());

/** The first is all of it, the last but one has no rows, the last a single one. */
const settings = [
  "",
  "country=USA",
  "country=USA&country=~none",
  "country=%D0%9E%D0%90%D0%AD",
  "category=Books&start_date=2024-02-01",
  "start_date=2024-03-01&end_date=2024-03-31",
  "payment_method=~none",
  "device_type=Mobile&traffic_source=Email",
  "min_price=20&max_price=60",
  "customer_segment=VIP&end_date=2024-06-30",
  "region=~none&min_price=10",
  "start_date=2024-02-29&end_date=2024-02-29",
  "country=Nowhere",
  "single"
];

type Cell = string | number | boolean | Date | null;
interface Sheet {
  readonly sheet: string;
  readonly data: readonly (readonly Cell[])[];
}
type Row = Record<string, string | number | null>;

async function bytesOf(path: string): Promise<Buffer> {
  const response = await fetch(api.origin + path);
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** The rows of a sheet beneath its head, up to the first empty line. */
function rowsOf(sheets: readonly Sheet[], name: string): Record<string, Cell>[] {
  const [head, ...lines] = sheets.find(({sheet}) => sheet === name)!.data;
  const end = lines.findIndex((line) => line.every((cell) => cell === null));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => Object.fromEntries(head!.map((label, i) => [String(label), line[i] ?? null])));
}

/** A figure of the API as a workbook holds it. */
const inCell = (value: string | number | null | undefined, isPercent = false) =>
  value === null || value === undefined ? null : isPercent ? Number((Number(value) / 100).toFixed(6)) : value;

const member = (value: string | number | null) => (value === "~none" ? "not known" : value);

const dayOf = (cell: Cell | undefined) => (cell as Date).toISOString().slice(0, 10);

async function singleRow(): Promise<string> {
  const {body} = await ask(api, "/api/transactions?limit=1000");
  const rows = body.data as Row[];
  const count = (day: unknown) => rows.filter((row) => row.order_day === day).length;
  const {order_day: day} = rows.find((row) => count(row.order_day) === 1)!;
  return `start_date=${day}&end_date=${day}`;
}

describe("what files say, and what /api says under the same filters", () => {
  it.each(settings)("is the same: %s", {timeout: 60_000}, async (setting) => {
    const query = setting === "single" ? await singleRow() : setting;
    const get = async (path: string, more = "") => {
      const parameters = [query, more].filter(Boolean).join("&");
      return (await ask(api, `${path}${parameters && "?"}${parameters}`)).body;
    };
    const [workbook, pdf, csv] = await Promise.all(
      ["excel", "pdf", "csv"].map((kind) => bytesOf(`/api/export/${kind}${query && "?"}${query}`))
    );
    const sheets = (await readWorkbook(workbook!)) as unknown as Sheet[];
    const kpis = await get("/api/kpis");
    await compareKpis(sheets, kpis);
    await compareTables(sheets, get);
    await compareLists(sheets, csv!, get);
    await comparePdf(pdf!, kpis, get);
  });
});

type Get = (path: string, more?: string) => Promise<Record<string, never> & {data: Row[]; pagination: {total: number}}>;

const kpiLabels = {
  total_revenue: metrics.revenue,
  total_orders: metrics.orders,
  average_order_value: metrics.average_order_value,
  gross_profit: metrics.gross_profit,
  profit_margin: metrics.profit_margin,
  total_customers: metrics.customers,
  new_customers: metrics.new_customers,
  conversion_rate: metrics.conversion_rate,
  customer_lifetime_value: metrics.customer_lifetime_value,
  churn_rate: metrics.churn_rate
};

async function compareKpis(sheets: readonly Sheet[], kpis: Record<string, never>): Promise<void> {
  const summary = sheets.find(({sheet}) => sheet === "Summary")!.data;
  for (const [key, {label, unit}] of Object.entries(kpiLabels)) {
    const [, now, before] = summary.find(([cell, value]) => cell === label.en && value !== undefined)!;
    const isPercent = unit === "percent";
    const previous = (kpis.previous as Record<string, number | null> | undefined)?.[key];
    // What is not known is a word.
    const [shown, shownBefore] = [now, before].map((cell) => (typeof cell === "number" ? cell : null));
    expect([key, shown, shownBefore]).toEqual([key, inCell(kpis[key], isPercent), inCell(previous, isPercent)]);
  }
}

async function compareTables(sheets: readonly Sheet[], get: Get): Promise<void> {
  const countries = (await get("/api/analytics/countries")).data;
  expect(rowsOf(sheets, "By Country").map((row) => Object.values(row))).toEqual(
    countries.map((row) => [
      member(row.country!),
      row.revenue,
      row.orders,
      row.average_order_value,
      row.customers,
      inCell(row.share, true)
    ])
  );
  const categories = (await get("/api/analytics/categories")).data;
  expect(rowsOf(sheets, "By Category").map((row) => Object.values(row))).toEqual(
    categories.map((row) => [
      member(row.category!),
      row.revenue,
      row.profit,
      inCell(row.margin, true),
      row.orders,
      row.units
    ])
  );
  const products = (await get("/api/analytics/top-products", "limit=100")).data;
  expect(
    rowsOf(sheets, "Top 100 Products").map((row) => [row.Rank, row["Product id"], row.Revenue, row.Orders])
  ).toEqual(products.map((row) => [row.rank, row.product_id, row.revenue, row.orders]));
  const series = (await get("/api/analytics/time-series")).data.slice(-90);
  expect(rowsOf(sheets, "Time Series").map((row) => [dayOf(row.Day), row.Revenue, row.Orders])).toEqual(
    series.map((row) => [row.date, row.revenue, row.orders])
  );
}

async function compareLists(sheets: readonly Sheet[], csv: Buffer, get: Get): Promise<void> {
  const {data, pagination} = await get("/api/transactions", "limit=1000");
  expect(
    rowsOf(sheets, "Transactions").map((row) => [row.Line, dayOf(row.Day), row.Quantity, row["Amount, USD"]])
  ).toEqual(data.map((row) => [row.transaction_id, row.order_day, row.quantity, row.amount]));
  const lines = parse(csv, {bom: true, columns: true}) as Record<string, string>[];
  expect(lines).toHaveLength(pagination.total);
  expect(lines.map((line) => [line.transaction_id, Number(line.amount), line.order_day])).toEqual(
    data.toReversed().map((row) => [row.transaction_id, row.amount, row.order_day])
  );
}

async function comparePdf(pdf: Buffer, kpis: Record<string, never>, get: Get): Promise<void> {
  const {text} = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {mergePages: true});
  const locale = {language: "en", currency: "USD"} as const;
  for (const [key, {unit}] of Object.entries(kpiLabels))
    if (kpis[key] !== null) expect(text).toContain(exactFigure(kpis[key] as unknown as number, unit, locale));
  for (const {revenue} of (await get("/api/analytics/countries")).data.slice(0, 10))
    expect(text).toContain(exactFigure(Number(revenue), "currency", locale));
}
