import * as Plot from "@observablehq/plot";
import {type HierarchyRectangularNode, hierarchy, treemap} from "d3";
import {memberColours} from "../model/colours.js";
import {type DimensionName, missing} from "../model/dimensions.js";
import {metrics} from "../model/metrics.js";
import type {Text} from "../model/text.js";
import type {QueryAnswer} from "../query/answer.js";
import type {Members} from "../query/snapshot.js";
import {answerRows} from "./figure-rows.js";
import {figure} from "./figure.js";
import {filterMarks} from "./filter-marks.js";
import {type Locale, exactFigure, memberLabel, shortFigure} from "./format.js";
import {notKnownNote} from "./known-figure.js";
import {textOn} from "./text-on.js";

export interface CategoryTreemapOptions {
  /** Every category and subcategory of the shop, in code-point order: the categories decide the colours. */
  readonly members: Members["categories"];
  readonly locale: Locale;
  /** In pixels; 640 by default. */
  readonly width?: number;
  /** Told of the category or subcategory that was chosen. */
  readonly onfilter?: ((dimension: DimensionName, member: string) => void) | undefined;
}

interface Branch {
  readonly name: string;
  readonly value?: number;
  readonly children?: readonly Branch[];
}

type Node = HierarchyRectangularNode<Branch>;

const noCategories: Text = {
  en: "The data name no category of any product sold here, so parts of the range cannot be compared.",
  es: "Los datos no indican la categoría de ningún producto vendido aquí, así que no se pueden comparar partes del surtido."
};

const finding: Text = {
  en: "{category} brings {share} of revenue; the largest part of it is {subcategory}, {part}",
  es: "{category} aporta el {share} de los ingresos; su mayor parte es {subcategory}, {part}"
};

const within: Text = {
  en: "{subcategory} brings {part} of the revenue of {category}",
  es: "{subcategory} aporta el {part} de los ingresos de {category}"
};

const leftOut: Text = {
  en: "Parts whose refunds exceed their sales have no area and are left out.",
  es: "Las partes cuyas devoluciones superan sus ventas no tienen área y se omiten."
};

/** Revenue by category and subcategory as areas; a click filters. */
export function categoryTreemap(answer: QueryAnswer, options: CategoryTreemapOptions): HTMLElement {
  const {members, locale, width = 640, onfilter} = options;
  const rows = answer.rows.filter(({values}) => (values.revenue ?? 0) > 0);
  if (rows.every(({keys}) => keys.category === missing)) return notKnownNote(noCategories[locale.language]);
  const height = width < 500 ? 480 : 380;
  const root = layOut(rows, {width, height});
  const colours = memberColours([...new Set(members.map(([category]) => category))]);
  const leaves = root.leaves();
  const total = root.value!;
  const label = (node: Node) => memberLabel("subcategory", node.data.name, locale);
  const share = (node: Node) => shortFigure((100 * node.value!) / total, "percent", locale);
  const money = (node: Node) => shortFigure(node.value!, "currency", locale);
  const fill = (node: Node) => colours.get(node.parent!.data.name)!;
  const chart = Plot.plot({
    width,
    height,
    margin: 0,
    x: {axis: null, domain: [0, width], range: [0, width]},
    y: {axis: null, domain: [0, height], range: [0, height]},
    marks: [
      Plot.rect(leaves, {x1: "x0", x2: "x1", y1: "y0", y2: "y1", fill}),
      Plot.text(leaves.filter(fits(label)), {
        x: "x0",
        y: "y0",
        text: (node: Node) => [label(node), ...(node.y1 - node.y0 > 34 ? [money(node)] : [])].join("\n"),
        textAnchor: "start",
        lineAnchor: "top",
        dx: 5,
        dy: 5,
        lineHeight: 1.25,
        fill: (node: Node) => textOn(fill(node)),
        pointerEvents: "none"
      }),
      Plot.text(root.children!, {
        x: "x0",
        y: "y0",
        text: (node: Node) => categoryHead(node, share(node), locale),
        textAnchor: "start",
        lineAnchor: "top",
        dx: 1,
        dy: 4,
        fontWeight: 600,
        fill: "currentColor"
      }),
      Plot.tip(
        leaves,
        Plot.pointer({
          x: (node: Node) => (node.x0 + node.x1) / 2,
          y: (node: Node) => (node.y0 + node.y1) / 2,
          title: (node: Node) =>
            [
              `${memberLabel("category", node.parent!.data.name, locale)} · ${label(node)}`,
              `${metrics.revenue.label[locale.language]}: ${exactFigure(node.value!, "currency", locale)} (${share(node)})`
            ].join("\n")
        })
      )
    ]
  });
  if (onfilter) {
    const names = leaves.map(({data}) => data.name);
    filterMarks(chart, "rect", names, {dimension: "subcategory", locale, onfilter});
    const heads = [...chart.querySelectorAll('g[aria-label="text"]')].at(-1);
    heads?.setAttribute("aria-label", "heads");
    const categories = root.children!.map(({data}) => data.name);
    filterMarks(chart, "heads", categories, {dimension: "category", locale, onfilter});
  }
  return figure(chart, {
    title: titleOf(root, locale),
    locale,
    subtitle: metrics.revenue.label[locale.language],
    data: answerRows(answer, {locale}),
    metrics: ["revenue"],
    name: "revenue-by-category-and-subcategory",
    caveat: rows.length < answer.rows.length ? leftOut[locale.language] : undefined,
    ...(onfilter && {alternative: false as const})
  });
}

/** Which part of what is drawn is the largest. */
function titleOf(root: Node, locale: Locale): string {
  const [first] = root.children!;
  const [part] = first!.leaves();
  const share = (node: Node) => shortFigure((100 * node.value!) / root.value!, "percent", locale);
  const subcategory = memberLabel("subcategory", part!.data.name, locale);
  const {language} = locale;
  if (root.leaves().length === 1)
    return `${metrics.revenue.label[language]}, ${subcategory}: ${shortFigure(root.value!, "currency", locale)}`;
  return (root.children!.length === 1 ? within : finding)[language]
    .replace("{category}", memberLabel("category", first!.data.name, locale))
    .replace("{share}", share(first!))
    .replace("{subcategory}", subcategory)
    .replace("{part}", share(part!));
}

function layOut(rows: QueryAnswer["rows"], {width, height}: {width: number; height: number}): Node {
  const children = [...Map.groupBy(rows, ({keys}) => String(keys.category))].map(([name, parts]) => ({
    name,
    children: parts.map(({keys, values}) => ({name: String(keys.subcategory), value: values.revenue!}))
  }));
  const root = hierarchy<Branch>({name: "", children})
    .sum(({value}) => value ?? 0)
    .sort((a, b) => b.value! - a.value!);
  return treemap<Branch>()
    .size([width, height])
    .paddingOuter(0)
    .paddingTop(({depth}) => (depth === 1 ? 20 : 0))
    .paddingInner(2)
    .round(true)(root);
}

/** Whether a name in letters of about six pixels finds room in its area. */
function fits(label: (node: Node) => string): (node: Node) => boolean {
  return (node) => node.x1 - node.x0 > 10 + 5.7 * label(node).length && node.y1 - node.y0 > 20;
}

/** The name of a category above its parts, as much of it as there is room for. */
function categoryHead(node: Node, share: string, locale: Locale): string {
  const name = memberLabel("category", node.data.name, locale);
  const room = Math.floor((node.x1 - node.x0 - 4) / 6.1);
  const whole = `${name} ${share}`;
  if (whole.length <= room) return whole;
  return name.length <= room ? name : room < 3 ? "" : `${name.slice(0, room - 1)}…`;
}
