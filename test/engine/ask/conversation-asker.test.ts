import {describe, expect, it} from "vitest";
import {conversationAsker} from "../../../src/engine/ask/conversation-asker.js";
import {sitePredictions} from "../../../src/engine/ask/site-predictions.js";
import {filtersOf, startState} from "../../../src/engine/ask/start-state.js";
import {demoSettings} from "../../../src/model/settings.js";
import type {Shop} from "../../../src/model/settings.js";
import type {QueryAnswer} from "../../../src/query/answer.js";
import type {MetricQuery} from "../../../src/query/metric-query.js";

const shop = {settings: demoSettings, firstDay: "2024-01-01", lastDay: "2025-06-15"} as Shop;
const members = {country: ["UK", "USA"], category: ["Home"], device_type: ["Desktop", "Mobile"]};

/** An asker that counts nothing, and keeps what it was to count. */
function open() {
  const counted: MetricQuery[] = [];
  const count = (query: MetricQuery): QueryAnswer => {
    counted.push(query);
    const values = {revenue: 1, orders: 1};
    const keys = {
      ...(query.grain && {date: "2025-05-01"}),
      ...Object.fromEntries((query.dimensions ?? []).map((name) => [name, "UK"]))
    };
    const row = {keys, values, previous: null, change: null};
    const range = {start: "2024-01-01", end: "2025-06-15"};
    return {rows: [row], range, previousRange: null, unknown: {}, sql: "SELECT 1", parameters: []};
  };
  const asker = conversationAsker({
    shop,
    version: {dataVersion: 1, asOf: "2025-06-16T00:00:00Z"},
    count,
    names: {vocabulary: {shop, members, products: []}, cut: []},
    predictions: sitePredictions(async () => ({})),
    language: "en",
    now: () => new Date("2025-06-16T12:00:00Z")
  });
  return {asker, counted};
}

describe("conversationAsker(options)", () => {
  it("counts an equal question on an equal state once", async () => {
    const {asker, counted} = open();
    const answers = [asker.answer("revenue", null, null), asker.answer("revenue", null, null)];
    expect(await answers[0]).toBe(await answers[1]);
    expect(counted).toHaveLength(1);
  });

  it("keeps questions within the filters that the conversation began with, follow-ups too", async () => {
    const {asker, counted} = open();
    const start = startState("?country=UK&period=last_30_days", shop)!.state;
    const first = await asker.answer("revenue", null, start);
    await asker.answer("only mobile", first.state, start);
    const range = {start: "2025-05-17", end: "2025-06-15"};
    expect(counted[0]).toEqual({metrics: ["revenue"], filters: {country: ["UK"]}, range});
    expect(counted[1]).toMatchObject({filters: {country: ["UK"], device_type: ["Mobile"]}, range});
  });

  it("offers only questions that go on from the answer and can be answered", async () => {
    const {asker} = open();
    for (const question of ["revenue last month", "ingresos del mes pasado"]) {
      const answer = await asker.answer(question, null, null);
      const offered = asker.followUps(answer);
      expect(offered.length).toBeGreaterThan(2);
      for (const next of offered)
        expect((await asker.answer(next, answer.state, null)).status, next).not.toBe("clarify");
    }
  });

  it("says that a site has no such prediction", async () => {
    const {asker} = open();
    const answer = await asker.answer("forecast of revenue", null, null);
    expect([answer.status, answer.reason]).toEqual(["refused", expect.stringContaining("published without")]);
  });

  it("completes in the shop's language, and in the other where that has nothing", () => {
    const {asker} = open();
    expect(asker.complete("revenue by cat").map(({text}) => text)).toContain("revenue by category");
    expect(asker.complete("ingresos por categori").map(({text}) => text)).toContain("ingresos por categoría");
  });
});

describe("sitePredictions(read)", () => {
  const forecast = {metric: "revenue", forecast: Array.from({length: 90}, () => ({}))};
  const predictions = sitePredictions(async () => ({
    forecast: [{answer: forecast}],
    clustering: [{answer: {n_clusters: 4}}]
  }));

  it("has what the site was published with, and nothing else", async () => {
    expect(await predictions.predict("forecast", {metric: "revenue", days_ahead: 90})).toEqual({answer: forecast});
    expect(await predictions.predict("forecast", {metric: "revenue", days_ahead: 30})).toBeNull();
    expect(await predictions.predict("forecast", {metric: "orders", days_ahead: 90})).toBeNull();
    expect(await predictions.predict("clustering", {n_clusters: null})).toEqual({answer: {n_clusters: 4}});
    expect(await predictions.predict("clustering", {n_clusters: 5})).toBeNull();
    expect(await predictions.predict("demand")).toBeNull();
    expect(await predictions.recommend("P1")).toBeNull();
  });
});

describe("startState(search, shop)", () => {
  it("is null where the address has no filters, and names the days of a page that has", () => {
    expect(startState("?predictions=off", shop)).toBeNull();
    expect(startState("?country=UK", shop)?.state).toEqual({
      metrics: [],
      filters: {country: ["UK"]},
      range: {start: "2025-03-18", end: "2025-06-15"}
    });
    expect(filtersOf("?country=UK&x=1&category=~none")).toBe("country=UK&category=%7Enone");
  });
});
