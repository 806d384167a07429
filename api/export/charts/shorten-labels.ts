/** Letters of about six pixels that the margin of an axis has room for. */
const most = 24;

/** Cuts the names on the axis of a drawing to the room beside it: paper has no tip that shows them whole. */
export function shortenLabels(drawing: Element): void {
  for (const label of drawing.querySelectorAll('g[aria-label="y-axis tick label"] text')) {
    const characters = [...(label.textContent ?? "")];
    if (characters.length > most)
      label.textContent = `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
  }
}
