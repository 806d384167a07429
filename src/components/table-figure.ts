import {element} from "./element.js";
import {rowsTable} from "./figure-rows.js";
import {type FigureOptions, figure} from "./figure.js";

/** Rows that fit a page without a scroll of their own. */
const few = 20;

export interface TableFigureOptions extends Omit<FigureOptions, "metrics" | "alternative"> {
  /** Rows that are shown; all of them are behind the figure. 20 by default. */
  readonly most?: number;
}

/** Rows as a table under its finding, scrolled where it is wider than the page. */
export function tableFigure({most = few, ...options}: TableFigureOptions): HTMLElement {
  const table = rowsTable(options.data, {most});
  const {columns, rows} = options.data;
  for (const [i] of columns.entries())
    if (rows.some((row) => typeof row[i] === "string"))
      for (const row of table.querySelectorAll("tr")) row.children[i]?.classList.add("text");
  const place = {
    class: `table-scroll table-figure${Math.min(most, rows.length) > few ? "" : " wide"}`,
    tabindex: 0,
    role: "region",
    "aria-label": options.title
  };
  return figure(element("div", place, table), {...options, metrics: [], alternative: false});
}
