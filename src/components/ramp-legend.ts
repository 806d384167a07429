import type {Unit} from "../model/metric.js";
import {element} from "./element.js";
import {type Locale, shortFigure} from "./format.js";
import {rampColour} from "./ramp.js";

/**
 * What the ends of a ramp stand for: nothing, and the most.
 * @param deepest how deep the ramp goes, 0 to 1; 1 by default
 */
export function rampLegend(most: number, unit: Unit, locale: Locale, deepest = 1): HTMLElement {
  const stops = [0, 0.25, 0.5, 0.75, 1].map((share) => rampColour(deepest * share)).join(", ");
  return element(
    "p",
    {class: "ramp-legend"},
    "0",
    element("span", {class: "ramp", style: `background: linear-gradient(to right, ${stops})`}),
    shortFigure(most, unit, locale)
  );
}
