import type {MetricName} from "../model/metrics.js";
import type {FigureRows} from "./figure-rows.js";
import {element} from "./element.js";
import {figureMenu} from "./figure-menu.js";
import type {Locale} from "./format.js";

export interface FigureOptions {
  /** What the figure shows, as a sentence where it can be one: "USA brings 35% of revenue". */
  readonly title: string;
  readonly locale: Locale;
  /** What the figure was drawn from: its rows, and the SQL that counted them. */
  readonly data: FigureRows;
  /** The metrics whose definitions stand in the menu. */
  readonly metrics: readonly MetricName[];
  /** Names the files that the menu saves: `revenue-by-country`. */
  readonly name: string;
  /** A line beneath the title: what is drawn, in which unit, under which restriction. */
  readonly subtitle?: string | undefined;
  /** What a reader must know, beneath the figure: a filter that it cannot honour, what is left out. */
  readonly caveat?: string | undefined;
  /** What a screen reader hears in place of the drawing; the title by default. False for content that is read itself. */
  readonly alternative?: string | false;
}

/** A chart or a table under its finding, with one menu: definition, SQL, rows, CSV and picture. */
export function figure(content: Element | readonly Element[], options: FigureOptions): HTMLElement {
  const {title, subtitle, caveat, alternative = title} = options;
  const parts = [content].flat();
  for (const part of parts) name(part, alternative);
  const body = element("div", {class: "figure-body"}, parts);
  return element(
    "figure",
    {class: "chart"},
    element(
      "header",
      {},
      element("div", {}, element("h2", {}, title), subtitle && element("p", {class: "subtitle"}, subtitle)),
      figureMenu(body, options)
    ),
    body,
    caveat && element("figcaption", {class: "caveat"}, caveat)
  );
}

/** Says what a drawing is: one picture, or where its marks are read or chosen one by one, groups of marks. */
function name(part: Element, alternative: string | false): void {
  const drawings = part.matches("svg") ? [part] : [...part.querySelectorAll("svg:not(svg svg)")];
  for (const drawing of drawings) {
    for (const group of drawing.querySelectorAll("g[aria-label]:not([role])")) group.setAttribute("role", "group");
    if (alternative === false) continue;
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", alternative);
  }
}
