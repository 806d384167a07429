import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestApi, ask, post, testApi} from "../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
});
afterAll(() => api[Symbol.asyncDispose]());

/** A figure that PostgreSQL counts by a statement of the test's own. */
async function counted(sql: string, parameters: unknown[] = []): Promise<number> {
  const {rows} = await api.database.pool.query(`SELECT (${sql})::float8 AS value`, parameters);
  return rows[0].value;
}

const sold = "FROM transactions WHERE line_type = 'product' AND status <> 'cancelled'";

describe("GET /api/kpis", () => {
  const range = "start_date=2024-06-01&end_date=2024-08-31";

  it("counts what the transactions say", async () => {
    const {body} = await ask(api, `/api/kpis?${range}&country=USA`);
    const where = `${sold} AND order_day BETWEEN '2024-06-01' AND '2024-08-31' AND country = 'USA'`;
    expect(body.total_revenue).toBe(await counted(`SELECT round(sum(amount), 2) ${where}`));
    expect(body.total_orders).toBe(
      await counted(`SELECT count(DISTINCT order_id) ${where} AND status = 'completed' AND quantity > 0`)
    );
    expect(body.period).toEqual({start_date: "2024-06-01", end_date: "2024-08-31"});
  });

  it("compares with the equal number of days just before", async () => {
    const {body} = await ask(api, `/api/kpis?${range}`);
    const {body: before} = await ask(api, "/api/kpis?start_date=2024-03-01&end_date=2024-05-31");
    expect(body.previous.total_revenue).toBe(before.total_revenue);
    expect(Object.keys(body.change)).toEqual(Object.keys(body.previous));
  });

  it("says why a figure is not known", async () => {
    const {body} = await ask(api, `/api/kpis?category=Books`);
    expect(body.conversion_rate).toBeNull();
    expect(body.unknown.conversion_rate.es).toContain("categoría");
    expect(body.previous.total_orders).toBeNull();
    expect(body.change.total_orders).toBeNull();
  });

  it("takes either of repeated filters, and ~none for what is missing", async () => {
    const {body} = await ask(api, "/api/kpis?country=UK&country=~none");
    expect(body.total_revenue).toBe(
      await counted(`SELECT round(sum(amount), 2) ${sold} AND (country = 'UK' OR country IS NULL)`)
    );
  });

  it("filters by the undiscounted unit price in reporting currency", async () => {
    const {body} = await ask(api, "/api/kpis?min_price=7.3123&max_price=10");
    expect(body.total_revenue).toBe(
      await counted(
        `SELECT round(sum(amount), 2) ${sold} AND round(unit_price * exchange_rate, 4) BETWEEN 7.3123 AND 10`
      )
    );
  });
});

describe("GET /api/analytics/…", () => {
  it("gives each country its share of the revenue", async () => {
    const {body} = await ask(api, "/api/analytics/countries");
    expect(body.data.map(({country}: {country: string}) => country)).toContain("~none");
    const shares = body.data.reduce((sum: number, {share}: {share: number}) => sum + share, 0);
    expect(shares).toBeCloseTo(100, 1);
    const revenues = body.data.map(({revenue}: {revenue: number}) => revenue);
    expect(revenues).toEqual(revenues.toSorted((a: number, b: number) => b - a));
  });

  it("gives profit and margin by category", async () => {
    const {body} = await ask(api, "/api/analytics/categories?category=Books");
    expect(body.data).toHaveLength(1);
    expect(body.data[0].profit).toBe(await counted(`SELECT round(sum(profit), 2) ${sold} AND category = 'Books'`));
    expect(body.data[0].units).toBe(await counted(`SELECT sum(quantity) ${sold} AND category = 'Books'`));
  });

  it.each([
    ["day", 31, "2024-03-01"],
    ["week", 5, "2024-02-26"],
    ["month", 1, "2024-03-01"]
  ])("has every %s of the range", async (granularity, periods, first) => {
    const path = `/api/analytics/time-series?start_date=2024-03-01&end_date=2024-03-31&granularity=${granularity}`;
    const {body} = await ask(api, `${path}&category=Books&country=UK`);
    expect(body.data).toHaveLength(periods);
    expect(body.data[0].date).toBe(first);
  });

  it("has days without a line as zeros", async () => {
    const {body} = await ask(api, "/api/analytics/time-series?start_date=2019-02-27&end_date=2019-03-01");
    expect(body.data).toEqual(
      ["2019-02-27", "2019-02-28", "2019-03-01"].map((date) => ({date, revenue: 0, orders: 0}))
    );
  });

  it("ranks products", async () => {
    const {body} = await ask(api, "/api/analytics/top-products?limit=3");
    expect(body.data.map(({rank}: {rank: number}) => rank)).toEqual([1, 2, 3]);
    const [first] = body.data;
    const {rows} = await api.database.pool.query(
      `SELECT product_id, round(sum(amount), 2)::float8 AS revenue ${sold} GROUP BY 1 ORDER BY sum(amount) DESC LIMIT 1`
    );
    expect(first).toMatchObject(rows[0]);
    expect(first.category).toBe("Home");
  });

  it.each(["orders", "margin"] as const)("ranks products by %s", async (metric) => {
    const {body} = await ask(api, `/api/analytics/top-products?metric=${metric}`);
    const values = body.data.map((row: Record<string, number>) => row[metric]);
    expect(values).toEqual(values.toSorted((a: number, b: number) => b - a));
  });
});

