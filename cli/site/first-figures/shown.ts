import type {Shown} from "./html.js";

/** Enough to fill a screen; a page's other figures are drawn by its script. */
const mostFigures = 3;

/** Decimals of a pixel that nobody sees, in the paths of a drawing. */
const decimals = /(\.\d)\d+/g;

/** Whether an element stands after the figure that fills the screen. */
export function isBeyond(element: Element): boolean {
  const last = element.ownerDocument.querySelectorAll("main figure.chart")[mostFigures - 1];
  return last !== undefined && (last.compareDocumentPosition(element) & 4) !== 0;
}

/** Whether anything of what is shown first is still to come. */
export function isPending(main: Element): boolean {
  return [...main.querySelectorAll("observablehq-loading, .later, progress")].some((one) => !isBeyond(one));
}

/** What the cells of a page show, from its top to the figure that fills the screen, as HTML by name. */
export function shownCells(main: Element): Map<string, string> {
  const cells = new Map<string, string>();
  const comments = main.ownerDocument.createNodeIterator(main, 128);
  let figures = 0;
  for (let comment; (comment = comments.nextNode()) && figures < mostFigures;) {
    const {data, _nodes: nodes = []} = comment as Comment & {_nodes?: readonly Node[]};
    // The filters can only be chosen by script.
    if (nodes.length === 0 || comment.parentElement!.matches(".filter-place")) continue;
    const copy = main.ownerDocument.createElement("div");
    copy.append(...nodes.map((node) => node.cloneNode(true)));
    figures += copy.querySelectorAll("figure.chart").length;
    cells.set(data, still(copy).innerHTML);
  }
  return cells;
}

/** Both widths of each cell. */
export function pairCells(wide: ReadonlyMap<string, string>, narrow: ReadonlyMap<string, string>): Map<string, Shown> {
  return new Map([...wide].map(([name, html]) => [name, {wide: html, narrow: narrow.get(name) ?? html}]));
}

/** Takes away what only a script can answer. */
function still(place: Element): Element {
  for (const panel of place.querySelectorAll(".panel[hidden]")) panel.remove();
  for (const input of place.querySelectorAll("input")) input.toggleAttribute("checked", input.checked);
  for (const control of place.querySelectorAll("button, input, select")) control.setAttribute("disabled", "");
  for (const mark of place.querySelectorAll("svg [role=button]")) {
    mark.removeAttribute("tabindex");
    mark.setAttribute("role", "img");
  }
  for (const path of place.querySelectorAll("path"))
    path.setAttribute("d", (path.getAttribute("d") ?? "").replace(decimals, "$1"));
  return place;
}
