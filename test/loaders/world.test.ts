import {type GeoPermissibleObjects, geoArea, geoContains} from "d3";
import {describe, expect, it} from "vitest";
import {loadWorld} from "../../loaders/world.js";
import {smallCountries} from "../../src/model/countries.js";

describe("loadWorld()", () => {
  const {features} = loadWorld();
  const shape = (code: string) => features.find(({id}) => id === code) as unknown as GeoPermissibleObjects;

  it("names each country by its letters", () => {
    expect(geoContains(shape("FR"), [2.35, 48.85])).toBe(true);
    expect(geoContains(shape("US"), [-87.6, 41.6])).toBe(true);
    expect(geoContains(shape("XK"), [20.9, 42.6])).toBe(true);
  });

  it("has no shape that covers what it should not, and none of Antarctica", () => {
    for (const feature of features) expect(geoArea(feature as unknown as GeoPermissibleObjects)).toBeLessThan(0.5);
    expect(shape("AQ")).toBeUndefined();
  });

  it("leaves small countries to points", () => {
    for (const code of smallCountries.keys()) expect(shape(code)).toBeUndefined();
  });

  it("is small enough for a page", () => expect(JSON.stringify(loadWorld()).length).toBeLessThan(150_000));
});
