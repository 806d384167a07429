import {readFile} from "node:fs/promises";
import SVGtoPDF from "svg-to-pdfkit";

/** A picture that stands on the cover. */
export interface Logo {
  /** Draws it into a box, at its left and as large as fits. */
  draw(doc: PDFKit.PDFDocument, box: {x: number; y: number; width: number; height: number}): void;
}

const signatures = {png: "89504e470d0a1a0a", jpeg: "ffd8ff"} as const;

/**
 * Reads a logo.
 * @throws {Error} where the file cannot be read or is no picture of a kind that a report can hold
 */
export async function readLogo(path: string): Promise<Logo> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Error("missing logo: BRAND_LOGO names a file that cannot be read", {cause});
  });
  const start = bytes.subarray(0, 8).toString("hex");
  if (start.startsWith(signatures.png) || start.startsWith(signatures.jpeg)) return pixels(bytes);
  const text = bytes.toString("utf8");
  if (/<svg[\s>]/.test(text.slice(0, 4096))) return vectors(text);
  throw new Error("invalid logo: BRAND_LOGO is no PNG, JPEG or SVG file");
}

function pixels(bytes: Buffer): Logo {
  return {
    draw(doc, {x, y, width, height}) {
      try {
        doc.image(bytes, x, y, {fit: [width, height], valign: "center"});
      } catch (cause) {
        throw new Error("invalid logo: BRAND_LOGO cannot be read to its end; save it anew", {cause});
      }
    }
  };
}

function vectors(svg: string): Logo {
  return {
    draw: (doc, {x, y, ...size}) =>
      SVGtoPDF(doc, svg, x, y, {
        ...size,
        preserveAspectRatio: "xMinYMid meet",
        fontCallback: (_, bold) => (bold ? "Noto Sans Bold" : "Noto Sans"),
        // A picture in the picture would be a file of this machine.
        imageCallback: (link) => (link.startsWith("data:") ? link : ""),
        warningCallback: () => {}
      })
  };
}
