import type {Settings} from "../model/settings.js";
import type {Text} from "../model/text.js";
import {type TableState, pageSizes} from "../query/table-state.js";
import {element, uniqueId} from "./element.js";
import type {CellColumn} from "./transaction-cells.js";

/** What the cells are read from. */
interface CellSource {
  value(name: string, row: number): string | number | null;
}

const sizeLabel: Text = {en: "Rows a page", es: "Filas por página"};

/** A choice of how many rows a page has. */
export function sizeChoice(size: number, language: Settings["language"], onsize: (size: number) => void): HTMLElement {
  const id = uniqueId("size");
  const options = pageSizes.map((rows) =>
    element("option", {value: rows, selected: rows === size}, rows.toLocaleString(language))
  );
  const onchange = (event: Event) => onsize(Number((event.target as HTMLSelectElement).value));
  return element(
    "span",
    {},
    element("label", {for: id}, `${sizeLabel[language]} `),
    element("select", {id, onchange}, options)
  );
}

/** A box to tick for each column. */
export function columnBoxes(
  columns: readonly CellColumn[],
  chosen: readonly string[],
  onchoose: (name: string, isChosen: boolean) => void
): HTMLElement[] {
  return columns.map(({name, label}) => {
    const onchange = (event: Event) => onchoose(name, (event.target as HTMLInputElement).checked);
    const box = element("input", {type: "checkbox", value: name, checked: chosen.includes(name), onchange});
    return element("label", {}, box, element("span", {}, label));
  });
}

/** The head of the table, whose buttons sort. */
export function head(
  columns: readonly CellColumn[],
  sort: TableState["sort"],
  onsort: (column: CellColumn) => void
): HTMLTableSectionElement {
  const cells = columns.map((column) => {
    const direction = sort.by !== column.name ? null : sort.descending ? "descending" : "ascending";
    return element(
      "th",
      {scope: "col", class: column.numeric && "numeric", "aria-sort": direction ?? "none"},
      element("button", {type: "button", onclick: () => onsort(column)}, column.label)
    );
  });
  return element("thead", {}, element("tr", {}, cells));
}

/** The rows of the page that is shown. */
export function body(
  rows: readonly number[],
  columns: readonly CellColumn[],
  list: CellSource
): HTMLTableSectionElement {
  return element(
    "tbody",
    {},
    rows.map((row) =>
      element(
        "tr",
        {},
        columns.map(({name, numeric, format}) =>
          element("td", numeric ? {class: "numeric"} : {}, format(list.value(name, row)))
        )
      )
    )
  );
}
