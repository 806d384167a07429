import {element} from "./element.js";
import {type FigureRows, rowsTable} from "./figure-rows.js";
import {type FigureOptions, figure} from "./figure.js";

/** Letters beyond which a text takes several lines, and below which it is never broken. */
const long = 24;

/** Rows that fit a page without a scroll of their own. */
const few = 20;

export interface TableFigureOptions extends Omit<FigureOptions, "metrics" | "alternative"> {
  /** Rows that are shown; all of them are behind the figure. 20 by default. */
  readonly most?: number;
}

/** Rows as a table under its finding, scrolled where it is wider than the page. */
export function tableFigure({most = few, ...options}: TableFigureOptions): HTMLElement {
  const table = rowsTable(options.data, {most});
  const kinds = kindsOf(options.data);
  for (const row of table.querySelectorAll("tr"))
    for (const [i, kind] of kinds.entries()) row.children[i]?.classList.add(...kind);
  const place = {
    class: `table-scroll table-figure${Math.min(most, options.data.rows.length) > few ? "" : " wide"}`,
    tabindex: 0,
    role: "region",
    "aria-label": options.title
  };
  return figure(element("div", place, table), {...options, metrics: [], alternative: false});
}

/** The classes of each column: none for figures, texts by whether they stay on one line or take several. */
function kindsOf({columns, rows}: FigureRows): string[][] {
  return columns.map(({format}, i) => {
    if (!rows.some((row) => typeof row[i] === "string")) return [];
    const lengths = rows.map((row) => (format?.(row[i]!) ?? String(row[i] ?? "")).length);
    const longest = Math.max(...lengths);
    return ["text", ...(longest > 2 * long ? ["long"] : longest > long ? [] : ["short"])];
  });
}
