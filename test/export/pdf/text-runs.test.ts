import {describe, expect, it} from "vitest";
import {printable} from "../../../api/export/printable.js";
import {textRuns, visualWords} from "../../../api/export/pdf/text-runs.js";

/** Latin in one font, Hebrew and spaces in the other, nothing else anywhere. */
const covers = (family: string, codePoint: number) =>
  family === "Noto Sans" ? codePoint < 0x250 : codePoint === 0x20 || (codePoint >= 0x590 && codePoint < 0x600);

describe("textRuns(text, covers, onreplaced)", () => {
  it("takes the second font where the first has no shape, and tells of what neither has", () => {
    const replaced: number[] = [];
    expect(textRuns("Tel Aviv תל, 中", covers, (codePoint) => replaced.push(codePoint))).toEqual([
      {family: "Noto Sans", text: "Tel Aviv "},
      {family: "DejaVu Sans", text: "תל"},
      {family: "Noto Sans", text: ", "},
      {family: "DejaVu Sans", text: "□"}
    ]);
    expect(replaced).toEqual([0x4e2d]);
  });

  it("puts letters and their marks together, and leaves out what cannot be seen", () => {
    expect(textRuns("e\u0301\u200D\uFE0F", covers)).toEqual([{family: "Noto Sans", text: "é"}]);
  });

  it("keeps the words of a right-to-left script and their spaces apart", () => {
    expect(textRuns("שלום עולם", covers).map(({text}) => text)).toEqual(["שלום", " ", "עולם"]);
  });
});

describe("visualWords(words)", () => {
  it("turns the words of a right-to-left script around, where they stand together", () => {
    expect(visualWords(["a", "שלום", "עולם", "b", "c"])).toEqual(["a", "עולם", "שלום", "b", "c"]);
  });
});

describe("printable(text, most)", () => {
  it.each([
    ["a\u0000b\u0007c", "abc"],
    ["\uFFFE\uFFFF\u{1FFFE}x", "x"],
    ["\uD800lone\uDC00", "lone"],
    ["\u{1F600} whole", "\u{1F600} whole"],
    ["two\r\nlines\tand  more\u2028", "two lines and more"],
    ["\u202Eturned\u202C \u200Fmarks", "turned marks"]
  ])("of %j is %j", (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it("cuts at so many characters, of which no half is left", () => {
    expect(printable("\u{1F600}".repeat(300))).toBe(`${"\u{1F600}".repeat(199)}…`);
    expect(printable("y".repeat(200))).toBe("y".repeat(200));
    expect(printable("y".repeat(5), 4)).toBe("yyy…");
    expect(printable(`${" ".repeat(50_000)}x`)).toBe("…");
  });
});