describe("GET /api/analytics/distribution", () => {
  const sale = `${sold} AND status = 'completed' AND quantity > 0 AND category = 'Home'`;
  const ranked = (percent: number) =>
    counted(
      `SELECT round(percentile_disc(${percent / 100}) WITHIN GROUP (ORDER BY amount), 2)
       FROM (SELECT sum(amount) AS amount ${sale} GROUP BY order_id) AS orders`
    );

  it("gives the spread of the values of orders", async () => {
    const {body, headers} = await ask(api, "/api/analytics/distribution?of=order_value&category=Home");
    expect(body.count).toBe(await counted(`SELECT count(DISTINCT order_id) ${sale}`));
    expect(body.total).toBe(await counted(`SELECT round(sum(amount), 2) ${sale}`));
    expect([body.percentiles.p25, body.percentiles.p99]).toEqual([await ranked(25), await ranked(99)]);
    expect(body.bins.reduce((sum: number, {count}: {count: number}) => sum + count, 0)).toBe(body.count);
    expect(body.sql).not.toContain("Home");
    const again = {headers: {"If-None-Match": headers.get("ETag")!}};
    expect((await ask(api, "/api/analytics/distribution?of=order_value&category=Home", again)).status).toBe(304);
  });

  it.each(["customer_value", "days_between_orders", "daily_revenue"])("takes the filters for %s", async (of) => {
    const path = `/api/analytics/distribution?of=${of}&start_date=2024-03-01&end_date=2024-09-30`;
    const {body} = await ask(api, path);
    expect(body).toMatchObject({of, range: {start: "2024-03-01", end: "2024-09-30"}});
    expect(body.total).not.toBe((await ask(api, `${path}&country=UK&min_price=10`)).body.total);
  });

  it("refuses another kind by name", async () => {
    const {status, body} = await ask(api, "/api/analytics/distribution?of=height");
    expect([status, body.errors[0].parameter]).toEqual([400, "of"]);
    expect(body.errors[0].message).toContain("days_between_orders");
  });
});

describe("GET /api/metrics", () => {
  it("gives each metric a statement that the snapshot answers", async () => {
    const {body} = await ask(api, "/api/metrics");
    for (const {sql, parameters} of body.data)
      expect(await api.store.use((engine) => engine.rows(sql, parameters))).toHaveLength(1);
    const [revenue] = body.data;
    expect(revenue).toMatchObject({name: "revenue", label: {en: "Revenue", es: "Ingresos"}, unit: "currency"});
    expect(revenue.filters).toContain("min_price");
  });
});

describe("POST /api/query", () => {
  it("answers a question in the model's words", async () => {
    const question = {
      metrics: ["revenue", "orders"],
      dimensions: ["country"],
      filters: {category: ["Books", "Home"], max_price: 100},
      range: {start: "2024-04-01", end: "2024-06-30"},
      grain: "month",
      compare: "previous",
      order: [{by: "revenue", descending: true}],
      limit: 4
    };
    const {status, body} = await post(api, "/api/query", question);
    expect(status).toBe(200);
    expect(body.columns.map(({name}: {name: string}) => name)).toEqual(["date", "country", "revenue", "orders"]);
    expect(body.rows).toHaveLength(4);
    expect(Object.keys(body.rows[0])).toEqual(["date", "country", "revenue", "orders", "previous", "change"]);
    expect(body.sql).not.toContain("Books");
    expect(body.parameters).toContainEqual(["Books", "Home"]);
  });

  it("agrees with the endpoints", async () => {
    const {body: kpis} = await ask(api, "/api/kpis");
    const {body} = await post(api, "/api/query", {metrics: ["revenue", "gross_profit"]});
    expect(body.rows).toEqual([{revenue: kpis.total_revenue, gross_profit: kpis.gross_profit}]);
  });
});

describe("an empty shop", () => {
  it("has no figures and no rows, and is not ready", async () => {
    await using empty = await testApi({lines: 0});
    const {status, body} = await ask(empty, "/api/kpis");
    expect(status).toBe(200);
    expect(body.period).toEqual({start_date: null, end_date: null});
    expect(body.total_orders).toBe(0);
    expect(body.average_order_value).toBeNull();
    expect((await ask(empty, "/api/analytics/time-series")).body.data).toEqual([]);
    const spread = (await ask(empty, "/api/analytics/distribution?of=daily_revenue")).body;
    expect(spread).toMatchObject({range: null, count: 0, mean: null, percentiles: null, bins: []});
    expect((await ask(empty, "/api/transactions")).body.pagination).toMatchObject({total: 0, next_cursor: null});
    const ready = await ask(empty, "/ready");
    expect([ready.status, ready.headers.get("Retry-After")]).toEqual([503, "5"]);
  });
});
