import {element, uniqueId} from "./element.js";

/** A button with a panel beneath it. */
export interface Popover extends HTMLDivElement {
  /** Changes what the button says after its label; empty for nothing. */
  say(summary: string): void;
}

/** A button that opens a panel; Escape, a click elsewhere or leaving it with Tab closes the panel. */
export function popover(label: string, ...content: readonly (Node | false | null)[]): Popover {
  const id = uniqueId("panel");
  const summary = element("span", {class: "summary"});
  const toggle = () => open(panel.hidden === true);
  const button = element(
    "button",
    {type: "button", "aria-expanded": "false", "aria-controls": id, onclick: toggle},
    label,
    summary
  );
  const panel = element("div", {id, class: "panel", role: "group", "aria-label": label, hidden: true}, content);
  const root = element("div", {class: "popover"}, button, panel);
  const open = (shown: boolean) => {
    panel.hidden = !shown;
    button.setAttribute("aria-expanded", String(shown));
    keepInView(panel);
    const listen = shown ? "addEventListener" : "removeEventListener";
    document[listen]("pointerdown", closeOutside, true);
    document[listen]("focusin", closeOutside);
  };
  const closeOutside = (event: Event) => {
    if (!root.contains(event.target as Node)) open(false);
  };
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || panel.hidden) return;
    event.stopPropagation();
    open(false);
    button.focus();
  });
  return Object.assign(root, {
    say: (text: string) => {
      summary.textContent = text;
      button.classList.toggle("set", text !== "");
    }
  });
}

/** Moves a panel to the left by what would stand out of the window. */
function keepInView(panel: HTMLElement): void {
  panel.style.left = "";
  const beyond = panel.getBoundingClientRect().right + 8 - document.documentElement.clientWidth;
  if (beyond > 0) panel.style.left = `${-beyond}px`;
}
