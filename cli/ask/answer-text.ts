import type {Answer} from "../../src/query/ask/answer/answer.js";
import type {AnswerTable, Cell} from "../../src/query/ask/answer/table.js";
import type {Language, Text} from "../../src/model/text.js";

/** Rows that are printed; `--json` has all of them. */
const mostRows = 20;
const widestCell = 40;

/** An answer as lines for a terminal: the sentence, what was counted, the table, the statement. */
export function answerText(answer: Answer): string {
  return answer.status === "answered" ? answeredText(answer) : unansweredText(answer);
}

function answeredText(answer: Answer): string {
  const {language, sentence, interpretation, notes, sql, parameters, version, source, confidence} = answer;
  const parts = [
    sentence,
    `${words.counted[language]}: ${interpretation}`,
    ...notes.map((note) => `${words.note[language]}: ${note}`),
    ...answer.corrections.map(({written, read}) => `${words.taken[language]}: ${written} → ${read}`),
    `${words.read[language]}: ${source}, ${confidence}; ${words.data[language]} ${version.asOf} (${version.dataVersion})`,
    "",
    tableText(answer, language),
    ...(sql === null ? [] : ["", sql, ...(parameters.length === 0 ? [] : [`-- ${JSON.stringify(parameters)}`])])
  ];
  return `${parts.join("\n")}\n`;
}

function unansweredText({language, reason, options, suggestions}: Answer): string {
  return [
    `${words.unanswered[language]}: ${reason}`,
    ...options.map(({label: meaning, question}) => `  ${meaning}: ${question}`),
    ...(suggestions.length === 0 ? [] : [words.instead[language], ...suggestions.map((text) => `  ${text}`)]),
    ""
  ].join("\n");
}

/** Columns side by side, figures to the right. */
function tableText({columns, rows}: AnswerTable, language: Language): string {
  const shown = rows.slice(0, mostRows);
  const cells = [
    columns.map(({label}) => label[language]),
    ...shown.map((row) => columns.map(({name}) => cellText(row[name]!)))
  ];
  const widths = columns.map((_, i) => Math.max(...cells.map((line) => line[i]!.length)));
  const isText = columns.map(({type}) => type === "text" || type === "date");
  const lines = cells.map((line) =>
    line
      .map((cell, i) => (isText[i] ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
      .join("  ")
      .trimEnd()
  );
  const left = rows.length - shown.length;
  return [...lines, ...(left > 0 ? [`… ${left} ${words.more[language]}`] : [])].join("\n");
}

function cellText(cell: Cell): string {
  const text = String(cell ?? "–").replace(/\p{C}/gu, " ");
  return text.length > widestCell ? `${text.slice(0, widestCell - 1)}…` : text;
}

const words = {
  counted: {en: "Counted", es: "Calculado"},
  note: {en: "Note", es: "Nota"},
  taken: {en: "Taken for", es: "Tomada por"},
  read: {en: "Read by", es: "Leída por"},
  data: {en: "data as of", es: "datos a"},
  unanswered: {en: "Not answered", es: "Sin respuesta"},
  instead: {en: "You can ask:", es: "Puede preguntar:"},
  more: {en: "more rows", es: "filas más"}
} as const satisfies Record<string, Text>;
