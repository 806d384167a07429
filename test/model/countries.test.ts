import {describe, expect, it} from "vitest";
import {countryByNumber, countryName, findCountry, smallCountries} from "../../src/model/countries.js";

describe("findCountry(name)", () => {
  it.each([
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["United States of America", "US"],
    ["UK", "GB"],
    ["gb", "GB"],
    ["England", "GB"],
    ["EIRE", "IE"],
    ["RSA", "ZA"],
    ["Hong Kong", "HK"],
    ["Czech Republic", "CZ"],
    ["Czechia", "CZ"],
    ["Channel Islands", "JE"],
    ["The Netherlands", "NL"],
    ["Korea, Republic of", "KR"],
    ["Bosnia and Herzegovina", "BA"],
    ["Cote d'Ivoire", "CI"],
    ["Saint Lucia", "LC"],
    ["Alemania", "DE"],
    ["Deutschland", "DE"],
    ["ESPAÑA", "ES"],
    ["Kosovo", "XK"]
  ])("understands %s", (name, code) => expect(findCountry(name)).toBe(code));

  it.each(["European Community", "Unspecified", "~none", "", "Atlantis"])("takes %s for no country", (name) =>
    expect(findCountry(name)).toBeNull()
  );
});

describe("countryName(code, language)", () => {
  it("speaks both languages", () => {
    expect([countryName("DE", "en"), countryName("DE", "es")]).toEqual(["Germany", "Alemania"]);
  });
});

describe("countryByNumber(number)", () => {
  it("reads numbers as ISO 3166-1 writes them", () => {
    expect([countryByNumber("826"), countryByNumber("004"), countryByNumber("999")]).toEqual(["GB", "AF", null]);
  });
});

describe("smallCountries", () => {
  it("lie on the globe, each where it is", () => {
    for (const [longitude, latitude] of smallCountries.values()) {
      expect(Math.abs(longitude)).toBeLessThanOrEqual(180);
      expect(Math.abs(latitude)).toBeLessThanOrEqual(90);
    }
    expect(smallCountries.get("SG")).toEqual([103.8, 1.4]);
  });
});
