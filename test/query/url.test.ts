import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {filterDimensions} from "../../src/model/dimensions.js";
import {demoSettings} from "../../src/model/settings.js";
import {type Preset, presets} from "../../src/model/filters.js";
import {resolveQuery} from "../../src/query/metric-query.js";
import {type Selection, defaultSelection, selectedRange} from "../../src/query/selection.js";
import {readSelection, writeSelection} from "../../src/query/url.js";

const shop = {firstDay: "2024-01-01", lastDay: "2025-12-31", settings: demoSettings};

const member = fc
  .string({unit: "grapheme", minLength: 1, maxLength: 20})
  // eslint-disable-next-line no-control-regex
  .filter((text) => !/[\u0000-\u001f\u007f]/.test(text) && text.isWellFormed());

const day = fc
  .date({min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));

const filters = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...filterDimensions), fc.uniqueArray(member, {minLength: 1, maxLength: 4})),
    fc.option(fc.tuple(fc.integer({min: 0, max: 1e6}), fc.integer({min: 0, max: 1e6})))
  )
  .map(([members, prices]) => {
    if (prices === null) return {...members};
    const [min, max] = prices.sort((a, b) => a - b) as [number, number];
    return {...members, min_price: min / 100, max_price: max / 100};
  });

const period = fc.oneof(
  fc.constantFrom(...(Object.keys(presets) as Preset[])).map((preset) => ({period: preset, range: {}})),
  fc
    .tuple(day, day)
    .map(([a, b]) => ({period: "custom" as const, range: a < b ? {start: a, end: b} : {start: b, end: a}})),
  day.map((start) => ({period: "custom" as const, range: {start}})),
  day.map((end) => ({period: "custom" as const, range: {end}}))
);

const selections = fc
  .record({
    period,
    filters,
    grain: fc.constantFrom(null, "day" as const, "week" as const, "month" as const),
    predictions: fc.boolean()
  })
  .map(({period: chosen, ...rest}): Selection => ({...chosen, ...rest}));

describe("writeSelection(selection, onto)", () => {
  it("writes what readSelection reads back, through the text of an address", () => {
    fc.assert(
      fc.property(selections, (selection) => {
        const {selection: read, notices} = readSelection(writeSelection(selection).toString());
        expect(notices).toEqual([]);
        expect(read).toEqual(selection);
      }),
      {seed: 1}
    );
  });

  it("leaves the address bare for the default", () => {
    expect(writeSelection(defaultSelection).toString()).toBe("");
  });

  it("names parameters as the API does, repeats members, and keeps the parameters of others", () => {
    const selection: Selection = {
      ...defaultSelection,
      period: "custom",
      range: {start: "2024-01-01", end: "2024-12-31"},
      filters: {country: ["USA", "UK"], min_price: 5, max_price: 19.5}
    };
    expect(writeSelection(selection, "?campaign=a&country=Peru&period=today").toString()).toBe(
      "campaign=a&start_date=2024-01-01&end_date=2024-12-31&country=USA&country=UK&min_price=5&max_price=19.5"
    );
  });
});

describe("readSelection(search)", () => {
  const refused = (search: string) => {
    const {selection, notices} = readSelection(search);
    return {selection, parameters: notices.map(({parameter}) => parameter)};
  };

  it.each([
    ["start_date=2024-02-30", "start_date"],
    ["start_date=", "start_date"],
    ["start_date=2024-01-01&start_date=2024-01-02", "start_date"],
    ["start_date=2024-12-31&end_date=2024-01-01", "end_date"],
    ["period=forever", "period"],
    ["period=constructor", "period"],
    ["country=", "country"],
    [`country=${"x".repeat(201)}`, "country"],
    ["city=%00", "city"],
    ["min_price=-1", "min_price"],
    ["min_price=0x10", "min_price"],
    ["min_price=1e3", "min_price"],
    ["max_price=99999999999", "max_price"],
    ["max_price=NaN", "max_price"],
    ["min_price=9&max_price=1", "max_price"],
    ["granularity=hour", "granularity"],
    ["predictions=maybe", "predictions"]
  ])("ignores %s with a notice", (search, parameter) => {
    expect(refused(search)).toEqual({selection: defaultSelection, parameters: [parameter]});
  });

  it("lets dates come before a preset, with a notice", () => {
    const {selection, parameters} = refused("start_date=2024-03-01&period=today");
    expect(selection).toMatchObject({period: "custom", range: {start: "2024-03-01"}});
    expect(parameters).toEqual(["period"]);
  });

  it("keeps a member that the data do not have: a narrow link never turns wide", () => {
    expect(readSelection("country=Atlantis").selection.filters).toEqual({country: ["Atlantis"]});
  });

  it("keeps the usable members beside unusable ones", () => {
    const {selection, parameters} = refused("country=USA&country=&country=USA");
    expect(selection.filters).toEqual({country: ["USA"]});
    expect(parameters).toEqual(["country"]);
  });

  it("makes of any text a selection that the query compiler takes", () => {
    const names = fc.constantFrom("start_date", "end_date", "country", "min_price", "max_price", "period", "__proto__");
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            names,
            fc.oneof(
              fc.string(),
              fc.constantFrom("2024-02-29", "9".repeat(12), "\u0000", "\ud800", "0.00001", "1e3", "~none")
            )
          )
        ),
        (pairs) => {
          const {selection} = readSelection(new URLSearchParams(pairs));
          const query = {
            metrics: ["revenue" as const],
            filters: selection.filters,
            range: selectedRange(selection, shop)
          };
          resolveQuery(query, shop);
        }
      ),
      {seed: 2}
    );
  });
});

describe("selectedRange(selection, shop)", () => {
  it("ends presets on the last day with data", () => {
    expect(selectedRange({...defaultSelection, period: "last_7_days"}, shop)).toEqual({
      start: "2025-12-25",
      end: "2025-12-31"
    });
  });

  it("fills the open end of a custom range", () => {
    expect(selectedRange({...defaultSelection, period: "custom", range: {start: "2025-06-01"}}, shop)).toEqual({
      start: "2025-06-01",
      end: "2025-12-31"
    });
  });

  it("stays in order where the range lies beyond the data", () => {
    expect(selectedRange({...defaultSelection, period: "custom", range: {start: "2030-01-01"}}, shop)).toEqual({
      start: "2030-01-01",
      end: "2030-01-01"
    });
  });
});
