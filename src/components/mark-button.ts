/**
 * Makes a mark of a drawing a button: a click, Enter or the space bar chooses it.
 * @param label what a screen reader says of it
 */
export function markButton(mark: Element, label: string, choose: () => void): void {
  mark.setAttribute("tabindex", "0");
  mark.setAttribute("role", "button");
  mark.setAttribute("aria-label", label);
  mark.addEventListener("click", choose);
  mark.addEventListener("keydown", (event) => {
    const {key} = event as KeyboardEvent;
    if (key !== "Enter" && key !== " ") return;
    event.preventDefault();
    choose();
  });
}
