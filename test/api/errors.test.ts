import {request} from "node:http";
import {gzipSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {filterDimensions} from "../../src/model/dimensions.js";
import {type TestApi, ask, post, testApi} from "../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 60});
});
afterAll(() => api[Symbol.asyncDispose]());

const filtered = [
  "/api/kpis",
  "/api/transactions",
  "/api/analytics/countries",
  "/api/analytics/categories",
  "/api/analytics/time-series",
  "/api/analytics/top-products",
  "/api/export/csv"
];

const badFilters: [string, string][] = [
  ["start_date=2024-02-30", "start_date"],
  ["start_date=2023-02-29", "start_date"],
  ["start_date=0000-01-01", "start_date"],
  ["start_date=2024-1-1", "start_date"],
  ["start_date=20240101", "start_date"],
  ["start_date=2024-01-01T00:00:00Z", "start_date"],
  ["end_date=", "end_date"],
  ["end_date=today", "end_date"],
  ["start_date=2024-01-01&start_date=2024-01-02", "start_date"],
  ["start_date=2024-02-01&end_date=2024-01-31", "start_date"],
  ["min_price=5&max_price=4", "min_price"],
  ["min_price=-1", "min_price"],
  ["min_price=1e3", "min_price"],
  ["min_price=0x10", "min_price"],
  ["min_price=1.23456", "min_price"],
  ["min_price=99999999999", "min_price"],
  ["max_price=NaN", "max_price"],
  ["max_price=Infinity", "max_price"],
  ["max_price=%2B5", "max_price"],
  ["country=", "country"],
  ["country=USA&country=", "country"],
  ["country=%00", "country"],
  [`country=${"x".repeat(201)}`, "country"],
  ["contry=USA", "contry"],
  ["COUNTRY=USA", "COUNTRY"],
  ["country%5B%5D=USA", "country[]"],
  ["__proto__=1", "__proto__"],
  ["constructor=1", "constructor"]
];

describe.each(filtered)("GET %s", (path) => {
  it.each(badFilters)("refuses %s", async (query, parameter) => {
    const {status, headers, body} = await ask(api, `${path}?${query}`);
    expect(status).toBe(400);
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(body).toMatchObject({type: "about:blank", title: "Bad Request", status: 400});
    expect(body.errors.map((error: {parameter: string}) => error.parameter)).toContain(parameter);
  });
});

it.each([
  ["/api/transactions?limit=0", "limit"],
  ["/api/transactions?limit=1001", "limit"],
  ["/api/transactions?limit=1e2", "limit"],
  ["/api/transactions?limit=0x10", "limit"],
  ["/api/transactions?limit=1.0", "limit"],
  ["/api/transactions?limit=%205", "limit"],
  ["/api/transactions?limit=", "limit"],
  ["/api/transactions?limit=1&limit=2", "limit"],
  ["/api/transactions?offset=-1", "offset"],
  ["/api/transactions?offset=99999999999999999999", "offset"],
  ["/api/transactions?offset=1&cursor=abc", "offset"],
  ["/api/transactions?sort=nothing", "sort"],
  ["/api/transactions?sort=--amount", "sort"],
  ["/api/transactions?sort=amount;DROP", "sort"],
  ["/api/transactions?columns=amount,nothing", "columns"],
  ["/api/transactions?columns=amount,amount", "columns"],
  ["/api/transactions?columns=", "columns"],
  ["/api/customers?min_ltv=abc", "min_ltv"],
  ["/api/customers?start_date=2024-01-01", "start_date"],
  ["/api/products?min_rating=6", "min_rating"],
  ["/api/analytics/time-series?granularity=year", "granularity"],
  ["/api/analytics/time-series?start_date=1000-01-01&end_date=9999-12-31", "start_date"],
  ["/api/analytics/top-products?limit=101", "limit"],
  ["/api/analytics/top-products?metric=profit", "metric"],
  ["/api/metrics?name=revenue", "name"],
  ["/health?a=1", "a"]
])("GET %s is 400 and names %s", async (path, parameter) => {
  const {status, body} = await ask(api, path);
  expect(status).toBe(400);
  expect(body.errors.map((error: {parameter: string}) => error.parameter)).toEqual([parameter]);
});

