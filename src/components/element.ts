type Child = Node | string | number | null | undefined | false | readonly Child[];
type Attribute = string | number | boolean | null | undefined | ((event: Event) => void);

/**
 * Makes an element: a function is a listener (`onclick`), true an empty attribute; false, null and undefined leave the
 * attribute or the child out. Texts are texts: no markup is ever read from data.
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return fill(document.createElement(name), attributes, children);
}

/** Makes an element of a drawing, as `element` does. */
export function svgElement<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill<E extends Element>(
  made: E,
  attributes: Readonly<Record<string, Attribute>>,
  children: readonly Child[]
): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value === true ? "" : String(value));
  }
  made.append(...nodes(children));
  return made;
}

function nodes(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child): (Node | string)[] => {
    if (child === null || child === undefined || child === false) return [];
    if (Array.isArray(child)) return nodes(child as readonly Child[]);
    return [typeof child === "number" ? String(child) : (child as Node | string)];
  });
}

/** A new id, for what a label or a button must point to. */
export function uniqueId(prefix: string): string {
  return `${prefix}-${++ids}`;
}

let ids = 0;
