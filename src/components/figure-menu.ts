import {metrics} from "../model/metrics.js";
import {byteOrderMark} from "../query/csv.js";
import {metricDefinition, statementText} from "./definition.js";
import {dialog} from "./dialog.js";
import {element} from "./element.js";
import type {FigureOptions} from "./figure.js";
import {rowsCsv, rowsTable} from "./figure-rows.js";
import {drawingOf, pngOf, svgText} from "./picture.js";
import {popover} from "./popover.js";
import {save} from "./save.js";
import {words} from "./words.js";

/** The menu of a figure: what it means, the SQL, the rows behind it, and files of them and of the drawing. */
export function figureMenu(body: HTMLElement, options: FigureOptions): HTMLElement {
  const {locale, data, name, title, metrics: names} = options;
  const {language} = locale;
  const item = (label: string, onclick: () => unknown) => element("button", {type: "button", onclick}, label);
  const picture = (work: (drawing: SVGSVGElement) => Promise<Blob>, extension: string) => async () => {
    const drawing = drawingOf(body);
    if (drawing) save(await work(drawing), `${name}.${extension}`);
  };
  const count = data.rows.length.toLocaleString(language);
  const root = popover(
    "⋯",
    (names.length > 0 || data.statement !== null) && item(words.definition[language], () => openDefinition(options)),
    item(`${words.behind[language]} (${count})`, () => openRows(options)),
    item("CSV", () => save(new Blob([byteOrderMark + rowsCsv(data)], {type: "text/csv"}), `${name}.csv`)),
    drawingOf(body) &&
      item(
        "SVG",
        picture(async (drawing) => new Blob([svgText(drawing)], {type: "image/svg+xml"}), "svg")
      ),
    drawingOf(body) && item("PNG", picture(pngOf, "png"))
  );
  root.classList.add("figure-menu");
  root.querySelector("button")!.setAttribute("aria-label", `${words.menu[language]}: ${title}`);
  return root;
}

function openDefinition({locale: {language}, metrics: names, data, title}: FigureOptions): void {
  const definitions = names.flatMap((name) => [
    element("h3", {}, metrics[name].label[language]),
    metricDefinition(metrics[name], {language})
  ]);
  dialog(title, {language}, ...definitions, ...(data.statement ? [statementText(data.statement, {language})] : []));
}

function openRows({locale: {language}, data, title}: FigureOptions): void {
  const most = 1000;
  const cut = data.rows.length > most && element("p", {}, words.firstRows[language].replace("{most}", String(most)));
  const table = element(
    "div",
    {class: "table-scroll", tabindex: 0, role: "region", "aria-label": words.behind[language]},
    rowsTable(data, {most})
  );
  dialog(title, {language}, cut, table);
}
