import {describe, expect, it} from "vitest";
import {queryLinks} from "../../../../src/query/ask/answer/links.js";
import {readSelection} from "../../../../src/query/url.js";

describe("queryLinks(query)", () => {
  it("opens the page of a breakdown with the same days and filters", () => {
    const filters = {country: ["UK", "Côte d'Ivoire"], min_price: 9.5};
    const range = {start: "2025-01-01", end: "2025-01-31"};
    const {page} = queryLinks({metrics: ["revenue"], dimensions: ["device_type"], filters, range, grain: "week"});
    const [path, search] = page!.split("?");
    expect(path).toBe("./channels");
    const {selection, notices} = readSelection(search!);
    expect(notices).toEqual([]);
    expect(selection).toMatchObject({period: "custom", range, filters, grain: "week"});
  });

  it("opens no page where the filters of pages cannot say the same", () => {
    expect(queryLinks({metrics: ["revenue"], filters: {rfm_segment: ["Champions"]}}).page).toBeNull();
    expect(queryLinks({metrics: ["revenue"], except: {country: ["UK"]}}).page).toBeNull();
  });
});
