import type {Text} from "../model/text.js";
import {element} from "./element.js";
import type {Locale} from "./format.js";

const less: Text = {en: "{most} points less", es: "{most} puntos menos"};
const more: Text = {en: "{most} more than all customers", es: "{most} más que todos los clientes"};

/**
 * The colour of a difference from what is usual: orange for less, the accent for more, paper for none; pale enough for text to be read on
 * it in light and dark.
 * @param share -1 to 1
 */
export function differenceColour(share: number): string {
  const percent = 42 * Math.min(1, Math.abs(share));
  const end = share < 0 ? "#efb118" : "var(--theme-foreground-focus)";
  return `color-mix(in oklab, ${end} ${percent.toFixed(1)}%, var(--theme-background))`;
}

/** What the ends of the colours of differences stand for. */
export function differenceLegend(most: number, {language}: Pick<Locale, "language">): HTMLElement {
  const stops = [-1, -0.5, 0, 0.5, 1].map(differenceColour).join(", ");
  const points = most.toLocaleString(language, {maximumFractionDigits: 0});
  return element(
    "p",
    {class: "ramp-legend"},
    less[language].replace("{most}", points),
    element("span", {class: "ramp", style: `background: linear-gradient(to right, ${stops})`}),
    more[language].replace("{most}", points)
  );
}
