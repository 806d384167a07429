/**
 * Makes a mark of a drawing a button: a click, Enter or the space bar chooses it.
 * @param label what a screen reader says of it
 */
export function markButton(mark: Element, label: string, choose: () => void): void {
  mark.setAttribute("tabindex", "0");
  mark.setAttribute("role", "button");
  const written = mark.matches("text") ? mark.textContent.trim() : "";
  // The name of a mark that is text holds it, so that it can be chosen by voice; texts within a mark are cut to its room.
  mark.setAttribute("aria-label", label.includes(written) ? label : `${label}: ${written}`);
  for (const text of mark.querySelectorAll("text")) text.setAttribute("aria-hidden", "true");
  mark.addEventListener("click", choose);
  mark.addEventListener("keydown", (event) => {
    const {key} = event as KeyboardEvent;
    if (key !== "Enter" && key !== " ") return;
    event.preventDefault();
    choose();
  });
}
