import {element} from "./element.js";

/**
 * Shows the text in `data-tip` of the mark that the pointer is over or the keyboard is on, beside it. Escape hides it.
 * @param place holds the marks and the tip; it is positioned
 */
export function markTips(place: HTMLElement): void {
  const tip = element("div", {class: "mark-tip", "aria-hidden": "true", hidden: true});
  const hide = () => (tip.hidden = true);
  const show = (target: EventTarget | null, at: (mark: Element) => {x: number; y: number}) => {
    const mark = (target as Element | null)?.closest("[data-tip]");
    if (!mark) return hide();
    tip.textContent = mark.getAttribute("data-tip");
    tip.hidden = false;
    put(tip, place, at(mark));
  };
  place.append(tip);
  place.addEventListener("pointermove", ({target, clientX, clientY}) => show(target, () => ({x: clientX, y: clientY})));
  place.addEventListener("pointerleave", hide);
  place.addEventListener("focusin", ({target}) => show(target, middleOf));
  place.addEventListener("focusout", hide);
  place.addEventListener("keydown", ({key}) => key === "Escape" && hide());
}

function middleOf(mark: Element): {x: number; y: number} {
  const {left, top, width, height} = mark.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

/** Beside a point of the window, on the side where there is more room. */
function put(tip: HTMLElement, place: HTMLElement, {x, y}: {x: number; y: number}): void {
  const {left, top, width, height} = place.getBoundingClientRect();
  const [right, below] = [x - left < width / 2, y - top < height / 2];
  tip.style.left = right ? `${x - left + 14}px` : "auto";
  tip.style.right = right ? "auto" : `${width - (x - left) + 14}px`;
  tip.style.top = below ? `${y - top + 14}px` : "auto";
  tip.style.bottom = below ? "auto" : `${height - (y - top) + 14}px`;
}
