import {gzipSync} from "node:zlib";
import pino from "pino";
import {describe, expect, it} from "vitest";
import {openModelReader} from "../../../api/ask/model-reader.js";
import {type Behaviour, completionOf, says, sendJson, serveModel} from "../../setup/model-server.js";
import {asked, moola, replied} from "./asked.js";

const question = asked("how much moola did we make", ["moola"]);
const answer = {words: [moola], query: replied({})};
const well = says(answer);

/** Asks the question of a server; how often it was asked, and in how many milliseconds the reading came. */
async function ask(behave: Behaviour, seconds?: number) {
  await using server = await serveModel(behave, seconds);
  const read = openModelReader(server.model);
  const start = performance.now();
  const reading = await read(...question);
  return {reading, attempts: server.received.length, took: performance.now() - start};
}

/** Writes a byte now and then until the connection is gone. */
function drip(response: Parameters<Behaviour>[0]): void {
  response.writeHead(200, {"content-type": "application/json"});
  const timer = setInterval(() => response.write(" "), 50);
  response.on("close", () => clearInterval(timer));
}

/** Writes 200 MB as fast as they are taken, and counts them. */
function flood(count: (bytes: number) => void): Behaviour {
  const block = Buffer.alloc(1_000_000, " ");
  return (response) => {
    response.writeHead(200, {"content-type": "application/json"});
    let left = 200;
    const next = () => {
      while (left-- > 0 && !response.destroyed) {
        count(block.length);
        if (!response.write(block)) return void response.once("drain", next);
      }
      response.end();
    };
    next();
  };
}

describe("a model's server that does not answer", () => {
  it.each<[string, Behaviour]>([
    ["says nothing", () => undefined],
    ["says a byte now and then", drip],
    [
      "stops after its headers",
      (response) => response.writeHead(200, {"content-type": "application/json"}).flushHeaders()
    ]
  ])("is left when it %s, after a second attempt", async (_, behave) => {
    const {reading, attempts, took} = await ask(behave, 0.6);
    expect(reading).toBeNull();
    expect(attempts).toBe(2);
    expect(took).toBeGreaterThan(500);
    expect(took).toBeLessThan(5_000);
  });

  it("is asked again when it closes the connection", async () => {
    const {reading, attempts, took} = await ask((response) => response.destroy());
    expect([reading, attempts]).toEqual([null, 2]);
    expect(took).toBeLessThan(5_000);
  });

  it("is given up where nothing listens", async () => {
    const {model} = await (async () => {
      await using server = await serveModel(well);
      return server;
    })();
    expect(await openModelReader(model)(...question)).toBeNull();
  });
});

describe("a model's server with errors that pass", () => {
  it.each<[string, (response: Parameters<Behaviour>[0]) => void]>([
    ["429", (response) => sendJson(response, {error: {message: "slow down"}}, 429)],
    ["429 with a second to wait", (response) => sendJson(response, {}, 429, {"retry-after": "1"})],
    ["500", (response) => sendJson(response, {error: {message: "oops"}}, 500)],
    ["503 in HTML", (response) => response.writeHead(503, {"content-type": "text/html"}).end("<h1>Busy</h1>")],
    ["a long wait", () => undefined]
  ])("is asked once more after %s", async (_, fail) => {
    const {reading, attempts} = await ask((response, attempt) => (attempt === 1 ? fail(response) : well(response, 2)));
    expect(attempts).toBe(2);
    expect(reading).toMatchObject({status: "answered", query: {kind: "metric", query: {metrics: ["revenue"]}}});
  });

  it.each([429, 500, 503])("is not asked a third time after %i", async (status) => {
    const {reading, attempts} = await ask((response) => sendJson(response, {}, status));
    expect([reading, attempts]).toEqual([null, 2]);
  });

  it("is not waited for longer than there is time", async () => {
    const {reading, attempts, took} = await ask((response) => sendJson(response, {}, 429, {"retry-after": "3600"}));
    expect([reading, attempts]).toEqual([null, 1]);
    expect(took).toBeLessThan(5_000);
  });

  it("may be slow", async () => {
    const {reading, attempts} = await ask((response) => void setTimeout(() => well(response, 1), 700));
    expect(reading?.status).toBe("answered");
    expect(attempts).toBe(1);
  });
});

