import {checks} from "../model/checks.js";
import type {Settings} from "../model/settings.js";
import type {Text} from "../model/text.js";
import type {CheckResult, Manifest, Quality, TableQuality} from "../query/snapshot.js";
import {element} from "./element.js";
import {dayText} from "./format.js";

/** What of a shop's settings decides how the tables are written. */
type Locale = Pick<Settings, "language" | "timezone">;

const texts = {
  check: {en: "Check", es: "Comprobación"},
  lookedFor: {en: "Looked for", es: "Se ha buscado"},
  found: {en: "Found", es: "Encontrado"},
  of: {en: "Of", es: "De"},
  share: {en: "Share", es: "Parte"},
  table: {en: "Table", es: "Tabla"},
  rows: {en: "Rows", es: "Filas"},
  column: {en: "Column", es: "Columna"},
  from: {en: "First day", es: "Primer día"},
  to: {en: "Last day", es: "Último día"},
  dayColumn: {en: "Days of", es: "Días de"},
  missing: {en: "Rows without a value", es: "Filas sin valor"},
  checks: {en: "What was looked for and found", es: "Qué se ha buscado y encontrado"},
  tables: {en: "Tables", es: "Tablas"},
  nulls: {en: "Missing values", es: "Valores que faltan"},
  complete: {en: "Every column of every row has a value.", es: "Todas las columnas de todas las filas tienen valor."}
} as const satisfies Record<string, Text>;

/** When the data were committed and copied, and how they are told from others. */
export function freshnessList(manifest: Manifest, {language, timezone}: Locale): HTMLElement {
  const format = new Intl.DateTimeFormat(language, {dateStyle: "long", timeStyle: "medium", timeZone: timezone});
  const time = (instant: string) =>
    element("time", {datetime: instant}, `${format.format(new Date(instant))} ${timezone}`);
  const rows: readonly (readonly [Text, Node | string])[] = [
    [{en: "Committed", es: "Guardados"}, time(manifest.asOf)],
    [{en: "Copied", es: "Copiados"}, time(manifest.madeAt)],
    [{en: "Data version", es: "Versión de datos"}, String(manifest.dataVersion)],
    [{en: "Fingerprint", es: "Huella"}, element("code", {}, manifest.fingerprint)],
    [{en: "Sources", es: "Orígenes"}, manifest.sources.join(", ") || "–"],
    [{en: "Time zone", es: "Zona horaria"}, timezone]
  ];
  return element(
    "dl",
    {class: "facts"},
    rows.flatMap(([label, value]) => [element("dt", {}, label[language]), element("dd", {}, value)])
  );
}

/** The data in a plain sentence: how many checks found something, and what is most of it. */
export function qualitySentence({checks: results}: Quality, {language}: Locale): string {
  const found = results.filter((check) => check.found > 0);
  const counts = {found: String(found.length), all: String(results.length)};
  if (found.length === 0) return fillIn(sentences.clean[language], counts);
  const worst = found.toSorted((a, b) => b.found / b.of - a.found / a.of)[0]!;
  return fillIn(sentences.found[language], {
    ...counts,
    worst: checks[worst.name].label[language].toLocaleLowerCase(language),
    share: shareText(worst, language),
    of: checks[worst.name].of[language]
  });
}

const sentences = {
  clean: {
    en: "None of the {all} checks found anything.",
    es: "Ninguna de las {all} comprobaciones ha encontrado nada."
  },
  found: {
    en: "{found} of {all} checks found something; the largest share is {worst}, {share} of {of}. What is found is kept and counted: it is for you to judge whether it is a mistake.",
    es: "{found} de {all} comprobaciones han encontrado algo; la mayor parte es {worst}: {share} de {of}. Lo encontrado se conserva y se cuenta; a usted le toca juzgar si es un error."
  }
} as const satisfies Record<string, Text>;

function fillIn(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}

/** Every check: what was looked for, how many were found and of how many; those that found something are marked. */
export function checkTable({checks: results}: Quality, {language}: Locale): HTMLElement {
  return table(texts.checks[language], {
    heads: [texts.check, texts.lookedFor, texts.found, texts.of, texts.share].map((text) => text[language]),
    numeric: [2, 3, 4],
    rows: results.map((result) => {
      const {label, lookedFor, of} = checks[result.name];
      const count = `${number(result.of, language)} ${of[language]}`;
      return {
        cells: [
          label[language],
          lookedFor[language],
          number(result.found, language),
          count,
          shareText(result, language)
        ],
        marked: result.found > 0
      };
    })
  });
}

/** Every table of the store with its rows and days. */
export function tableSizes({tables}: Quality, {language}: Locale): HTMLElement {
  const day = (value: string | null) => (value === null ? "–" : dayText(value, {language}));
  return table(texts.tables[language], {
    heads: [texts.table, texts.rows, texts.dayColumn, texts.from, texts.to].map((text) => text[language]),
    numeric: [1],
    rows: tables.map(({name, rows, days}) => ({
      cells: [name, number(rows, language), days.column, day(days.first), day(days.last)]
    }))
  });
}

/** The columns that lack values, those that lack the most first; a sentence where none does. */
export function nullTable({tables}: Quality, {language}: Locale): HTMLElement {
  const share = ({rows}: TableQuality, missing: number) => (rows === 0 ? 0 : missing / rows);
  const lacking = tables
    .flatMap((owner) => owner.nulls.map(({column, missing}) => ({owner, column, missing})))
    .filter(({missing}) => missing > 0)
    .toSorted((a, b) => share(b.owner, b.missing) - share(a.owner, a.missing));
  if (lacking.length === 0) return element("p", {}, texts.complete[language]);
  return table(texts.nulls[language], {
    heads: [texts.column, texts.table, texts.missing, texts.share].map((text) => text[language]),
    numeric: [2, 3],
    rows: lacking.map(({owner, column, missing}) => ({
      cells: [column, owner.name, number(missing, language), percent(share(owner, missing), language)]
    }))
  });
}

interface TableContent {
  readonly heads: readonly string[];
  /** Positions of columns that hold figures. */
  readonly numeric: readonly number[];
  readonly rows: readonly {readonly cells: readonly string[]; readonly marked?: boolean}[];
}

function table(label: string, {heads, numeric, rows}: TableContent): HTMLElement {
  const side = (i: number) => (numeric.includes(i) ? {class: "numeric"} : {});
  const head = heads.map((text, i) => element("th", {scope: "col", ...side(i)}, text));
  const body = rows.map(({cells, marked}) =>
    element(
      "tr",
      {class: marked === undefined ? null : marked ? "found" : "clean"},
      cells.map((text, i) => element(i === 0 ? "th" : "td", {...(i === 0 ? {scope: "row"} : {}), ...side(i)}, text))
    )
  );
  return element(
    "div",
    {class: "table-scroll quality", tabindex: 0, role: "region", "aria-label": label},
    element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, body))
  );
}

function number(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

function shareText({found, of}: CheckResult, language: string): string {
  return of === 0 ? "–" : percent(found / of, language);
}

/** Never 0% of something, never 100% of less than all. */
function percent(share: number, language: string): string {
  const format = new Intl.NumberFormat(language, {style: "percent", maximumFractionDigits: 2});
  if (share > 0 && share < 0.0001) return `< ${format.format(0.0001)}`;
  if (share < 1 && share > 0.9999) return `> ${format.format(0.9999)}`;
  return format.format(share);
}
