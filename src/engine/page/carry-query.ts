import {selectionEvent} from "./address.js";

/** Links that lead to other pages of the site, beside those that a page's own text holds. */
const siteLinks = "#observablehq-sidebar a[href], #observablehq-main a[href], #observablehq-footer a[href]";

/**
 * Lets every link to another page of the site carry the query string, so that filters survive navigation; but for those
 * that have a query string of their own, marked `data-own-query`.
 */
export function carryQuery(window: Window & typeof globalThis = globalThis.window): void {
  const carry = (link: HTMLAnchorElement) => {
    const leadsAway =
      link.origin !== window.location.origin || link.hasAttribute("download") || link.hasAttribute("data-own-query");
    if (!leadsAway && !link.getAttribute("href")!.startsWith("#")) link.search = window.location.search;
  };
  const carryAll = () => window.document.querySelectorAll<HTMLAnchorElement>(siteLinks).forEach(carry);
  // Pages draw links later than this runs.
  const carryClicked = ({target}: Event) => {
    const link = (target as Element | null)?.closest?.<HTMLAnchorElement>(siteLinks);
    if (link) carry(link);
  };
  carryAll();
  for (const name of [selectionEvent, "popstate"]) window.addEventListener(name, carryAll);
  for (const name of ["click", "auxclick"]) window.addEventListener(name, carryClicked, true);
}
