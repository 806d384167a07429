import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Resvg} from "@resvg/resvg-js";
import {extractText, getDocumentProxy} from "unpdf";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {drawReportCharts} from "../../../api/export/charts/report-charts.js";
import {keyFigures} from "../../../api/export/pdf/figure-notes.js";
import type {PdfOptions} from "../../../api/export/pdf/options.js";
import {readPdfManifest} from "../../../api/export/pdf/read-manifest.js";
import {writePdf} from "../../../api/export/pdf/write-pdf.js";
import type {Report} from "../../../loaders/report/report.js";
import {changeFigure, exactFigure} from "../../../src/components/format.js";
import {dimensions, filterDimensions} from "../../../src/model/dimensions.js";
import {type MetricName, metrics} from "../../../src/model/metrics.js";
import type {Language} from "../../../src/model/text.js";
import {productName} from "../../../src/query/product-facts.js";
import {percentOf} from "../../../src/query/share.js";
import {type TestDatabase, testDatabase} from "../../setup/database.js";
import {fillShop, nastyLines} from "../../setup/nasty-shop.js";
import {reportOf} from "../../setup/reports.js";

let database: TestDatabase;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "daybook-pdf-"));
  database = await testDatabase();
  await fillShop(database.pool, nastyLines(600));
}, 60_000);

afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await rm(folder, {recursive: true});
});

const manifest = {rows: [["Shop", "Corner"]], document: {format: 1, shop: "Ünïcode"}} as const;

interface Written {
  readonly file: Buffer;
  /** The text of each page, every run of white space one space. */
  readonly pages: readonly string[];
  readonly pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
}

async function write(report: Report, language: Language = "en", options: Partial<PdfOptions> = {}): Promise<Written> {
  const path = join(folder, "report.pdf");
  const branding = {name: null, logo: null, colour: "#3b5fc0"};
  const madeAt = new Date("2025-01-02T03:04:05Z");
  const charts = drawReportCharts(report, language);
  await writePdf(report, path, {language, charts, manifest, branding, madeAt, ...options});
  const file = await readFile(path);
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const {text} = await extractText(pdf);
  return {file, pdf, pages: text.map((page) => page.replace(/\s+/g, " "))};
}

/** A figure as pages write it, its hard spaces plain. */
const figure = (value: number | null, name: MetricName, report: Report, language: Language) =>
  exactFigure(value, metrics[name].unit, {...report.shop.settings, language}).replace(/\s/g, " ");

const cases = [
  {language: "en", selection: {}},
  {language: "es", selection: {range: {start: "2024-06-01", end: "2024-08-31"}}},
  {language: "en", selection: {filters: {country: ["USA", "日本"], min_price: 10}, range: {start: "2024-03-01"}}}
] as const;

const notKnown = {en: "not known", es: "no se conoce"};

