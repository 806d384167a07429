import type {Settings} from "../model/settings.js";
import type {Text} from "../model/text.js";
import {mostTransactions} from "../query/transaction-file.js";
import {element} from "./element.js";
import {stateMessage} from "./state-message.js";
import {words} from "./words.js";

/** How far the transactions have come: src/engine/page/transactions.ts. */
export type LoadingState =
  | {readonly status: "loading"; readonly received: number; readonly size: number | null}
  | {readonly status: "failed"}
  | {readonly status: "too many"};

export interface TransactionNotesOptions {
  readonly locale: Pick<Settings, "language">;
  /** Transactions of the whole shop. */
  readonly rows: number;
  /** The request that lists the same rows through the API. */
  readonly request: string;
  /** Fetches once more after a failure. */
  readonly onretry: () => void;
}

const tooMany: Text = {
  en: "The shop has {rows} transactions, and a page holds {most} at most, so this site brings none of them. The API lists them under the same filters:",
  es: "La tienda tiene {rows} transacciones y una página admite {most} como máximo, así que este sitio no trae ninguna. La API las lista con los mismos filtros:"
};

/** What stands in the place of the table until it is there: progress, an error, or that there are too many rows. */
export function transactionNotes(state: LoadingState, options: TransactionNotesOptions): HTMLElement {
  const {locale, rows, request, onretry} = options;
  const {language} = locale;
  const number = new Intl.NumberFormat(language);
  if (state.status === "failed") return stateMessage(words.failed, {language, onretry});
  if (state.status === "loading") return progress(state, language);
  const text = tooMany[language].replace("{rows}", number.format(rows));
  return element(
    "div",
    {class: "state-message"},
    element("p", {}, text.replace("{most}", number.format(mostTransactions))),
    requestCode(request)
  );
}

/** What the site's list leaves out and how to publish it; and the same list from the API. */
export function transactionCaveat(
  list: {has(name: string): boolean},
  {locale: {language}, request}: Pick<TransactionNotesOptions, "locale" | "request">
): HTMLElement {
  const hidden = [
    ...(list.has("customer_id") ? [] : [leftOut.customers[language]]),
    ...(list.has("cost_price") ? [] : [leftOut.costs[language]])
  ];
  return element(
    "div",
    {class: "transaction-caveat"},
    hidden.length > 0 && element("p", {class: "caveat"}, hidden.join(" ")),
    element("p", {class: "caveat"}, `${sameList[language]} `, requestCode(request))
  );
}

const leftOut = {
  customers: {
    en: "Customer ids are left out of this site's files, and search does not look into them; PUBLISH_CUSTOMER_IDS=yes publishes them.",
    es: "Los identificadores de clientes no están en los archivos de este sitio y la búsqueda no los mira; PUBLISH_CUSTOMER_IDS=yes los publica."
  },
  costs: {
    en: "Costs and profits of lines are left out, too; PUBLISH_COSTS=yes publishes them.",
    es: "Tampoco están los costes y beneficios de las líneas; PUBLISH_COSTS=yes los publica."
  }
} as const satisfies Record<string, Text>;

const sameList: Text = {en: "The same list from the API:", es: "La misma lista desde la API:"};

function requestCode(request: string): HTMLElement {
  return element("code", {}, `GET ${request}`);
}

function progress(
  {received, size}: {readonly received: number; readonly size: number | null},
  language: Settings["language"]
): HTMLElement {
  const bytes = new Intl.NumberFormat(language, {
    style: "unit",
    unit: "megabyte",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1
  });
  const text = (count: number) => bytes.format(count / 1e6);
  const label = {en: "Fetching the transactions", es: "Descargando las transacciones"}[language];
  const of = {en: "of", es: "de"}[language];
  return element(
    "div",
    {class: "state-message"},
    element("p", {}, `${label}: ${text(received)}${size === null ? "" : ` ${of} ${text(size)}`}`),
    element("progress", {"aria-label": label, max: size ?? undefined, value: size === null ? undefined : received})
  );
}
