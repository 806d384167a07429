import {Resvg} from "@resvg/resvg-js";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type ReportChart, drawReportCharts} from "../../../api/export/charts/report-charts.js";
import {fontFiles} from "../../../api/export/fonts.js";
import type {Report} from "../../../loaders/report/report.js";
import {shortFigure} from "../../../src/components/format.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {reportOf} from "../../setup/reports.js";

let database: TestDatabase;
let whole: Report;

beforeAll(async () => {
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(600));
  whole = await reportOf(database);
}, 60_000);

afterAll(() => database[Symbol.asyncDispose]());

const textsOf = ({svg}: ReportChart) => [...svg.matchAll(/<text[^>]*>([^<]+)</g)].map(([, text]) => text!);

/** Puts names of our own in the places of a report's countries. */
function withCountries(report: Report, names: readonly string[]): Report {
  const rows = names.map((country, i) => ({...report.answers.countries.rows[i]!, keys: {country}}));
  return {...report, answers: {...report.answers, countries: {...report.answers.countries, rows}}};
}

describe("drawReportCharts(report, language)", () => {
  it.each(["en", "es"] as const)("writes every bar's member and figure, %s", (language) => {
    const {countries, categories} = drawReportCharts(whole, language);
    const locale = {...whole.shop.settings, language};
    const notKnown = {en: "not known", es: "no se conoce"}[language];
    for (const [chart, answer, key] of [
      [countries!, whole.answers.countries, "country"],
      [categories!, whole.answers.categories, "category"]
    ] as const) {
      const texts = textsOf(chart);
      for (const {keys, values} of answer.rows) {
        expect(texts).toContain(keys[key] === "~none" ? notKnown : keys[key]);
        expect(texts).toContain(shortFigure(values.revenue!, "currency", locale));
      }
    }
  });

  it("needs no page: neither variables, classes, styles nor fonts but one", () => {
    const charts = Object.values(drawReportCharts(whole, "en"));
    expect(charts.map(({title}) => title)).toHaveLength(4);
    for (const {svg} of charts) {
      expect(svg).not.toMatch(/var\(|currentColor|<style|class=|style=|<title/);
      expect([...svg.matchAll(/font-family="([^"]+)"/g)].map(([, family]) => family)).toEqual(["Noto Sans"]);
    }
  });

  it("is drawn by a program that is no browser, in the accent that was asked for", () => {
    const {revenue} = drawReportCharts(whole, "en", {accent: "#aa0055"});
    const font = {loadSystemFonts: false, fontFiles: fontFiles.map(({path}) => path)};
    const image = new Resvg(revenue!.svg, {font, background: "#fff"}).render();
    expect([image.width, image.height]).toEqual([revenue!.width, revenue!.height]);
    const pixels = image.pixels;
    const isAccent = (at: number) => pixels[at] === 0xaa && pixels[at + 1] === 0 && pixels[at + 2] === 0x55;
    expect(Array.from({length: pixels.length / 4}, (_, i) => isAccent(4 * i)).filter(Boolean).length).toBeGreaterThan(
      50
    );
  });

  it("leaves out what would show nothing", async () => {
    expect(drawReportCharts(await reportOf(database, {filters: {country: ["Atlantis"]}}), "en")).toEqual({});
    const oneDay = await reportOf(database, {
      filters: {country: ["USA"]},
      range: {start: "2024-01-10", end: "2024-01-10"}
    });
    expect(Object.keys(drawReportCharts(oneDay, "en"))).not.toContain("countries");
    expect(Object.keys(drawReportCharts(oneDay, "en"))).not.toContain("revenue");
  });

  it("cuts long names, and writes no character that XML refuses", () => {
    const names = ["a\u0000b\uFFFEc\uD800d", "x".repeat(20_000), '<b>&amp;"q"</b>', "two\nlines"];
    const texts = textsOf(drawReportCharts(withCountries(whole, names), "en").countries!);
    expect(texts).toEqual(
      expect.arrayContaining(["abcd", `${"x".repeat(23)}…`, '&lt;b&gt;&amp;amp;"q"&lt;/b&gt;', "two lines"])
    );
  });

  it("grows where the figures of an axis are wide", () => {
    const {revenue} = drawReportCharts(whole, "en");
    const settings = {...whole.shop.settings, currency: "CHF"};
    const wider = drawReportCharts({...whole, shop: {...whole.shop, settings}}, "es").revenue!;
    expect(wider.width).toBeGreaterThan(revenue!.width);
    expect(wider.svg).toContain(`viewBox="${revenue!.width - wider.width} 0 ${wider.width} ${wider.height}"`);
  });

  it("leaves the thread as it was", () => {
    drawReportCharts(whole, "en");
    expect([typeof document, typeof window]).toEqual(["undefined", "undefined"]);
  });
});
