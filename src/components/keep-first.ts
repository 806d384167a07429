/**
 * Leaves what the site's build drew in the place of a figure (cli/site/first-figures) until the figure is there, so
 * that nothing jumps: a cell's value may be an element that is empty until its width is known.
 */
export function keepFirst(main: Element): void {
  new MutationObserver((changes) => {
    for (const {removedNodes, nextSibling: cell} of changes)
      for (const node of removedNodes)
        if (node instanceof HTMLElement && node.className === "first" && node.querySelector(".chart"))
          fillEmpty(cell?.previousSibling ?? null, node);
  }).observe(main, {childList: true, subtree: true});
}

/** An element that is filled later takes away what it holds by then. */
function fillEmpty(shown: Node | null, first: Node): void {
  if (shown?.nodeName === "DIV" && !shown.hasChildNodes()) shown.appendChild(first);
}

/** What tells of its state, now and after every change; returns what ends that. */
type Watch<State> = (changed: (state: State) => void) => () => void;

/** Says nothing of a list's loading while the rows that the site's build drew are shown in its place. */
export function quietly<State extends {readonly status: string}>(watch: Watch<State>): Watch<State> {
  const isShown = () => document.querySelector("html:not(.selected) .first .transactions") !== null;
  return (changed) => watch((state) => (state.status === "loading" && isShown() ? undefined : changed(state)));
}
