import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {customers, products, transactions} from "../../src/query/list-tables.js";
import {type TestApi, ask, nastyNames, testApi} from "../setup/api.js";

/** Order lines of the shop; enough for ties in every column. */
const count = 240;

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: count});
});
afterAll(() => api[Symbol.asyncDispose]());

type Row = Record<string, string | number | null>;

/** Every row of a list, page by page. */
async function walk(path: string, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (let cursor: string | null = ""; cursor !== null;) {
    const {body} = await ask(api, `${path}limit=${limit}${cursor && `&cursor=${cursor}`}`);
    expect(body.pagination.offset).toBe(rows.length);
    rows.push(...body.data);
    cursor = body.pagination.next_cursor;
  }
  return rows;
}

const lists = [
  ["/api/transactions", transactions],
  ["/api/customers", customers],
  ["/api/products", products]
] as const;

describe.each(lists)("GET %s", (path, table) => {
  it("has every column", async () => {
    const {body} = await ask(api, `${path}?limit=1`);
    expect(Object.keys(body.data[0])).toEqual(Object.keys(table.columns));
    const {rows} = await api.database.pool.query(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 ORDER BY attnum`,
      [table.name]
    );
    expect(Object.keys(table.columns).toSorted()).toEqual(rows.map(({name}) => name).toSorted());
  });

  it.each(Object.keys(table.columns).flatMap((name) => [name, `-${name}`]))(
    "sorts by %s, ties by key and nulls last",
    async (sort) => {
      const whole = await ask(api, `${path}?limit=1000&sort=${sort}`);
      const by = sort.replace("-", "");
      const way = sort.startsWith("-") ? "DESC" : "ASC";
      const {rows} = await api.database.pool.query(
        `SELECT ${table.key} AS key FROM ${table.name} ORDER BY ${by} ${way} NULLS LAST, ${table.key} ${way}`
      );
      const keys = whole.body.data.map((row: Row) => row[table.key]);
      expect(keys).toEqual(rows.map(({key}) => key));
      expect(await walk(`${path}?sort=${sort}&columns=${table.key}&`, 41)).toEqual(
        keys.map((key: string) => ({[table.key]: key}))
      );
    }
  );

  it("gives the same rows by offset as by cursor", async () => {
    for (const sort of [table.key, Object.keys(table.columns).find((name) => !table.columns[name]!.required)!]) {
      const {body: whole} = await ask(api, `${path}?limit=1000&sort=${sort}`);
      for (let offset = 0; offset < whole.data.length + 20; offset += 20) {
        const {body} = await ask(api, `${path}?limit=20&offset=${offset}&sort=${sort}`);
        expect(body.data).toEqual(whole.data.slice(offset, offset + 20));
        expect(body.pagination.total).toBe(whole.data.length);
      }
    }
  });
});

describe("GET /api/transactions", () => {
  it("is newest day first where no sort is asked for", async () => {
    const {body} = await ask(api, "/api/transactions?limit=1000");
    const days = body.data.map((row: Row) => row.order_day);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(body.pagination).toMatchObject({limit: 1000, offset: 0, total: count, next_cursor: null});
  });

  it("filters by every filter", async () => {
    const {body} = await ask(
      api,
      "/api/transactions?country=USA&country=~none&region=R1&device_type=Desktop&category=Home&category=Books" +
        "&start_date=2024-01-01&end_date=2024-11-30&min_price=5&max_price=100&limit=1000"
    );
    expect(body.data.length).toBeGreaterThan(0);
    for (const row of body.data) {
      expect(["USA", null]).toContain(row.country);
      expect(["Home", "Books"]).toContain(row.category);
      expect(row.order_day >= "2024-01-01" && row.order_day <= "2024-11-30").toBe(true);
      expect(row.unit_price * row.exchange_rate).toBeGreaterThanOrEqual(5);
    }
    const {rows} = await api.database.pool.query(
      `SELECT count(*)::integer AS n FROM transactions WHERE (country = 'USA' OR country IS NULL) AND region = 'R1'
         AND device_type = 'Desktop' AND category IN ('Home', 'Books') AND order_day BETWEEN '2024-01-01' AND '2024-11-30'
         AND round(unit_price * exchange_rate, 4) BETWEEN 5 AND 100`
    );
    expect(body.pagination.total).toBe(rows[0].n);
  });

  it("answers with the columns that are asked for, in their order", async () => {
    const {body} = await ask(api, "/api/transactions?columns=amount,order_id&columns=country&limit=1");
    expect(Object.keys(body.data[0])).toEqual(["amount", "order_id", "country"]);
  });

  it.each([...nastyNames, "%", "_", "\\", "o1", "OHARA", "cotton"])("finds the text %j and no more", async (text) => {
    const {body} = await ask(api, `/api/transactions?limit=1000&q=${encodeURIComponent(text)}`);
    const {body: whole} = await ask(api, "/api/transactions?limit=1000");
    const held = (row: Row) =>
      transactions.search.some((name) =>
        String(row[name] ?? "")
          .toLowerCase()
          .includes(text.toLowerCase())
      );
    expect(body.data).toEqual(whole.data.filter(held));
  });
});

describe("GET /api/customers", () => {
  it("filters by country, segment and lifetime value", async () => {
    const {body} = await ask(api, "/api/customers?rfm_segment=Champions&rfm_segment=Lost&min_ltv=100&limit=1000");
    expect(body.data.length).toBeGreaterThan(0);
    for (const row of body.data) {
      expect(["Champions", "Lost"]).toContain(row.rfm_segment);
      expect(row.lifetime_value).toBeGreaterThanOrEqual(100);
    }
  });
});

describe("GET /api/products", () => {
  it("filters by category and rating", async () => {
    const {body} = await ask(api, "/api/products?category=Home&min_rating=4");
    expect(body.data.map((row: Row) => row.rating).toSorted()).toEqual([4, 5, 4].toSorted().slice(0, body.data.length));
    expect(body.data.length).toBeGreaterThan(0);
  });
});

describe("cursor", () => {
  it("goes on where it stood when rows are added before it", async () => {
    const {body: first} = await ask(api, "/api/products?limit=3");
    await api.database.pool.query("INSERT INTO products (product_id) VALUES ('A0')");
    const {body: second} = await ask(api, `/api/products?limit=3&cursor=${first.pagination.next_cursor}`);
    await api.database.pool.query("DELETE FROM products WHERE product_id = 'A0'");
    const {body: six} = await ask(api, "/api/products?limit=6");
    expect([...first.data, ...second.data]).toEqual(six.data);
  });

  it.each([
    "nonsense",
    "e30",
    "WyJhIiwiYiIsMSwieCJd",
    "../../etc/passwd",
    Buffer.from(JSON.stringify(["1", {a: 1}, -5, "x"])).toString("base64url")
  ])("is refused where it is none: %s", async (cursor) => {
    const {status, body} = await ask(api, `/api/transactions?cursor=${encodeURIComponent(cursor)}`);
    expect(status).toBe(400);
    expect(body.errors[0].parameter).toBe("cursor");
  });

  it("is refused with other filters, sort, search or list", async () => {
    const {body} = await ask(api, "/api/transactions?limit=2&country=USA");
    const cursor = body.pagination.next_cursor;
    for (const path of [
      "/api/transactions?",
      "/api/transactions?country=UK&",
      "/api/transactions?country=USA&sort=amount&",
      "/api/transactions?country=USA&q=a&",
      "/api/customers?country=USA&"
    ])
      expect((await ask(api, `${path}cursor=${cursor}`)).status).toBe(400);
    expect((await ask(api, `/api/transactions?country=USA&limit=5&columns=amount&cursor=${cursor}`)).status).toBe(200);
  });
});
