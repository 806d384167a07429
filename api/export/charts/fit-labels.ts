/** Letters that the margin of an axis of names has room for. */
const most = 24;

/** Pixels that a letter or digit of ten pixels takes, a little more than most do. */
const letter = 6;

/** Pixels between labels and their axis, as Plot has them. */
const gap = 9;

/** Fits the labels at the left of a drawing: names are cut, and where figures are too wide the drawing grows. */
export function fitLabels(drawing: Element): void {
  shortenLabels(drawing);
  const edges = labelsOf(drawing).map((label) => {
    const [, x = "0"] = /translate\(([\d.]+)/.exec(label.getAttribute("transform") ?? "") ?? [];
    return Number(x) - gap - letter * (label.textContent ?? "").length;
  });
  const missing = Math.ceil(-Math.min(0, ...edges));
  const width = Number(drawing.getAttribute("width")) + missing;
  drawing.setAttribute("width", String(width));
  drawing.setAttribute("viewBox", `${-missing} 0 ${width} ${drawing.getAttribute("height")}`);
}

function labelsOf(drawing: Element): Element[] {
  return [...drawing.querySelectorAll('g[aria-label="y-axis tick label"] text')];
}

/**
 * Puts the names on the axis of a drawing on one line each, and cuts them to the room beside it: paper has no tip that
 * shows them whole.
 */
function shortenLabels(drawing: Element): void {
  for (const label of labelsOf(drawing)) {
    const lines = [...label.childNodes].map(({textContent}) => textContent ?? "");
    const characters = [...lines.join(" ")];
    const isCut = characters.length > most;
    if (lines.length === 1 && !isCut) continue;
    label.textContent = isCut
      ? `${characters
          .slice(0, most - 1)
          .join("")
          .trimEnd()}…`
      : characters.join("");
    label.setAttribute("y", "0.32em");
  }
}
