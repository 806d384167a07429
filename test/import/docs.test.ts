import {readFileSync} from "node:fs";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {printBridge} from "../../db/import/bridge.js";
import {importShop, type ImportShop} from "./shop.js";

const page = readFileSync("docs/import.md", "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)![1]!;

describe("the example of docs/import.md", () => {
  let shop: ImportShop;
  beforeAll(async () => void (shop = await importShop()));
  afterAll(() => shop[Symbol.asyncDispose]());

  it("imports, and ends with the bridge that the page shows", async () => {
    const file = await shop.write("orders.csv", block("csv"));
    const {bridge, report} = await shop.import([file], JSON.parse(block("json")));
    expect(printBridge(bridge)).toEqual(block("text").trimEnd().split("\n"));
    expect(report).toContain(block("text").trimEnd());
    expect(await shop.rows("SELECT DISTINCT category FROM lines")).toEqual([{category: "Kitchen"}]);
  });
});
