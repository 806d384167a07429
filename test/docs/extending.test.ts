import {execFile} from "node:child_process";
import {randomBytes} from "node:crypto";
import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve} from "node:path";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, inject, it} from "vitest";
import {describeInBrowser, openBrowser} from "../setup/browser.js";
import {copyProject} from "../setup/project-copy.js";
import {serveStatic} from "../setup/static-server.js";

const text = readFileSync(resolve(import.meta.dirname, "..", "..", "docs", "extending.md"), "utf8");

/** The example that is written for a file. */
function example(path: string): string {
  const fenced = new RegExp(`^(\`{3,4})\\w+ ${path.replaceAll(".", "\\.")}\n(.*?)^\\1$`, "ms");
  return fenced.exec(text)![2]!;
}

let folder = "";
let outcome: {rows: {keys: {status: string}; values: {revenue_per_customer: number | null}}[][]; site: string};

beforeAll(async () => {
  folder = copyProject();
  for (const path of ["src/model/metrics.ts", "src/model/dimensions.ts"]) {
    const model = readFileSync(join(folder, path), "utf8");
    writeFileSync(
      join(folder, path),
      model.replace("const definitions = {\n", (head) => `${head}${example(path)}`)
    );
  }
  writeFileSync(join(folder, "src", "customers-worth.md"), example("src/customers-worth.md"));
  await promisify(execFile)(
    process.execPath,
    ["--import", "./cli/typescript.js", "cli/new.ts", "page", "paid-how", "--from", "channels"],
    {cwd: folder}
  );
  const schema = `extended_${randomBytes(4).toString("hex")}`;
  const {stdout} = await promisify(execFile)(
    process.execPath,
    [
      "--import",
      "./cli/typescript.js",
      "test/setup/count-extended.ts",
      inject("postgres"),
      schema,
      join(folder, "data")
    ],
    {cwd: folder, maxBuffer: 2 ** 24}
  );
  outcome = JSON.parse(stdout.slice(stdout.lastIndexOf("\n") + 1));
}, 240_000);

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("the examples of docs/extending.md", () => {
  it("pass the type check", {timeout: 60_000}, async () => {
    writeFileSync(
      join(folder, "tsconfig.model.json"),
      JSON.stringify({extends: "./tsconfig.json", include: ["src/model/*.ts"]})
    );
    await promisify(execFile)(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.model.json"], {
      cwd: folder
    });
  });

  it("count the same on all engines, by the new dimension", () => {
    const [postgres, duckdb, columns] = outcome.rows;
    expect(postgres!.map(({keys}) => keys.status).toSorted()).toEqual(["completed", "refunded"]);
    expect(postgres!.find(({keys}) => keys.status === "completed")!.values.revenue_per_customer).toBeGreaterThan(0);
    expect(duckdb).toEqual(postgres);
    expect(columns).toEqual(postgres);
  });
});

describeInBrowser("a page made by npm run new -- page paid-how --from channels", () => {
  it("is in the sidebar, and shows what the page shows that it was copied from", {timeout: 60_000}, async () => {
    await using server = await serveStatic(outcome.site);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(server.url);
      await page.locator("#observablehq-sidebar").getByRole("link", {name: "Paid how"}).click();
      await page.getByRole("heading", {level: 1, name: "Paid how"}).waitFor();
      await page.locator("figure.chart").first().waitFor({timeout: 30_000});
      expect(await page.locator(".observablehq--error").count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});

describeInBrowser("the page of docs/extending.md", () => {
  it("shows the new metric", {timeout: 60_000}, async () => {
    await using server = await serveStatic(outcome.site);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(`${server.url}/customers-worth`);
      await page.getByText(/completed: .*\d a customer/).waitFor({timeout: 30_000});
    } finally {
      await browser.close();
    }
  });
});
