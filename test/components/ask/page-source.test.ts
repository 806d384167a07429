import {describe, expect, it} from "vitest";
import {type AskedPage, pageName, pageSource} from "../../../src/components/ask/page-source.js";

// Framework comes without types of this module.
const {createMarkdownIt, parseMarkdown} = await import("@observablehq/framework/dist/markdown.js" as string);

const asked: AskedPage = {
  title: "Revenue by country",
  interpretation: "Revenue (USD), all the data, by country",
  query: {kind: "metric", query: {metrics: ["revenue"], dimensions: ["country"], filters: {city: ["Lyon"]}}},
  chart: "bars"
};

/** A page as Framework reads it: its title and the cells that it would run. */
function read(page: AskedPage) {
  const {title, code, body} = parseMarkdown(pageSource(page), {path: "/page", md: createMarkdownIt()} as never);
  return {title, body, cells: code.map(({node}: {node: {input: string}}) => node.input)};
}

describe("pageSource(page)", () => {
  it("is a page whose cells open the query and show what it says", () => {
    const {title, cells, body} = read(asked);
    expect(title).toBe("Revenue by country");
    expect(cells).toHaveLength(5);
    const written = /openAsked\((.*)\);/s.exec(cells[1])![1]!;
    expect(JSON.parse(written)).toEqual({query: asked.query, chart: "bars"});
    expect(body).toContain("Revenue (USD), all the data, by country.");
  });

  it.each([
    "```js\nalert(1)\n```",
    "${alert(1)}",
    "<script>alert(1)</script> & <img src=x onerror=alert(1)>",
    'a "title": [x](javascript:alert(1))\n---\n# b',
    "\\${1} `x` \u2028 ~~~js"
  ])("runs nothing of a question such as %j", (strange) => {
    const query: AskedPage["query"] = {kind: "metric", query: {metrics: ["revenue"], filters: {city: [strange]}}};
    const {cells, body} = read({title: strange, interpretation: strange, query, chart: "number"});
    expect(cells).toHaveLength(5);
    expect(cells.filter((cell: string) => cell.includes("alert"))).toEqual(strange.includes("alert") ? [cells[1]] : []);
    expect(JSON.parse(/openAsked\((.*)\);/s.exec(cells[1])![1]!).query).toEqual(query);
    expect(body).not.toMatch(/<script|<img|href=/);
  });
});

describe("pageName(title)", () => {
  it("is a name that npm run new takes", () => {
    expect(["Ingresos por país", "top 5: products?", "日本", "5 best", "-"].map(pageName)).toEqual([
      "ingresos-por-pais",
      "top-5-products",
      "question",
      "question-5-best",
      "question"
    ]);
  });
});
