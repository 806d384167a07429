import {type Language, type Text} from "../../../src/model/text.js";
import type {FileManifest, FilePart} from "./file-manifest.js";

/** What the last row of a list of labels and values is called; the manifest as JSON follows it, cut into pieces. */
const jsonLabel = "JSON";

/** Characters that a cell of every kind of file holds. */
const longestCell = 30_000;

const labels = {
  kind: {en: "File", es: "Archivo"},
  request: {en: "Request that makes the same file", es: "Petición que genera el mismo archivo"},
  shop: {en: "Shop", es: "Tienda"},
  period: {en: "Period", es: "Período"},
  currency: {en: "Currency", es: "Divisa"},
  timezone: {en: "Time zone", es: "Zona horaria"},
  data_version: {en: "Data version", es: "Versión de los datos"},
  as_of: {en: "Data as of", es: "Datos a fecha de"}
} as const satisfies Record<string, Text>;

const unknown: Text = {en: "no data", es: "sin datos"};

/** A manifest as labels and values that a person reads, and after them as JSON that a program reads. */
export function manifestRows(manifest: FileManifest, language: Language): [label: string, value: string][] {
  const {period} = manifest;
  const values = {...manifest, period: period ? `${period.start} – ${period.end}` : unknown[language]};
  return [
    ...Object.entries(labels).map(([name, label]): [string, string] => [
      label[language],
      String(values[name as keyof typeof labels])
    ]),
    ...manifest.parts.flatMap((part): [string, string][] => [
      [part.name, partText(part, language)],
      [`SHA-256: ${part.name}`, part.sha256]
    ]),
    ...pieces(JSON.stringify(manifest)).map((piece): [string, string] => [jsonLabel, piece])
  ];
}

/** The manifest that rows hold; null where they hold none that can be read. */
export function readManifestRows(rows: readonly (readonly unknown[])[]): FileManifest | null {
  const json = rows.filter(([label]) => label === jsonLabel).map(([, piece]) => String(piece));
  try {
    const manifest = JSON.parse(json.join("")) as FileManifest;
    return manifest.format === 1 && Array.isArray(manifest.parts) ? manifest : null;
  } catch {
    return null;
  }
}

/** How many rows of a table a file holds: "1,000 of 100,000 rows: the latest 1,000". */
export function partText({matching, held, reason}: FilePart, language: Language): string {
  const count = (value: number) => value.toLocaleString(language === "en" ? "en-US" : "es-ES", {useGrouping: "always"});
  const rows = {en: "rows", es: "filas"}[language];
  if (held === matching) return `${count(held)} ${rows}`;
  const of = {en: "of", es: "de"}[language];
  return `${count(held)} ${of} ${count(matching)} ${rows}${reason === null ? "" : `: ${reason}`}`;
}

function pieces(text: string): string[] {
  return Array.from({length: Math.ceil(text.length / longestCell)}, (_, i) =>
    text.slice(i * longestCell, (i + 1) * longestCell)
  );
}
