import {createConfig, lintFromString} from "@redocly/openapi-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type TestApi, ask, testApi} from "../setup/api.js";

let api: TestApi;
beforeAll(async () => {
  api = await testApi({lines: 60});
});
afterAll(() => api[Symbol.asyncDispose]());

describe("GET /openapi.json", () => {
  it("passes Redocly's recommended rules", async () => {
    const {body} = await ask(api, "/openapi.json");
    const config = await createConfig({extends: ["recommended"]});
    const problems = await lintFromString({source: JSON.stringify(body), config});
    expect(problems.map(({ruleId, message, location}) => [ruleId, message, location[0]?.pointer])).toEqual([]);
  });

  it("documents each parameter as it is validated", async () => {
    const {body} = await ask(api, "/openapi.json");
    const parameters: {name: string; schema: object}[] = body.paths["/api/transactions"].get.parameters;
    const named = (name: string) => parameters.find((parameter) => parameter.name === name);
    expect(named("limit")).toMatchObject({schema: {type: "integer", minimum: 1, maximum: 1000, default: 50}});
    expect(named("start_date")).toMatchObject({schema: {type: "string", format: "date"}});
    expect(named("country")).toMatchObject({schema: {type: "array", items: {type: "string"}}, explode: true});
    expect(named("min_price")).toMatchObject({schema: {type: "number", minimum: 0}});
  });

  it("leads to an answer at every path without a parameter that must be given", async () => {
    const {body} = await ask(api, "/openapi.json");
    // Predictions need more data than this shop has; their own tests ask them.
    const paths = Object.keys(body.paths).filter((path) => body.paths[path].get && !path.startsWith("/api/ml/"));
    expect(paths).toHaveLength(17);
    for (const path of paths) expect((await fetch(api.origin + path)).status).toBe(200);
  });
});

describe.each(["/docs", "/redoc"])("GET %s", (path) => {
  it("loads nothing from another host", async () => {
    const response = await fetch(api.origin + path);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'self'");
    const html = await response.text();
    const loaded = [...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address!);
    expect(loaded.length).toBeGreaterThan(1);
    for (const address of loaded) {
      expect(address).toMatch(/^\/[^/]/);
      expect((await fetch(api.origin + address)).status).toBe(200);
    }
  });
});
