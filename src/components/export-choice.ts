import type {Shop} from "../model/settings.js";
import {requestParameters} from "../query/list-filters.js";
import {type Selection, defaultSelection, selectedRange} from "../query/selection.js";
import {element} from "./element.js";
import {popover} from "./popover.js";
import {save} from "./save.js";
import {words} from "./words.js";

export interface ExportChoiceOptions {
  readonly shop: Shop;
  /** Address of the API that makes files; null where the site has none. */
  readonly api: string | null;
}

/** A choice of files, which can be told what is selected now. */
export interface ExportChoice {
  readonly element: HTMLElement;
  readonly show: (selection: Selection) => void;
}

const kinds = [
  {kind: "excel", label: words.exportExcel, name: "daybook.xlsx"},
  {kind: "pdf", label: words.exportPdf, name: "daybook.pdf"}
] as const;

/** Files of what is selected, made by the API: a workbook, a report, and every transaction. */
export function exportChoice({shop, api}: ExportChoiceOptions): ExportChoice {
  const {language} = shop.settings;
  if (api === null) {
    const root = popover(words.export[language], element("p", {}, words.exportNeedsApi[language]));
    return {element: root, show: () => undefined};
  }
  let selection = defaultSelection;
  const address = (kind: string) => exportAddress(api, kind, {selection, shop});
  const status = element("p", {role: "status"});
  const say = (text: string) => (status.textContent = text);
  const buttons = kinds.map(({kind, label, name}) =>
    element("button", {type: "button", onclick: () => make(address(kind), {name, say, shop, buttons})}, label[language])
  );
  // A file of any length, which the browser writes as it comes.
  const csv = element("a", {download: ""}, words.exportCsv[language]);
  const items = [...buttons, csv].map((item) => element("li", {}, item));
  const root = popover(words.export[language], element("ul", {class: "exports"}, items), status);
  return {
    element: root,
    show: (shown) => {
      selection = shown;
      csv.href = address("csv");
      say("");
    }
  };
}

/** The request that makes a file of a selection. */
export function exportAddress(
  api: string,
  kind: string,
  {selection, shop}: {readonly selection: Selection; readonly shop: Shop}
): string {
  const parameters = requestParameters(selectedRange(selection, shop), selection.filters);
  if (kind !== "csv") parameters.set("lang", shop.settings.language);
  return `${api.replace(/\/$/, "")}/api/export/${kind}?${parameters}`;
}

interface MakeOptions {
  readonly name: string;
  readonly say: (text: string) => void;
  readonly shop: Shop;
  /** What cannot be asked for while a file is made. */
  readonly buttons: readonly HTMLButtonElement[];
}

async function make(address: string, {name, say, shop, buttons}: MakeOptions): Promise<void> {
  const {language} = shop.settings;
  for (const button of buttons) button.disabled = true;
  say(words.exporting[language]);
  try {
    const response = await fetch(address);
    if (response.ok) save(await response.blob(), nameIn(response) ?? name);
    say(response.ok ? words.exported[language] : words.exportRefused[language]);
  } catch {
    say(words.exportFailed[language]);
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

/** The name that an answer gives its file; another origin may not show it. */
function nameIn({headers}: Response): string | null {
  return /filename="([^"]+)"/.exec(headers.get("Content-Disposition") ?? "")?.[1] ?? null;
}
