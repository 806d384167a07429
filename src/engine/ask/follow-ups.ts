import {dimensions} from "../../model/dimensions.js";
import type {DimensionName} from "../../model/dimensions.js";
import type {Language} from "../../model/text.js";
import type {Answer} from "../../query/ask/answer/answer.js";
import type {Reading} from "../../query/ask/reading.js";

/** Questions that are offered to go on with. */
const most = 5;

const offered: readonly DimensionName[] = ["country", "category", "device_type", "traffic_source", "customer_segment"];

/** Questions that go on from an answer: those of a short list that the grammar reads, and that ask something else. */
export function followUpsOf(
  {query, status, language}: Pick<Answer, "query" | "status" | "language">,
  read: (question: string) => Reading
): string[] {
  if (status !== "answered" || query === null || query.kind === "dataset") return [];
  const asked = new Set([JSON.stringify(query)]);
  const found: string[] = [];
  for (const question of candidates(language)) {
    const reading = read(question);
    if (reading.status !== "answered" || !reading.followsState) continue;
    const key = JSON.stringify(reading.query);
    if (asked.has(key)) continue;
    asked.add(key);
    found.push(question);
  }
  return spread(found).slice(0, most);
}

function candidates(language: Language): string[] {
  const by = offered.map((name) => dimensions[name].label[language].toLowerCase());
  return language === "es"
    ? [
        "¿por qué?",
        "lo mismo el año pasado",
        "comparado con el período anterior",
        "por mes",
        ...by.map((name) => `por ${name}`)
      ]
    : [
        "why?",
        "same for last year",
        "compared with the previous period",
        "by month",
        ...by.map((name) => `by ${name}`)
      ];
}

/** Breakdowns and comparisons in turn, so that a short list has both. */
function spread(questions: readonly string[]): string[] {
  const isBreakdown = (question: string) => /^(by|por) /.test(question);
  const breakdowns = questions.filter(isBreakdown);
  const others = questions.filter((question) => !isBreakdown(question));
  return [...breakdowns.slice(0, 2), ...others, ...breakdowns.slice(2)];
}