it("names every parameter that is wrong at once", async () => {
  const {body} = await ask(api, "/api/kpis?start_date=x&min_price=y&z=1");
  const names = body.errors.map((error: {parameter: string}) => error.parameter);
  expect(names.toSorted()).toEqual(["min_price", "start_date", "z"]);
});

describe("POST /api/query", () => {
  it.each([
    [{}, "metrics"],
    [{metrics: []}, "metrics"],
    [{metrics: ["nothing"]}, "metrics.0"],
    [{metrics: ["revenue", "revenue"]}, "metrics"],
    [{metrics: ["revenue"], dimensions: ["password"]}, "dimensions.0"],
    [{metrics: ["conversion_rate"], dimensions: ["category"]}, "dimensions"],
    [{metrics: ["conversion_rate"], filters: {category: ["Books"]}}, "filters"],
    [{metrics: ["revenue"], filters: {country: "USA"}}, "filters.country"],
    [{metrics: ["revenue"], filters: {country: []}}, "filters.country"],
    [{metrics: ["revenue"], filters: {country: ["\0"]}}, "filters.country.0"],
    [{metrics: ["revenue"], filters: {nothing: ["x"]}}, "filters.nothing"],
    [{metrics: ["revenue"], filters: {min_price: 2, max_price: 1}}, "filters"],
    [{metrics: ["revenue"], filters: {min_price: 1.00001}}, "filters"],
    [{metrics: ["revenue"], range: {start: "2024-02-30"}}, "range.start"],
    [{metrics: ["revenue"], range: {start: "2024-02-02", end: "2024-02-01"}}, "range"],
    [{metrics: ["revenue"], range: {start: "1000-01-01", end: "9999-12-31"}, grain: "day"}, "range"],
    [{metrics: ["revenue"], grain: "hour"}, "grain"],
    [{metrics: ["revenue"], order: [{by: "1; DROP TABLE transactions"}]}, "order"],
    [{metrics: ["revenue"], limit: 0}, "limit"],
    [{metrics: ["revenue"], limit: 1.5}, "limit"],
    [{metrics: ["revenue"], sql: "SELECT 1"}, "sql"],
    [[], "body"],
    ["revenue", null],
    [null, null]
  ])("refuses %j", async (question, part) => {
    const {status, headers, body} = await post(api, "/api/query", question);
    expect(status).toBe(part === null ? 400 : 422);
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    if (part !== null) expect(body.errors[0].parameter).toBe(part);
  });

  const send = (body: BodyInit | null, headers: Record<string, string> = {"Content-Type": "application/json"}) =>
    ask(api, "/api/query", {method: "POST", body, headers});

  it("refuses what is no JSON, of another type, too large or missing", async () => {
    expect((await send("{")).status).toBe(400);
    expect((await send(null)).status).toBe(400);
    expect((await send("a=1", {"Content-Type": "application/x-www-form-urlencoded"})).status).toBe(415);
    expect((await send("{}", {"Content-Type": "text/plain"})).status).toBe(415);
    expect((await send(JSON.stringify({metrics: ["x".repeat(110_000)]}))).status).toBe(413);
    expect((await send("{}", {"Content-Type": "application/json", "Content-Encoding": "gzip"})).status).toBe(400);
    const zipped = gzipSync(JSON.stringify({metrics: ["x".repeat(1_000_000)]}));
    expect((await send(zipped, {"Content-Type": "application/json", "Content-Encoding": "gzip"})).status).toBe(413);
  });

  it("takes a charset and a compressed body", async () => {
    const question = JSON.stringify({metrics: ["revenue"]});
    expect((await send(question, {"Content-Type": "application/json; charset=utf-8"})).status).toBe(200);
    const headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"};
    expect((await send(gzipSync(question), headers)).status).toBe(200);
  });
});

