import type {Language, Text} from "../../../../model/text.js";
import type {AskedChart} from "../../reading.js";
import type {AnswerColumn, AnswerTable} from "../table.js";

/** What a prediction answers to a question. */
export interface DatasetAnswer {
  readonly table: AnswerTable;
  readonly sentence: string;
  readonly chart: AskedChart;
}

/** A text with its gaps filled. */
export function fill(text: Text, language: Language, values: Readonly<Record<string, string>>): string {
  return text[language].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

/** A column by its name and label. */
export function column(
  name: string,
  en: string,
  es: string,
  type: AnswerColumn["type"],
  unit: AnswerColumn["unit"] = null
): AnswerColumn {
  return {name, label: {en, es}, type, unit};
}

/** The named cells of a row. */
export function pick<Row extends object, Name extends keyof Row & string>(
  row: Row,
  ...names: Name[]
): Record<Name, Extract<Row[Name], string | number | null>> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as never;
}
