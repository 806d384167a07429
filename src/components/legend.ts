import {element} from "./element.js";

/** What a colour stands for. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
}

/** The colours of a chart, in its order, above it. */
export function legend(entries: readonly LegendEntry[]): HTMLElement {
  return element(
    "ul",
    {class: "legend"},
    entries.map(({label, colour}) =>
      element("li", {}, element("span", {class: "swatch", style: `background: ${colour}`}), label)
    )
  );
}
