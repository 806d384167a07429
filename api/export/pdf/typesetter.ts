import {type FontFile, fontFiles} from "../fonts.js";
import {type TextRun, textRuns, visualWords} from "./text-runs.js";

/** How a text is set. */
export interface TextStyle {
  /** In points. */
  readonly size: number;
  readonly bold?: boolean;
  /** `#rrggbb`; the colour of ink by default. */
  readonly colour?: string;
}

export const ink = "#1b1e23";

export interface LineOptions {
  /** Where in its width the line stands; "left" by default. */
  readonly align?: "left" | "right" | "center";
  /** In points; needed for all but "left". */
  readonly width?: number;
}

/** What of the document's open font says which characters it has; pdfkit declares no type for it. */
interface OpenFont {
  readonly _font: {readonly font: {hasGlyphForCodePoint(codePoint: number): boolean}};
}

/** Measures, breaks and draws lines of text, each character in a font that has it. */
export class Typesetter {
  readonly doc: PDFKit.PDFDocument;
  /** Code points that no font has, in the order in which they were met. */
  readonly replaced = new Set<number>();
  readonly #covered = new Map<string, boolean>();
  /** Widths of runs in letters of one point, by font and text. */
  readonly #widths = new Map<string, number>();

  constructor(doc: PDFKit.PDFDocument) {
    this.doc = doc;
    for (const {family, weight, path} of fontFiles) doc.registerFont(fontName(family, weight === "bold"), path);
  }

  /** The pieces of a line from left to right, in the order in which they stand on paper. */
  ordered(line: string): TextRun[] {
    return this.runs(visualWords(line.split(" ")).join(" "));
  }

  /** The pieces of a text; what no font has is replaced and noted. */
  runs(text: string): TextRun[] {
    return textRuns(text, this.#covers, (codePoint) => this.replaced.add(codePoint));
  }

  /** The width of a text on one line, in points. */
  width(text: string, style: TextStyle): number {
    return this.runs(text).reduce((sum, run) => sum + this.#runWidth(run, style), 0);
  }

  /** Breaks a text into lines, at spaces where it can; what is beyond the last of `most` lines is cut with "…". */
  lines(text: string, width: number, style: TextStyle, most = Number.POSITIVE_INFINITY): string[] {
    const lines: string[] = [];
    let line = "";
    for (const word of text.split(" ").flatMap((long) => this.#pieces(long, width, style))) {
      const longer = line === "" ? word.text : `${line}${word.joined ? "" : " "}${word.text}`;
      if (line === "" || this.width(longer, style) <= width) {
        line = longer;
        continue;
      }
      lines.push(line);
      line = word.text;
      if (lines.length === most) return [...lines.slice(0, -1), this.#cut(`${lines.at(-1)!}…`, width, style)];
    }
    return [...lines, line];
  }

  /** Draws one line, its letters standing on `baseline`. */
  line(
    text: string,
    x: number,
    baseline: number,
    style: TextStyle,
    {align = "left", width = 0}: LineOptions = {}
  ): void {
    const runs = this.ordered(text);
    const free = align === "left" ? 0 : width - runs.reduce((sum, run) => sum + this.#runWidth(run, style), 0);
    let at = x + (align === "center" ? free / 2 : free);
    for (const run of runs) {
      this.doc.font(fontName(run.family, style.bold ?? false), style.size).fillColor(style.colour ?? ink);
      this.doc.text(run.text, at, baseline, {lineBreak: false, baseline: "alphabetic"});
      at += this.#runWidth(run, style);
    }
  }

  #runWidth({family, text}: TextRun, {size, bold = false}: TextStyle): number {
    const name = fontName(family, bold);
    const key = `${name} ${text}`;
    const known = this.#widths.get(key) ?? this.doc.font(name, 1).widthOfString(text);
    this.#widths.set(key, known);
    return known * size;
  }

  /** A word in as many pieces as its width needs. */
  #pieces(word: string, width: number, style: TextStyle): {text: string; joined: boolean}[] {
    if (this.width(word, style) <= width) return [{text: word, joined: false}];
    const pieces = [""];
    let left = width;
    for (const {segment} of graphemes.segment(word)) {
      const wide = this.width(segment, style);
      if (wide > left && pieces.at(-1) !== "") {
        pieces.push("");
        left = width;
      }
      pieces[pieces.length - 1] += segment;
      left -= wide;
    }
    return pieces.map((text, i) => ({text, joined: i > 0}));
  }

  #cut(text: string, width: number, style: TextStyle): string {
    const letters = [...text];
    while (letters.length > 2 && this.width(letters.join(""), style) > width) letters.splice(-2, 1);
    return letters.join("");
  }

  readonly #covers = (family: FontFile["family"], codePoint: number): boolean => {
    const key = `${family} ${codePoint}`;
    const known = this.#covered.get(key);
    if (known !== undefined) return known;
    this.doc.font(fontName(family, false));
    const has = (this.doc as unknown as OpenFont)._font.font.hasGlyphForCodePoint(codePoint);
    this.#covered.set(key, has);
    return has;
  };
}

const graphemes = new Intl.Segmenter("und", {granularity: "grapheme"});

/** The name under which a font is registered with the document. */
export function fontName(family: string, bold: boolean): string {
  return bold ? `${family} Bold` : family;
}
