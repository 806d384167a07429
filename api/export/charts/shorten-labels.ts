/** Letters of about six pixels that the margin of an axis has room for. */
const most = 24;

/**
 * Puts the names on the axis of a drawing on one line each, and cuts them to the room beside it: paper has no tip that
 * shows them whole.
 */
export function shortenLabels(drawing: Element): void {
  for (const label of drawing.querySelectorAll('g[aria-label="y-axis tick label"] text')) {
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
