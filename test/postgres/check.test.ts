import {describe, expect, it} from "vitest";
import {findLack} from "../../db/postgres/check.js";

describe("findLack(facts)", () => {
  const facts = {
    number: 150_004,
    version: "PostgreSQL 15.4 on x86_64",
    database: "shop",
    encoding: "UTF8",
    standby: false
  };

  it("finds nothing wrong with PostgreSQL 15", () => {
    expect(findLack(facts)).toBeNull();
  });

  it("tells PostgreSQL 14 which one is needed", () => {
    expect(findLack({...facts, number: 140_012, version: "PostgreSQL 14.12 on x86_64"})).toBe(
      "is PostgreSQL 14.12; Daybook needs PostgreSQL 15 or later"
    );
  });

  it("tells of a standby, which takes no writes", () => {
    expect(findLack({...facts, standby: true})).toMatch(/^is a standby/);
  });
});