describe("a model's server that answers wrongly", () => {
  const content =
    (text: unknown): Behaviour =>
    (response) =>
      sendJson(response, completionOf({content: text}));
  const tool = {id: "t1", type: "function", function: {name: "run_sql", arguments: '{"sql":"SELECT 1"}'}};

  it.each<[string, Behaviour]>([
    ["HTML", (response) => response.writeHead(200, {"content-type": "text/html"}).end("<!doctype html><p>Welcome")],
    [
      "another content type",
      (response) =>
        response
          .writeHead(200, {"content-type": "text/plain"})
          .end(JSON.stringify(completionOf({content: JSON.stringify(answer)})))
    ],
    ["no body", (response) => response.writeHead(204).end()],
    [
      "half of its JSON",
      (response) => response.writeHead(200, {"content-type": "application/json"}).end('{"choices":[{"mess')
    ],
    [
      "a shorter body than it said",
      (response) =>
        response
          .writeHead(200, {"content-type": "application/json", "content-length": "900"})
          .write("{", () => response.destroy())
    ],
    ["JSON of another shape", (response) => sendJson(response, {data: [answer]})],
    ["no choices", (response) => sendJson(response, {choices: []})],
    ["401", (response) => sendJson(response, {error: {message: "Incorrect API key"}}, 401)],
    ["404", (response) => sendJson(response, {error: {message: "no such model"}}, 404)],
    ["a message in words", content("Revenue was 42.")],
    ["a message without text", content(null)],
    ["JSON in a fence", content(`\`\`\`json\n${JSON.stringify(answer)}\n\`\`\``)],
    ["another object", content('{"sql": "SELECT sum(amount) FROM transactions"}')],
    ["deep nesting", content("[".repeat(30_000))],
    ["a refusal", (response) => sendJson(response, completionOf({content: null, refusal: "I cannot help with that"}))],
    [
      "a refusal beside an answer",
      (response) => sendJson(response, completionOf({content: JSON.stringify(answer), refusal: "no"}))
    ],
    [
      "a call of a tool",
      (response) => sendJson(response, completionOf({content: null, tool_calls: [tool]}, "tool_calls"))
    ],
    [
      "a call of a tool beside an answer",
      (response) => sendJson(response, completionOf({content: JSON.stringify(answer), tool_calls: [tool]}))
    ],
    [
      "an answer that was cut off",
      (response) => sendJson(response, completionOf({content: JSON.stringify(answer)}, "length"))
    ]
  ])("leaves the grammar's reply: %s", async (_, behave) => {
    const {reading, took} = await ask(behave);
    expect(reading).toBeNull();
    expect(took).toBeLessThan(5_000);
  });

  it("is cut off while it floods", async () => {
    let sent = 0;
    const before = process.memoryUsage().rss;
    const {reading, attempts, took} = await ask(flood((bytes) => (sent += bytes)));
    expect([reading, attempts]).toEqual([null, 1]);
    expect(sent).toBeLessThan(20_000_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(120_000_000);
    expect(took).toBeLessThan(5_000);
  });

  it("is cut off when little unpacks to much", async () => {
    const packed = gzipSync(Buffer.alloc(100_000_000, " "));
    const before = process.memoryUsage().rss;
    const headers = {"content-type": "application/json", "content-encoding": "gzip"};
    const {reading, attempts} = await ask((response) => response.writeHead(200, headers).end(packed));
    expect([reading, attempts]).toEqual([null, 1]);
    expect(process.memoryUsage().rss - before).toBeLessThan(120_000_000);
  });

  it("is not followed to another host", async () => {
    await using other = await serveModel(well);
    const location = `${other.model.url}/chat/completions`;
    for (const status of [301, 302, 307, 308]) {
      const {reading, attempts} = await ask((response) => response.writeHead(status, {location}).end());
      expect([reading, attempts]).toEqual([null, 1]);
    }
    expect(other.received).toEqual([]);
  });
});

describe("the log", () => {
  it("says why a model gave no answer, without its words, the question or the key", async () => {
    const lines: string[] = [];
    const logger = pino({}, {write: (line) => void lines.push(line)});
    const message = "Incorrect API key provided: sk-of-the-shop, for moola";
    await using server = await serveModel((response) => sendJson(response, {error: {message}}, 401));
    await openModelReader(server.model, {logger})(...question);
    expect(JSON.parse(lines.join(""))).toMatchObject({reason: "status 401", msg: "the language model gave no answer"});
    expect(lines.join("")).not.toMatch(/sk-of|moola/);
  });
});

describe("many questions at once", () => {
  it("reach a model four at a time; the others have the grammar's reply at once", async () => {
    await using server = await serveModel((response) => void setTimeout(() => well(response, 1), 200));
    const read = openModelReader(server.model);
    const readings = await Promise.all(Array.from({length: 20}, () => read(...question)));
    expect(readings.filter((reading) => reading !== null)).toHaveLength(4);
    expect(server.received).toHaveLength(4);
    expect(await read(...question)).not.toBeNull();
  });
});
