import {type DimensionName, dimensionNames, dimensions, missing} from "../../model/dimensions.js";
import {metricNames, metrics} from "../../model/metrics.js";
import type {Language} from "../../model/text.js";
import {phraseOf} from "./lexicon/member-phrases.js";
import type {Completion, Vocabulary} from "./reading.js";
import {alwaysAnswered} from "./suggest.js";

/** How many completions are offered. */
const most = 8;

/** Words before the cursor that a completion may begin with. */
const longest = 4;

interface Candidate extends Omit<Completion, "text"> {
  readonly phrase: string;
}

/**
 * What may be written next, from the model, the members of the data and times: names that begin with the last words of
 * a text, the longest stretch of words first; whole questions where nothing is written.
 */
export function complete(text: string, vocabulary: Vocabulary, language: Language): Completion[] {
  const written = text.trimStart();
  if (written.trim() === "")
    return alwaysAnswered(vocabulary, language).map((question) => ({
      text: question,
      label: question,
      kind: "question"
    }));
  const words = written.split(/\s+/);
  for (let from = Math.max(0, words.length - longest); from < words.length; ++from) {
    const begun = phraseOf(words.slice(from).join(" "));
    if (begun === "") return [];
    const before = words.slice(0, from);
    const found = ranked(candidatesOf(vocabulary, language), begun, phraseOf(before.at(-1) ?? ""));
    if (found.length > 0)
      return found.map(({phrase: _, ...rest}) => ({...rest, text: [...before, rest.label].join(" ")}));
  }
  return [];
}

/** Breakdowns come first after `by`, members and times after `in`. */
function ranked(candidates: readonly Candidate[], begun: string, before: string): Candidate[] {
  const wanted = /^(?:by|per|por|cada|each|segun)$/.test(before)
    ? ["dimension"]
    : /^(?:in|from|for|en|de|desde|para)$/.test(before)
      ? ["member", "time"]
      : [];
  const found = candidates.filter(({phrase}) => phrase.startsWith(begun) && phrase !== begun);
  const rank = ({kind}: Candidate) => (wanted.includes(kind) ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
}

const times: Readonly<Record<Language, readonly string[]>> = {
  en: [
    "today",
    "yesterday",
    "last 7 days",
    "last 30 days",
    "last week",
    "last month",
    "last quarter",
    "last year",
    "this week",
    "this month",
    "this quarter",
    "this year",
    "year to date"
  ],
  es: [
    "hoy",
    "ayer",
    "últimos 7 días",
    "últimos 30 días",
    "la semana pasada",
    "el mes pasado",
    "el trimestre pasado",
    "el año pasado",
    "esta semana",
    "este mes",
    "este trimestre",
    "este año",
    "en lo que va de año"
  ]
};

const made = new WeakMap<Vocabulary, Map<Language, readonly Candidate[]>>();

function candidatesOf(vocabulary: Vocabulary, language: Language): readonly Candidate[] {
  const byLanguage = made.get(vocabulary) ?? new Map<Language, readonly Candidate[]>();
  made.set(vocabulary, byLanguage);
  const candidates = byLanguage.get(language) ?? makeCandidates(vocabulary, language);
  byLanguage.set(language, candidates);
  return candidates;
}

function makeCandidates({members, products}: Vocabulary, language: Language): Candidate[] {
  const candidate = (label: string, kind: Completion["kind"], of?: Completion["of"]): Candidate => ({
    phrase: phraseOf(label),
    label,
    kind,
    ...(of && {of})
  });
  const named = (Object.entries(members) as [DimensionName, readonly string[]][]).filter(
    ([name]) => dimensions[name].type === "text" && name !== "product_id" && name !== "purchase"
  );
  return [
    ...metricNames.map((name) => candidate(metrics[name].label[language].toLowerCase(), "metric", name)),
    ...dimensionNames.map((name) => candidate(dimensions[name].label[language].toLowerCase(), "dimension", name)),
    ...times[language].map((label) => candidate(label, "time")),
    ...named.flatMap(([name, list]) =>
      list.filter((member) => member !== missing).map((member) => candidate(member, "member", name))
    ),
    ...products.map(({name}) => candidate(name, "product"))
  ];
}
