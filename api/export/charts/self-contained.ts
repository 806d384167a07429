import {printable} from "../printable.js";

/** The family that a drawing's text is set in; a file embeds it. */
export const fontFamily = "Noto Sans";

/** What the pages' style sheets say on light paper (Framework's theme "air"), mixed. */
const colours: Readonly<Record<string, string>> = {
  "--theme-foreground": "#1b1e23",
  "--theme-foreground-focus": "#3b5fc0",
  "--theme-foreground-alt": "#323539",
  "--theme-foreground-muted": "#55585c",
  "--theme-foreground-faint": "#8d8f91",
  "--theme-foreground-fainter": "#bbbcbd",
  "--theme-foreground-faintest": "#dfe0e0",
  "--theme-background": "#ffffff",
  "--theme-background-alt": "#f6f6f6",
  "--plot-background": "#ffffff"
};

/** The colour of what is drawn in the accent, `#rrggbb`. */
export const accentColour = colours["--theme-foreground-focus"]!;

/** Attributes that mean something only to a page. */
const ofPages = ["class", "style", "tabindex", "role", "aria-label", "aria-description", "aria-hidden"];

/**
 * A drawing as an SVG text that needs no page: variables and inherited fonts are written out, what only a pointer
 * brings forth is gone, and texts hold what XML may.
 */
export function selfContained(drawing: SVGSVGElement, {accent = accentColour} = {}): string {
  const palette: Readonly<Record<string, string>> = {...colours, "--theme-foreground-focus": accent};
  for (const style of drawing.querySelectorAll("style, title")) style.remove();
  for (const element of [drawing, ...drawing.querySelectorAll("*")]) {
    for (const name of ofPages) element.removeAttribute(name);
    for (const {name, value} of [...element.attributes]) element.setAttribute(name, plainValue(name, value, palette));
  }
  for (const text of drawing.querySelectorAll("text, tspan")) cleanText(text);
  // A tip waits for a pointer.
  for (const group of drawing.querySelectorAll("g:empty")) group.remove();
  drawing.setAttribute("color", palette["--theme-foreground"]!);
  drawing.setAttribute("font-family", fontFamily);
  drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return drawing.outerHTML.replaceAll("&nbsp;", "\u00a0");
}

function plainValue(name: string, value: string, palette: Readonly<Record<string, string>>): string {
  if (name === "font-weight") return Number(value) >= 600 || value === "bold" ? "bold" : "normal";
  return value
    .replace(/var\((--[\w-]+)(?:, *([^)]+))?\)/g, (_, variable: string, other?: string) => {
      const colour = palette[variable] ?? other;
      if (colour === undefined) throw new Error(`unknown colour of a drawing: ${variable}`);
      return colour;
    })
    .replace(/^currentColor$/i, palette["--theme-foreground"]!);
}

function cleanText(text: Element): void {
  for (const node of text.childNodes) if (node.nodeType === 3) node.nodeValue = printable(node.nodeValue ?? "");
}
