import {type HierarchyRectangularNode, hierarchy, treemap} from "d3";
import {svgElement} from "./element.js";
import {type Locale, exactFigure, shortFigure} from "./format.js";
import {markButton} from "./mark-button.js";

/** A part of a treemap; one with a `choose` is a button. */
export interface Area {
  readonly label: string;
  /** Money; for an area with parts, what they add up to plus what is not among them. */
  readonly value: number;
  readonly fill?: string;
  /** Of its label. */
  readonly ink?: string;
  readonly parts?: readonly Area[];
  /** What a screen reader says that choosing does: `Open USA`. */
  readonly action?: string;
  readonly choose?: () => void;
}

export interface TreemapOptions {
  readonly locale: Locale;
  readonly width: number;
  readonly height: number;
  /** What the shares in tips are of. */
  readonly whole: number;
}

type Node = HierarchyRectangularNode<Area>;

/** Room for the name of an area above its parts, in pixels. */
const head = 20;

/** Areas within areas, each as large as its money. Those of nothing or less have no area. */
export function treemapDrawing(areas: readonly Area[], options: TreemapOptions): SVGSVGElement {
  const {width, height} = options;
  const root = hierarchy<Area>({label: "", value: 0, parts: areas}, ({parts}) => parts)
    .sum(({value, parts}) => (parts ? 0 : Math.max(0, value)))
    .sort((a, b) => b.value! - a.value!);
  const laid = treemap<Area>()
    .size([width, height])
    .paddingTop((node) => (node.depth === 1 && hasHead(node) ? head : 0))
    .paddingInner(2)
    .round(true)(root);
  const drawn = (laid.children ?? []).filter(({value}) => value! > 0);
  return svgElement(
    "svg",
    {class: "treemap", width, height, viewBox: `0 0 ${width} ${height}`, "font-size": 12},
    drawn.map((node) => group(node, options))
  );
}

function hasHead({children, x0, x1, y0, y1}: Node): boolean {
  return children !== undefined && x1 - x0 > 46 && y1 - y0 > 2 * head;
}

function group(node: Node, options: TreemapOptions): SVGGElement {
  const {label, action, choose} = node.data;
  const {x0, x1, y0, y1} = node;
  const made = svgElement(
    "g",
    {"data-tip": tipOf(node, options)},
    // The whole of the area takes the pointer, the gaps between its parts too.
    svgElement("rect", {x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: "transparent"}),
    node.leaves().map((leaf) => cell(leaf, options)),
    node.children && hasHead(node) && heading(node, options)
  );
  if (choose) markButton(made, `${tipOf(node, options).replace("\n", ": ")}. ${action ?? label}`, choose);
  return made;
}

function heading(node: Node, {locale}: TreemapOptions): SVGTextElement | null {
  const {label} = node.data;
  const figure = shortFigure(node.value!, "currency", locale);
  const text = fitted(label, node.x1 - node.x0, 7, ` ${figure}`);
  return text === null
    ? null
    : svgElement("text", {x: node.x0 + 1, y: node.y0 + 14, "font-weight": 600, fill: "currentColor"}, text);
}

function cell(leaf: Node, options: TreemapOptions): SVGGElement {
  const {label, fill = "var(--treemap-cell)", ink = "currentColor"} = leaf.data;
  const {x0, x1, y0, y1} = leaf;
  const name = y1 - y0 < 18 ? null : fitted(label, x1 - x0 - 8, 6.8);
  const figure = shortFigure(leaf.value!, "currency", options.locale);
  return svgElement(
    "g",
    {"data-tip": tipOf(leaf, options)},
    svgElement("rect", {x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill}),
    name !== null && svgElement("text", {x: x0 + 5, y: y0 + 15, fill: ink}, name),
    name !== null &&
      y1 - y0 > 36 &&
      figure.length * 6.6 < x1 - x0 - 8 &&
      svgElement("text", {x: x0 + 5, y: y0 + 30, fill: ink}, figure)
  );
}

/** A name as far as there is room for it, with what follows where that fits too; null where not even a few letters do. */
function fitted(label: string, room: number, letter: number, after = ""): string | null {
  const most = Math.floor(room / letter);
  if (label.length + after.length <= most) return label + after;
  if (label.length <= most) return label;
  return most < 4 ? null : `${label.slice(0, most - 1)}…`;
}

function tipOf(node: Node, {locale, whole}: TreemapOptions): string {
  const names = node.depth === 2 ? [node.data.label, node.parent!.data.label] : [node.data.label];
  const share = whole > 0 ? ` (${shortFigure((100 * node.value!) / whole, "percent", locale)})` : "";
  return `${names.join(", ")}\n${exactFigure(node.value!, "currency", locale)}${share}`;
}
