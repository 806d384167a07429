import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {cleanText, cutMark, escapeText, longestText} from "../../../api/export/excel/clean-text.js";

const untouched = () => ({replaced: 0, cut: 0});
const anyText = fc.string({unit: "binary", maxLength: 40});

describe("cleanText(text, cleaned)", () => {
  it.each([
    ["a\u0000b", "a\ufffdb"],
    ["\ufffe\uffff", "\ufffd\ufffd"],
    ["half \ud800 pair", "half \ufffd pair"],
    ["\u001b[0m\u007f", "\ufffd[0m\ufffd"]
  ])("replaces what no sheet can hold in %j", (text, expected) => {
    const cleaned = untouched();
    expect(cleanText(text, cleaned)).toBe(expected);
    expect(cleaned).toEqual({replaced: 1, cut: 0});
  });

  it.each(["=1+1", "\ttab", "two\nlines", '"quoted"', "\u200fright to left", "𐐀 😀", "__proto__", "\u0085\u2028"])(
    "keeps %j as it is",
    (text) => {
      const cleaned = untouched();
      expect(cleanText(text, cleaned)).toBe(text);
      expect(cleaned).toEqual(untouched());
    }
  );

  it("has line feeds for all line ends, and no text for an empty one", () => {
    expect(cleanText("\ra\r\nb\rc", untouched())).toBe("\na\nb\nc");
    expect(cleanText("", untouched())).toBeNull();
  });

  it("cuts what is longer than a cell, between characters, with a mark", () => {
    const cleaned = untouched();
    expect(cleanText("x".repeat(longestText), cleaned)).toHaveLength(longestText);
    expect(cleaned.cut).toBe(0);
    for (const start of ["", "x"]) {
      const text = cleanText(start + "😀".repeat(longestText), cleaned)!;
      expect(text.endsWith(cutMark)).toBe(true);
      expect(text.length).toBeLessThanOrEqual(longestText);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(cleaned).toEqual({replaced: 0, cut: 2});
  });

  it("gives what XML can hold, and nothing to clean, of any text", () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.integer({min: 0, max: 0xffff}).map((code) => String.fromCharCode(code))}),
        (text) => {
          const clean = cleanText(text, untouched());
          const again = untouched();
          if (clean !== null) expect(cleanText(clean, again)).toBe(clean);
          expect(again).toEqual(untouched());
        }
      ),
      {seed: 6, numRuns: 300}
    );
  });
});

describe("escapeText(text)", () => {
  it("escapes what a spreadsheet would take for an escape", () => {
    expect(escapeText("_x0041_")).toBe("_x005F_x0041_");
    expect(escapeText("_x004G_ _x41_ x_y")).toBe("_x004G_ _x41_ x_y");
  });

  it("is undone by the reader's rule", () => {
    const pieces = fc.array(fc.constantFrom("_", "x", "_x0041_", "005F", "_x"), {maxLength: 8});
    fc.assert(
      fc.property(pieces, anyText, (list, more) => {
        const text = list.join("") + more;
        const undone = escapeText(text).replace(/_x([0-9A-Fa-f]{4})_/g, (_, unit: string) =>
          String.fromCharCode(Number.parseInt(unit, 16))
        );
        expect(undone).toBe(text);
      }),
      {seed: 6, numRuns: 300}
    );
  });
});
