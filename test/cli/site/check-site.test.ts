import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {findErrors} from "../../../cli/site/check-site.js";

describe("findErrors(site)", () => {
  let site = "";
  beforeEach(() => {
    site = mkdtempSync(join(tmpdir(), "daybook-check-"));
    mkdirSync(join(site, "reports"));
  });
  afterEach(() => rmSync(site, {recursive: true}));

  // As Framework 1.13.4 writes a code block and an inline expression that it cannot compile, and a package that is missing.
  it.each([
    [
      '<div class="observablehq--inspect observablehq--error">SyntaxError: Unexpected token (1:10)</div>',
      "SyntaxError: Unexpected token (1:10)"
    ],
    [
      '<span class="observablehq--inspect observablehq--error" style="display: block;">SyntaxError: x</span>',
      "SyntaxError: x"
    ],
    [
      '<script type="module">const [{a}] = await Promise.all([import("./a.js"), import("nowhere")]);</script>',
      "package nowhere is not installed"
    ]
  ])("finds %s", (html, words) => {
    writeFileSync(join(site, "index.html"), "<h1>Fine</h1>");
    writeFileSync(join(site, "reports", "sales.html"), `<h1>Sales</h1>\n${html}\n`);
    expect(findErrors(site)).toEqual([`${join("reports", "sales.html")}: ${words}`]);
  });

  it("is content with pages that only speak of errors", () => {
    writeFileSync(join(site, "index.html"), "<p>A SyntaxError is shown as observablehq--error.</p>");
    expect(findErrors(site)).toEqual([]);
  });

  it("finds a module and a file that a page names and the site does not have", () => {
    mkdirSync(join(site, "_import"), {recursive: true});
    writeFileSync(
      join(site, "_import", "chart.1.js"),
      'import {x} from "../_import/gone.2.js"; "../_import/chart.1.js";'
    );
    writeFileSync(join(site, "index.html"), 'import("./_import/chart.1.js"); {"path":"./_file/data/shop/lines.3.gz"}');
    expect(findErrors(site).join()).toMatch(
      /_file.data.shop.lines\.3\.gz, _import.gone\.2\.js missing; if npm run dev/
    );
    rmSync(join(site, "_import"), {recursive: true});
  });

  it("does not take a site without pages for a good one", () => {
    expect(findErrors(site)).toEqual(["there is no page"]);
  });
});
