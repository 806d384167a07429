import type {LineOptions, TextStyle, Typesetter} from "./typesetter.js";

/** Points from the edges of a page to what is written on it. */
export const margin = {left: 54, right: 54, top: 64, bottom: 64} as const;

/** ISO A4, in points. */
export const page = {width: 595.28, height: 841.89} as const;

export const contentWidth = page.width - margin.left - margin.right;

const bottom = page.height - margin.bottom;

/** Points between two baselines, as a part of the size. */
const leading = 1.38;

/** Where letters stand in the height of their line, as a part of it. */
const ascent = 0.76;

/** The height of lines of a size, in points. */
export function heightOf(lines: number, size: number): number {
  return lines * size * leading;
}

/** Points above the heading of a section. */
const beforeSection = 26;

/** Points that the heading of a section takes, with what stands above it. */
export const sectionHeight = beforeSection + 36;

/** What an element of the structure tells beside its text. */
export interface ElementOptions extends PDFKit.Mixins.StructureElementOptions {
  /** What the head of a table heads; the declared types do not know it. */
  readonly scope?: "Column" | "Row";
}

export interface ParagraphOptions extends TextStyle {
  /** `P` by default. */
  readonly tag?: string;
  readonly x?: number;
  readonly width?: number;
  /** Lines at most; all by default. */
  readonly most?: number;
  /** Points beneath; 0 by default. */
  readonly after?: number;
}

/** The pages of a file from top to bottom: a place to write at that moves down, and on to the next page. */
export class Sheet {
  /** Points from the top of the page at which comes what is written next. */
  y: number = margin.top;
  readonly doc: PDFKit.PDFDocument;
  readonly type: Typesetter;
  /** A readable shade of the brand's colour. */
  readonly accent: string;
  readonly #parents: PDFKit.PDFStructureElement[] = [];

  constructor(type: Typesetter, accent: string) {
    this.type = type;
    this.accent = accent;
    this.doc = type.doc;
    const root = this.doc.struct("Document");
    this.doc.addStructure(root);
    this.#parents.push(root);
  }

  /** Goes on to another page. */
  turn(): void {
    this.doc.addPage();
    this.y = margin.top;
  }

  /** Points left on this page. */
  get left(): number {
    return bottom - this.y;
  }

  /** Points that an empty page has. */
  get tallest(): number {
    return bottom - margin.top;
  }

  /** Goes on to another page unless so many points are left on this one. */
  need(height: number): void {
    if (this.y + height > bottom && this.y > margin.top) this.turn();
  }

  /** Draws what a reader is told of as an element of the document's structure. */
  tagged(tag: string, draw: () => void, options: ElementOptions = {}): void {
    const element = this.doc.struct(tag, options);
    this.#parents.at(-1)!.add(element);
    element.add(draw);
    element.end();
  }

  /** Puts the elements that are made meanwhile into one of their own. */
  grouped(tag: string, work: () => void): void {
    const element = this.doc.struct(tag);
    this.#parents.at(-1)!.add(element);
    this.#parents.push(element);
    work();
    this.#parents.pop();
    element.end();
  }

  /** Draws what means nothing by itself: lines, colours behind text. */
  decoration(draw: () => void): void {
    this.doc.markContent("Artifact", {type: "Layout"});
    draw();
    this.doc.endMarkedContent();
  }

  /** Draws lines one beneath the other, from `top` down. */
  stack(lines: readonly string[], x: number, top: number, style: TextStyle, options: LineOptions = {}): void {
    const step = style.size * leading;
    lines.forEach((line, i) => this.type.line(line, x, top + (i + ascent) * step, style, options));
  }

  /** Writes a paragraph at the place that has been reached; it stays on one page. */
  paragraph(text: string, {tag = "P", x = margin.left, width, most, after = 0, ...style}: ParagraphOptions): void {
    const lines = this.type.lines(text, width ?? page.width - margin.right - x, style, most);
    this.need(heightOf(lines.length, style.size));
    this.tagged(tag, () => this.stack(lines, x, this.y, style));
    this.y += heightOf(lines.length, style.size) + after;
  }

  /** Begins a section: heading and bookmark, on a page that has room for `next` points beneath it. */
  section(title: string, next: number): void {
    if (this.y > margin.top) {
      if (this.left < sectionHeight + next) this.turn();
      else this.y += beforeSection;
    }
    this.doc.outline.addItem(title);
    this.paragraph(title, {tag: "H1", size: 17, bold: true, colour: this.accent, after: 6});
  }
}
