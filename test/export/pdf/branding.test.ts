import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {onPaper} from "../../../api/export/pdf/colour.js";
import {readLogo} from "../../../api/export/pdf/logo.js";
import {readConfig} from "../../../db/config.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "daybook-brand-"));
  writeFileSync(join(folder, "logo.png"), "no picture");
});
afterAll(() => rmSync(folder, {recursive: true}));

describe("readConfig({BRAND_…})", () => {
  it("is the shop's own look by default", () => {
    expect(readConfig({}).branding).toEqual({name: null, logo: null, colour: "#3b5fc0"});
  });

  it("takes a name, a logo and a colour", () => {
    const logo = join(folder, "logo.png");
    const {branding} = readConfig({BRAND_NAME: " Acme ", BRAND_LOGO: logo, BRAND_COLOUR: "#FFD23F"});
    expect(branding).toEqual({name: "Acme", logo, colour: "#ffd23f"});
  });

  it.each([
    [{BRAND_COLOUR: "red"}, "invalid BRAND_COLOUR: red; use #rrggbb, such as #3b5fc0"],
    [{BRAND_COLOUR: "#12345"}, "invalid BRAND_COLOUR: #12345"],
    [{BRAND_LOGO: "logo.gif"}, "invalid BRAND_LOGO: logo.gif; use a PNG, JPEG or SVG file"],
    [{BRAND_LOGO: "nowhere.png"}, "missing BRAND_LOGO: there is no file nowhere.png"]
  ])("refuses %o", (settings, message) => {
    expect(() => readConfig(settings)).toThrow(message);
  });
});

describe("readLogo(path)", () => {
  it("refuses a file that is no picture, without its path", async () => {
    await expect(readLogo(join(folder, "logo.png"))).rejects.toThrow(
      "invalid logo: BRAND_LOGO is no PNG, JPEG or SVG file"
    );
    await expect(readLogo(join(folder, "gone.png"))).rejects.toThrow(/^missing logo: (?!.*gone)/);
  });
});

/** The ratio of contrast with white, WCAG 2.2. */
function contrast(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

describe("onPaper(colour)", () => {
  it("can be read on white, and leaves alone what can be", () => {
    const colours = fc.integer({min: 0, max: 0xffffff}).map((value) => `#${value.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(colours, (colour) => {
        // Channels are rounded, which takes a little away.
        expect(contrast(onPaper(colour))).toBeGreaterThan(4.4);
        if (contrast(colour) >= 4.5) expect(onPaper(colour)).toBe(colour);
      }),
      {seed: 5}
    );
  });
});
