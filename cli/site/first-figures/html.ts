/** What a cell of a page shows, in a wide window and in a narrow one, as HTML. */
export interface Shown {
  readonly wide: string;
  readonly narrow: string;
}

/** A cell stands before a comment with its name; what stands in the element before that is removed by its first value. */
const place = /(?:<observablehq-loading><\/observablehq-loading>)?<!--(:[0-9a-f]{8}(?:-\d+)?:)-->/g;
const filled = /<observablehq-loading class="first">.*?<\/observablehq-loading>/gs;
const paragraph = /<p>(<observablehq-loading><\/observablehq-loading><!--:[^>]*:-->)<\/p>/g;

/** The page as Framework built it, but that a chart alone in a paragraph stands in a division: HTML allows no chart there. */
export function emptied(html: string): string {
  return html
    .replace(filled, "<observablehq-loading></observablehq-loading>")
    .replace(paragraph, '<div class="paragraph">$1</div>');
}

/** Writes what cells show into the places where a page shows that they are loading; the others stay as they are. */
export function fill(html: string, cells: ReadonlyMap<string, Shown>): string {
  const contents = new Map([...cells].map(([name, cell]) => [name, renumber(content(cell), name)]));
  return html.replace(place, (before, name: string) =>
    contents.has(name)
      ? `<observablehq-loading class="first">${contents.get(name)}</observablehq-loading><!--${name}-->`
      : before
  );
}

function content({wide, narrow}: Shown): string {
  return wide === narrow
    ? `<span>${wide}</span>`
    : `<div class="wide">${wide}</div><div class="narrow">${narrow}</div>`;
}

/** Numbers the ids by their place: else they would depend on what was drawn when, and be those of the page's own. */
function renumber(html: string, cell: string): string {
  const ids = new Map<string, string>();
  return html.replace(/(\b(?:id|for|name|aria-controls)="|url\(#)([a-z-]+-\d+)/g, (_, before: string, id: string) => {
    if (!ids.has(id)) ids.set(id, `first-${cell.replaceAll(":", "")}-${ids.size + 1}`);
    return `${before}${ids.get(id)}`;
  });
}

/** The script of a page: all that is between the tags of the one that defines cells. */
export function cellScript(html: string): string | null {
  const scripts = [...html.matchAll(/<script type="module">(.*?)<\/script>/gs)].map(([, text]) => text!);
  return scripts.find((text) => text.includes("\ndefine({")) ?? null;
}