describe("writePdf(report, path, options)", () => {
  it.each(cases)("says every figure of $selection, in $language", async ({selection, language}) => {
    const report = await reportOf(database, selection);
    const {pages} = await write(report, language);
    const text = pages.join(" ");
    const {kpis, countries, categories, products} = report.answers;
    const {values, previous, change} = kpis.rows[0]!;
    for (const name of keyFigures) {
      const metric = metrics[name];
      const label = `${metric.label[language]}`;
      const value = values[name] ?? null;
      if (value === null) {
        expect(text).toMatch(new RegExp(`${label}[⁰¹²³⁴⁵⁶⁷⁸⁹]+ ${notKnown[language]}`));
        expect(text).toContain(`${label}: ${kpis.unknown[name]![language]}.`.replace(/\s+/g, " "));
        continue;
      }
      const [before, by] = [previous?.[name] ?? null, change?.[name] ?? null];
      const compared = kpis.previousRange === null ? [] : [figure(before, name, report, language)];
      const written = [figure(value, name, report, language), ...compared].join(" ");
      expect(text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, "")).toContain(`${label} ${written}`);
      if (by !== null)
        expect(text).toContain(changeFigure(by, metric, {...report.shop.settings, language}).replace(/\s/g, " "));
    }
    const listed = [
      [countries, 10, ["orders", "average_order_value", "customers"]],
      [categories, 50, ["gross_profit", "profit_margin", "orders", "units"]],
      [products, 10, ["orders", "units", "profit_margin"]]
    ] as const;
    for (const [answer, most, names] of listed) {
      expect(answer.rows.length).toBeGreaterThan(0);
      for (const [i, row] of answer.rows.slice(0, most).entries()) {
        const [key] = Object.values(row.keys) as [string];
        const label = key === "~none" ? notKnown[language] : key.replace(/[日本𐐀]/gu, "□");
        expect(text).toContain(` ${i + 1} ${answer === products ? productName(report.facts, key) : label} `);
        const revenue = figure(row.values.revenue!, "revenue", report, language);
        const rest = names.map((name) => figure(row.values[name] ?? null, name, report, language));
        const share = percentOf(row.values.revenue!, values.revenue!, 2);
        const between = answer === countries ? [figure(share, "profit_margin", report, language)] : [];
        expect(text).toContain([revenue, ...between, ...rest].join(" "));
      }
    }
  });

  it("numbers its pages, has bookmarks, and says whose it is and when it was made", async () => {
    const {pages, pdf} = await write(await reportOf(database), "es");
    pages.slice(1).forEach((page, i) => expect(page).toContain(`${i + 2} / ${pages.length}`));
    expect(pages[0]).toContain("Informe de ventas");
    const outline = await pdf.getOutline();
    expect(outline.map(({title}: {title: string}) => title)).toEqual([
      "Cifras clave",
      "Día a día",
      "Países",
      "Productos",
      "Categorías",
      "Qué significan las cifras",
      "Sobre este archivo"
    ]);
    const {info} = (await pdf.getMetadata()) as unknown as {info: Record<string, string>};
    expect(info).toMatchObject({Author: "Demo shop", Language: "es", CreationDate: "D:20250102030405Z"});
    expect(info.Title).toContain("Informe de ventas");
  });

  it("is tagged, embeds each font that it uses, and attaches its manifest", async () => {
    const {file, pdf} = await write(await reportOf(database));
    const text = file.toString("latin1");
    expect(await pdf.getMarkInfo()).toMatchObject({Marked: true});
    expect(text.match(/\/Type \/FontDescriptor/g)!.length).toBe(text.match(/\/FontFile2 /g)!.length);
    expect(text).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    expect(readPdfManifest(file)).toEqual(manifest.document);
  });

  it("is the same, byte by byte, of the same report and time", async () => {
    const report = await reportOf(database);
    expect((await write(report)).file.equals((await write(report)).file)).toBe(true);
  });

  it("writes no table and no chart of no rows, and says that there are none", async () => {
    const {pages, pdf} = await write(await reportOf(database, {filters: {country: ["Atlantis"]}}));
    expect(pages[0]).toContain("Atlantis");
    expect(pages[1]).toContain("No order matches this selection.");
    expect((await pdf.getOutline()).map(({title}: {title: string}) => title)).toEqual([
      "Key figures",
      "What the figures mean",
      "About this file"
    ]);
  });

  it("writes one row without a row that sums it up", async () => {
    const {rows} = await database.pool.query(
      `SELECT order_day::text AS day, country FROM transactions WHERE country IN ('USA', 'UK', 'España')
       GROUP BY order_day, country
       HAVING count(*) = 1 AND min(unit_price) > 0 AND min(quantity) > 0 AND min(status) = 'completed'
         AND min(line_type) = 'product'
       ORDER BY order_day, country LIMIT 1`
    );
    const {day, country} = rows[0]!;
    const report = await reportOf(database, {filters: {country: [country]}, range: {start: day, end: day}});
    expect(report.transactions.matching).toBe(1);
    const {pages} = await write(report);
    const [row] = report.answers.countries.rows;
    expect(pages.join(" ")).toContain(`1 ${country} ${figure(row!.values.revenue!, "revenue", report, "en")} 100.00%`);
    expect(pages.join(" ")).not.toContain("All (");
  });

  it("has room on its cover for every filter at once", async () => {
    const many = Array.from({length: 60}, (_, i) => `member ${i}`);
    const filters = Object.fromEntries(filterDimensions.map((name) => [name, many]));
    const {pages} = await write(await reportOf(database, {filters: {...filters, max_price: 5}}));
    for (const name of filterDimensions) expect(pages[0]).toContain(`${dimensions[name].label.en} member 0, member 1,`);
    expect(pages[0]).toMatch(/Data version \d+ Made Jan 2, 2025/);
    expect(pages[1]).toMatch(/^Key figures/);
  });

  describe("of names in every script", () => {
    const names = ["Ελλάδα", "Россия", "भारत", "ישראל הארץ", "مصر العربية", "日本", "👩‍👩‍👧 🎉", "=1+1", "<b>&amp;</b>"];
    const long = ["x".repeat(20_000), "many words ".repeat(2_000), "a\u0000b\uFFFEc\uD800d", "\u202Eevil\u202C", ""];
    let odd: Written;

    beforeAll(async () => {
      const report = await reportOf(database);
      const {categories} = report.answers;
      const rows = Array.from({length: 60}, (_, i) => ({
        ...categories.rows[i % categories.rows.length]!,
        keys: {category: [...names, ...long][i] ?? `Category ${i}`}
      }));
      const settings = {...report.shop.settings, name: names.join(" ")};
      const selection = {filters: {category: [...names, ...long]}, range: {}};
      const answers = {...report.answers, categories: {...categories, rows}};
      odd = await write({...report, answers, selection, shop: {...report.shop, settings}});
    });

    it("writes those that its fonts have, and a box and a note for the others", () => {
      const text = odd.pages.join(" ");
      for (const name of [
        "Ελλάδα",
        "Россия",
        "भारत",
        "ישראל הארץ",
        "مصر العربية",
        "=1+1",
        "<b>&amp;</b>",
        "abcd",
        "evil"
      ])
        expect(text).toContain(name);
      expect(text).toContain("□□");
      expect(odd.pages.at(-1)).toMatch(/Characters of which .* stand as □: .*U\+65E5, U\+672C/);
    });

    it("cuts what is long, and begins each page of a table with its head", () => {
      const head = "# Category Revenue Gross profit Margin Orders Units";
      const pages = odd.pages.filter((page) => page.includes(head));
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages.slice(1)) expect(page.startsWith(head)).toBe(true);
      expect(odd.pages.join(" ")).toContain("The first 50 of 60 by revenue.");
      expect(odd.pages.join(" ")).not.toContain("x".repeat(201));
      expect(odd.pages.length).toBeLessThan(12);
    });
  });

  it.each(["png", "svg"] as const)("draws a logo that is a %s file", async (kind) => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="9" height="9" fill="#e4572e"/></svg>';
    const logo = join(folder, `logo.${kind}`);
    await writeFile(logo, kind === "svg" ? svg : new Resvg(svg).render().asPng());
    const report = await reportOf(database, {filters: {country: ["Atlantis"]}});
    const branding = {name: "Acme Board", logo, colour: "#ffd23f"};
    const {pages, file} = await write(report, "en", {branding});
    const plain = await write(report, "en", {branding: {...branding, logo: null}});
    expect(pages[0]).toContain("Acme Board");
    expect(file.length).toBeGreaterThan(plain.file.length);
  });
});
