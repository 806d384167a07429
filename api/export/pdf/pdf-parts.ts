import type {Report} from "../../../loaders/report/report.js";
import type {Language, Text} from "../../../src/model/text.js";
import {tableHash} from "../manifest/canonical-table.js";
import type {FilePart} from "../manifest/file-manifest.js";
import {listed} from "./breakdowns.js";

const reason: Text = {en: "those with the highest revenue", es: "los de mayores ingresos"};

const names = ["kpis", "trend", "series", "countries", "products", "categories"] as const;

/** What a PDF holds, hashed over the keys and values of the answers that it shows. */
export function pdfParts({answers}: Report, language: Language): FilePart[] {
  return names.map((name) => {
    const {rows} = answers[name];
    const shown = name in listed ? rows.slice(0, listed[name as keyof typeof listed]) : rows;
    const columns = Object.keys({...shown[0]?.keys, ...shown[0]?.values});
    const table = {columns, rows: shown.map(({keys, values}) => [...Object.values(keys), ...Object.values(values)])};
    const isPart = shown.length < rows.length;
    const counts = {matching: rows.length, held: shown.length};
    return {name, ...counts, reason: isPart ? reason[language] : null, sha256: tableHash(table)};
  });
}
