import {describe, expect, it} from "vitest";
import {AnswerCache} from "../../db/duckdb/answer-cache.js";
import type {QueryAnswer} from "../../src/query/answer.js";
import type {MetricQuery} from "../../src/query/metric-query.js";

const query: MetricQuery = {metrics: ["revenue"]};
const answer = (rows: number) => ({rows: Array.from({length: rows}, () => ({}))}) as unknown as QueryAnswer;

/** Counts how often it is asked. */
function counter(give: () => Promise<QueryAnswer>) {
  const count = Object.assign(() => (count.calls++, give()), {calls: 0});
  return count;
}

describe("AnswerCache.get(query, options, count)", () => {
  it("counts once for the same query, also while the first is under way", async () => {
    const cache = new AnswerCache();
    const count = counter(async () => answer(1));
    const both = await Promise.all([cache.get(query, {}, count), cache.get({...query}, {}, count)]);
    expect(both[0]).toBe(both[1]);
    expect(await cache.get(query, {}, count)).toBe(both[0]);
    expect(count.calls).toBe(1);
  });

  it("tells queries and options apart", async () => {
    const cache = new AnswerCache();
    const count = counter(async () => answer(1));
    await cache.get(query, {}, count);
    await cache.get(query, {lenient: true}, count);
    await cache.get({...query, filters: {country: ["UK"]}}, {}, count);
    expect(count.calls).toBe(3);
  });

  it("keeps neither a failure nor a long answer", async () => {
    const cache = new AnswerCache();
    await expect(cache.get(query, {}, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    const long = counter(async () => answer(1_001));
    await cache.get(query, {}, long);
    await cache.get(query, {}, long);
    expect(long.calls).toBe(2);
  });

  it("forgets what was asked for longest ago", async () => {
    const cache = new AnswerCache();
    const count = counter(async () => answer(1));
    for (let limit = 1; limit <= 501; ++limit) await cache.get({...query, limit}, {}, count);
    await cache.get({...query, limit: 501}, {}, count);
    expect(count.calls).toBe(501);
    await cache.get({...query, limit: 1}, {}, count);
    expect(count.calls).toBe(502);
  });
});
