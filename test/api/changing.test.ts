import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as sleep} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type RunningApi, ask, post} from "../setup/api.js";
import {type TestDatabase, testDatabase} from "../setup/database.js";
import {fillShop, nastyLines} from "../setup/nasty-shop.js";
import {startApi} from "../setup/start-api.js";

/** What was added to every order day up to a data version: lines, an order each, and cents. */
interface Added {
  readonly lines: number;
  readonly cents: number;
}

let database: TestDatabase;
let folder: string;
let api: RunningApi;
const versions = new Map<number, Added>();
let days = 0;

beforeAll(async () => {
  database = await testDatabase();
  const lines = nastyLines(3_000).map((line) => ({...line, price: "10", discount: "0", rate: "1"}));
  await fillShop(database.pool, lines);
  await addToEveryDay(1);
  const {rows} = await database.pool.query("SELECT count(DISTINCT date::date)::integer AS days FROM transactions");
  days = rows[0].days;
  folder = await mkdtemp(join(tmpdir(), "daybook-changing-"));
  api = await startApi({database, folder});
});

afterAll(async () => {
  await api?.[Symbol.asyncDispose]();
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true, force: true});
});

let added: Added = {lines: 0, cents: 0};
let newest = 0;

/** Commits, in so many statements, as many lines for every order day, and notes what its version comes to. */
async function addToEveryDay(statements: number): Promise<void> {
  const client = await database.pool.connect();
  await client.query("BEGIN");
  for (let i = 0; i < statements; ++i) {
    added = {lines: added.lines + 1, cents: added.cents + 100 + 7 * added.lines};
    await client.query(
      `INSERT INTO transactions (transaction_id, order_id, date, country, product_id, category, quantity, unit_price,
         currency, exchange_rate, source)
       SELECT id, id, day + interval '12 hours', 'Added', 'ADDED', 'Added', 1, $2, 'USD', 1, 'test'
       FROM (SELECT DISTINCT date::date AS day FROM transactions), concat('added ', $1::integer, ' ', day) AS id`,
      [added.lines, (100 + 7 * (added.lines - 1)) / 100]
    );
  }
  const {rows} = await client.query("SELECT version FROM data_version");
  newest = Number(rows[0].version);
  versions.set(newest, added);
  await client.query("COMMIT");
  client.release();
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of several endpoints, checked as documented
type Answer = any;

/** A question, and those of its figures that grow with what is added to every day; money in cents. */
interface Question {
  readonly path: string;
  readonly body?: object;
  /** With what was added since the first answer, they must be those of the first answer. */
  readonly figures: (answer: Answer) => readonly Figure[];
}

interface Figure {
  readonly value: number;
  /** What a line a day adds, and what a cent a day adds. */
  readonly lines?: number;
  readonly cents?: number;
}

const money = (value: number) => Math.round(value * 100);
const sum = (rows: readonly Answer[], of: (row: Answer) => number) => rows.reduce((total, row) => total + of(row), 0);

/** Rows of a breakdown: orders and money of what was added, and all the money. */
const breakdown =
  (key: string) =>
  ({data}: Answer): Figure[] => {
    const row = data.find((candidate: Answer) => candidate[key] === "Added" || candidate[key] === "ADDED");
    return [
      {value: money(row.revenue), cents: days},
      {value: row.orders, lines: days},
      {value: sum(data, ({revenue}) => money(revenue)), cents: days}
    ];
  };
const kpis = ({total_revenue: revenue, total_orders: orders}: Answer): Figure[] => [
  {value: money(revenue), cents: days},
  {value: orders, lines: days}
];

const questions: readonly Question[] = [
  {path: "/api/kpis", figures: kpis},
  {path: "/api/kpis?country=Added", figures: kpis},
  {path: "/api/analytics/countries", figures: breakdown("country")},
  {path: "/api/analytics/categories", figures: breakdown("category")},
  {path: "/api/analytics/top-products?metric=orders&limit=100", figures: breakdown("product_id")},
  {
    path: "/api/analytics/time-series?granularity=day",
    figures: ({data}) => data.map(({revenue}: Answer) => ({value: money(revenue), cents: revenue === 0 ? 0 : 1}))
  },
  {
    path: "/api/query",
    body: {metrics: ["revenue", "orders"], grain: "month", compare: "previous"},
    figures: ({rows}) => [
      {value: sum(rows, (row) => money(row.revenue)), cents: days},
      {value: sum(rows, (row) => row.orders), lines: days}
    ]
  }
];

/** The figures of an answer without what was added by its data version: the same whatever the version. */
function withoutAdded({figures}: Question, answer: Answer): number[] {
  const {lines, cents} = versions.get(answer.meta.data_version)!;
  return figures(answer).map((figure) => figure.value - lines * (figure.lines ?? 0) - cents * (figure.cents ?? 0));
}

function request({path, body}: Question, tag?: string) {
  return body ? post(api, path, body) : ask(api, path, tag ? {headers: {"If-None-Match": tag}} : {});
}

/** A question that was not asked before, with the same answer. */
function anew(question: Question, n: number): Question {
  const price = 1_000_000 + n;
  if (question.body) return {...question, body: {...question.body, filters: {max_price: price}}};
  return {...question, path: `${question.path}${question.path.includes("?") ? "&" : "?"}max_price=${price}`};
}

/** What all clients have seen. */
const seen = {
  /** The newest version. */
  newest: 0,
  versions: new Set<number>(),
  notModified: 0,
  /** ETags of each question, by version. */
  tags: questions.map(() => new Map<number, string>())
};

/**
 * Asks a question, every third time one that was not asked before, and checks the answer.
 * @param sent ETags that this client has, by path
 */
async function askOnce(n: number, first: readonly number[][], sent: Map<string, string>): Promise<void> {
  const index = n % questions.length;
  const isNew = n % 3 === 0;
  const question = isNew ? anew(questions[index]!, n) : questions[index]!;
  const {newest: atLeast} = seen;
  const tag = sent.get(question.path);
  const {status, body, headers} = await request(question, tag);
  const given = headers.get("ETag");
  const known = seen.tags[index]!;
  const version = status === 304 ? [...known.keys()].find((key) => known.get(key) === tag)! : body.meta.data_version;
  expect(version).toBeGreaterThanOrEqual(atLeast);
  if (status === 304) {
    seen.notModified += 1;
    expect(given).toBe(tag);
    return;
  }
  expect([...versions.keys()]).toContain(version);
  expect(withoutAdded(question, body)).toEqual(first[index]);
  seen.newest = Math.max(seen.newest, version);
  seen.versions.add(version);
  if (question.body || isNew) return;
  expect(given).toBe(known.get(version) ?? given);
  known.set(version, given!);
  sent.set(question.path, given!);
}

describe("an API whose data change while it is asked", () => {
  it("answers each question from one version, never from an older one again, and comes to the newest", async () => {
    const ask = async (question: Question) => withoutAdded(question, (await request(question)).body);
    const first = await Promise.all(questions.map(ask));
    let until = Infinity;
    const client = async (start: number) => {
      const sent = new Map<string, string>();
      for (let n = start; performance.now() < until && (until === Infinity || seen.newest < newest); n += 8)
        await askOnce(n, first, sent);
    };
    const write = async () => {
      for (let n = 0; n < 12; ++n) {
        // Some come at once after another, so that they come while the one before is derived and copied.
        if (n % 3 !== 2) await sleep(600);
        await addToEveryDay(1 + (n % 2));
      }
      until = performance.now() + 30_000;
    };
    await Promise.all([write(), ...Array.from({length: 8}, (_, n) => client(n))]);
    expect(seen.newest).toBe(newest);
    expect(seen.versions.size).toBeGreaterThan(2);
    expect(seen.notModified).toBeGreaterThan(0);
    for (const known of seen.tags) expect(new Set(known.values()).size).toBe(known.size);
    expect(await Promise.all(questions.map(ask))).toEqual(first);
  });
});