describe("paths and methods", () => {
  it.each([
    "/",
    "/api",
    "/api/nothing",
    "/api/kpis/",
    "/API/kpis",
    "/api/kpis/../../etc/passwd",
    "/%E0%A4%A",
    "/docs/files/../../package.json"
  ])("answers 404 at %s", async (path) => {
    expect(await rawStatus("GET", path)).toEqual([404, "application/problem+json", undefined]);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "TRACE"])(
    "answers %s with 405 and the methods that there are",
    async (method) => {
      expect(await rawStatus(method, "/api/kpis")).toEqual([405, "application/problem+json", "HEAD, GET, OPTIONS"]);
    }
  );

  it("answers OPTIONS with the methods, and GET of a POST with 405", async () => {
    expect(await rawStatus("OPTIONS", "/api/query")).toEqual([204, undefined, "POST, OPTIONS"]);
    expect((await rawStatus("GET", "/api/query"))[0]).toBe(405);
  });

  it("answers HEAD as GET without a body", async () => {
    const head = await fetch(`${api.origin}/api/kpis`, {method: "HEAD"});
    const get = await fetch(`${api.origin}/api/kpis`);
    expect(head.status).toBe(200);
    expect(head.headers.get("ETag")).toBe(get.headers.get("ETag"));
    expect(head.headers.get("Content-Length")).toBe(String((await get.arrayBuffer()).byteLength));
  });

  it("answers 406 to a client that takes no JSON", async () => {
    expect((await ask(api, "/api/kpis", {headers: {Accept: "text/html"}})).status).toBe(406);
    expect((await ask(api, "/api/kpis", {headers: {Accept: "text/html, application/json;q=0.1"}})).status).toBe(200);
    expect((await ask(api, "/api/export/csv", {headers: {Accept: "application/json"}})).status).toBe(406);
  });

  /** A request with its path as given, which fetch would tidy up. */
  function rawStatus(method: string, path: string): Promise<(number | string | undefined)[]> {
    const {hostname, port} = new URL(api.origin);
    return new Promise((resolve, reject) => {
      const sent = request({method, path, hostname, port}, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers["content-type"], response.headers.allow]);
      });
      sent.on("error", reject).end();
    });
  }
});

describe("hostile text", () => {
  const attacks = [
    "' OR 1=1 --",
    "'; DROP TABLE transactions; --",
    "\\'; SELECT pg_sleep(10); --",
    "$1",
    "{USA,UK}",
    '"}; DELETE FROM customers; --',
    "%' OR '1'='1",
    "<script>alert(1)</script>",
    "a\r\nSet-Cookie: x=1",
    "\u202e\ufeff",
    "{{7*7}}"
  ];

  it.each(attacks)("changes nothing and finds nothing: %j", async (attack) => {
    const text = encodeURIComponent(attack);
    const everywhere = filterDimensions.map((name) => `${name}=${text}`).join("&");
    expect((await ask(api, `/api/transactions?${everywhere}`)).body.data).toEqual([]);
    expect((await ask(api, `/api/kpis?${everywhere}`)).body.total_orders).toBe(0);
    expect((await ask(api, `/api/transactions?q=${text}`)).body.data).toEqual([]);
    expect((await ask(api, `/api/customers?rfm_segment=${text}`)).body.data).toEqual([]);
    for (const name of ["sort", "columns", "cursor", "start_date", "min_price", "limit"])
      expect((await ask(api, `/api/transactions?${name}=${text}`)).status).toBe(400);
    const {status} = await post(api, "/api/query", {metrics: ["revenue"], filters: {city: [attack]}});
    expect(status).toBe(200);
    const {rows} = await api.database.pool.query("SELECT count(*)::integer AS n FROM transactions");
    expect(rows[0].n).toBe(60);
  });
});
