import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {describe, expect, it} from "vitest";
import {apiModel} from "../../../src/engine/ask/api-model.js";
import {demoSettings} from "../../../src/model/settings.js";
import type {Asking, UnansweredReading} from "../../../src/query/ask/reading.js";

const vocabulary = {shop: {settings: demoSettings} as never, members: {}, products: []};
const asking: Asking = {question: "how well did we do in Rome", vocabulary, today: "2025-06-16", language: "en"};
const unknown: UnansweredReading = {
  status: "refused",
  language: "en",
  code: "unknown_words",
  reason: "not understood",
  words: ["well"],
  options: [],
  suggestions: []
};
const query = {kind: "metric", query: {metrics: ["revenue"], filters: {city: ["Rome"]}}} as const;
const modelled = {
  status: "answered",
  source: "model",
  state: query,
  language: "en",
  interpretation: "Revenue",
  chart: "number"
};

/** Asks an API that answers as it is told; also says what it was sent. */
async function askApi(status: number, text: string, unanswered = unknown) {
  const sent: string[] = [];
  const server = createServer((request, response) => {
    request.on("data", (chunk: Buffer) => sent.push(String(chunk)));
    request.on("end", () => response.writeHead(status, {"content-type": "application/json"}).end(text));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const {port} = server.address() as AddressInfo;
    const reading = await apiModel(`http://127.0.0.1:${port}/`)(asking, unanswered);
    return {reading, sent};
  } finally {
    server.close();
  }
}

describe("apiModel(api)", () => {
  it("takes the query that a model read, and none of its figures", async () => {
    const {reading, sent} = await askApi(
      200,
      JSON.stringify({...modelled, sentence: "Revenue: $1.", rows: [{revenue: 1}]})
    );
    expect(reading).toMatchObject({status: "answered", query, chart: "number"});
    expect(JSON.stringify(reading)).not.toContain("$1");
    expect(JSON.parse(sent.join(""))).toEqual({question: asking.question, language: "en"});
  });

  it.each([
    [200, JSON.stringify({...modelled, source: "grammar"})],
    [200, JSON.stringify({...modelled, status: "refused"})],
    [200, "<html>"],
    [500, "{}"],
    [503, JSON.stringify(modelled)]
  ])("lets the grammar's reply stand at %i %s", async (status, text) => {
    expect((await askApi(status, text)).reading).toBeNull();
  });

  it("asks nothing about what the grammar understood and will not answer", async () => {
    const {reading, sent} = await askApi(200, JSON.stringify(modelled), {...unknown, code: "personal"});
    expect([reading, sent]).toEqual([null, []]);
  });

  it("lets the grammar's reply stand where there is no server", async () => {
    expect(await apiModel("http://127.0.0.1:1/")(asking, unknown)).toBeNull();
  });
});
