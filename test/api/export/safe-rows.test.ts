import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {SafeRows} from "../../../api/export/csv/safe-rows.js";
import {csvLine, plainText} from "../../../src/query/csv.js";

/** A row as PostgreSQL writes it: quoted where it must be, ended by a line feed. */
const written = (row: readonly (string | null)[]) => `${csvLine(row).slice(0, -2)}\n`;

function convert(text: string, size: number): string {
  const safe = new SafeRows([true, false, true]);
  const bytes = Buffer.from(text);
  const chunks = Array.from({length: Math.ceil(bytes.length / size)}, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size)
  );
  return Buffer.concat(chunks.map((chunk) => safe.convert(chunk))).toString();
}

describe("SafeRows", () => {
  it("keeps formulas text, numbers numbers, and quoted line ends as they are", () => {
    const rows = [
      ["=1+1", "-2", "a"],
      ["-x, y", "-2.5", '@"quoted"'],
      ["\r\n", null, ""],
      [null, null, "\ttab"],
      ["Ελλάδα, 日本", "1", "+"]
    ];
    const text = rows.map(written).join("");
    expect(convert(text, 7)).toBe(
      "'=1+1,-2,a\r\n" +
        '"\'-x, y",-2.5,"\'@""quoted"""\r\n' +
        '"\'\r\n",,""\r\n' +
        ",,'\ttab\r\n" +
        '"Ελλάδα, 日本",1,\'+\r\n'
    );
  });

  it("writes any rows as csvLine and plainText do, however they are cut", () => {
    const field = fc.option(fc.oneof(fc.string(), fc.constantFrom("=", '"', ",", "\n", "\r", '-"a', "\t,")));
    const row = fc.tuple(field, fc.option(fc.integer().map(String)), field);
    fc.assert(
      fc.property(fc.array(row), fc.integer({min: 1, max: 20}), (rows, size) => {
        const safe = rows.map(([a, b, c]) => csvLine([a && plainText(a), b, c && plainText(c)])).join("");
        expect(convert(rows.map(written).join(""), size)).toBe(safe);
      }),
      {seed: 7, numRuns: 300}
    );
  });
});
