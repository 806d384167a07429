declare module "svg-to-pdfkit" {
  export interface SvgOptions {
    readonly width?: number;
    readonly height?: number;
    /** Whether a pixel is a point. */
    readonly assumePt?: boolean;
    readonly preserveAspectRatio?: string;
    /** The registered font of a family. */
    readonly fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
    /** The file behind a link in the drawing; read by its path by default. */
    readonly imageCallback?: (link: string) => string;
    readonly warningCallback?: (message: string) => void;
  }

  /** Draws an SVG into a document, as vectors. */
  export default function SVGtoPDF(
    doc: PDFKit.PDFDocument,
    svg: string,
    x: number,
    y: number,
    options?: SvgOptions
  ): void;
}
