import {filters} from "../model/filters.js";
import {element} from "./element.js";
import {type Locale, exactFigure} from "./format.js";
import {words} from "./words.js";

/** Lowest and highest price; absent where open. */
export interface Price {
  readonly min?: number;
  readonly max?: number;
}

/** Two handles on one line, which can be told where they stand. */
export interface PriceRange extends HTMLFieldSetElement {
  show(price: Price): void;
}

export interface PriceRangeOptions {
  readonly domain: {readonly min: number; readonly max: number};
  readonly locale: Locale;
  readonly onchange: (price: Price) => void;
}

const steps = 100;

/** A price range by two handles, on a scale on which cheap things have room, too. */
export function priceRange({domain, locale, onchange}: PriceRangeOptions): PriceRange {
  const {language} = locale;
  const text = (position: number) => exactFigure(priceAt(position, domain), "currency", locale);
  const output = element("output", {});
  const handle = (label: string) =>
    element("input", {
      type: "range",
      min: 0,
      max: steps,
      step: 1,
      "aria-label": `${filters.price.label[language]}: ${label}`,
      oninput: slide,
      onchange: choose
    });
  const low = handle(words.from[language].toLowerCase());
  const high = handle(words.to[language].toLowerCase());

  function slide(event: Event) {
    // A handle stops at the other one.
    if (low.valueAsNumber > high.valueAsNumber) {
      if (event.target === low) low.value = high.value;
      else high.value = low.value;
    }
    describe();
  }

  function choose() {
    const [from, to] = [low.valueAsNumber, high.valueAsNumber];
    onchange({...(from > 0 && {min: priceAt(from, domain)}), ...(to < steps && {max: priceAt(to, domain)})});
  }

  function describe(price: Price = {}) {
    const exact = (value: number | undefined, position: number) =>
      value === undefined ? text(position) : exactFigure(value, "currency", locale);
    for (const input of [low, high]) input.setAttribute("aria-valuetext", text(input.valueAsNumber));
    output.textContent = `${exact(price.min, low.valueAsNumber)} – ${exact(price.max, high.valueAsNumber)}`;
    fieldset.style.setProperty("--from", `${(100 * low.valueAsNumber) / steps}%`);
    fieldset.style.setProperty("--to", `${(100 * high.valueAsNumber) / steps}%`);
  }

  const fieldset = element(
    "fieldset",
    {class: "price-range"},
    element("legend", {}, filters.price.label[language]),
    element("div", {class: "handles"}, low, high),
    output
  );
  return Object.assign(fieldset, {
    show: (price: Price) => {
      low.value = String(price.min === undefined ? 0 : positionOf(price.min, domain));
      high.value = String(price.max === undefined ? steps : positionOf(price.max, domain));
      describe(price);
    }
  });
}

/** The price at a position from 0 to 100, in two digits: cubic between the ends, so that most steps lie at the low end. */
export function priceAt(position: number, {min, max}: PriceRangeOptions["domain"]): number {
  if (position <= 0) return min;
  if (position >= steps) return max;
  const price = min + (max - min) * (position / steps) ** 3;
  return Math.min(max, Math.max(min, Number(price.toPrecision(2))));
}

/** The position from 0 to 100 that is nearest to a price. */
export function positionOf(price: number, {min, max}: PriceRangeOptions["domain"]): number {
  if (max <= min) return 0;
  const share = Math.min(1, Math.max(0, (price - min) / (max - min)));
  return Math.round(Math.cbrt(share) * steps);
}
