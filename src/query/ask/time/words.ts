import type {Grain} from "../../../model/calendar.js";
import type {Language} from "../../../model/text.js";

/** The words of time of a language, folded. Lists stand in the order of their first word. */
export interface TimeWords {
  readonly months: readonly (readonly string[])[];
  readonly units: Readonly<Record<Grain, readonly string[]>>;
  readonly half: readonly string[];
  readonly this: readonly string[];
  /** Before a unit: the one before this one. */
  readonly last: readonly string[];
  /** Before a unit: one that ends on the last day. */
  readonly rolling: readonly string[];
  /** Before or after a unit: the one before another. */
  readonly previous: readonly string[];
  /** Before a number: so many units that end on the last day. */
  readonly past: readonly string[];
  readonly ordinals: readonly (readonly string[])[];
  /** Before a number or a unit: what lies ahead. */
  readonly next: readonly string[];
  /** After a unit: the one ahead. */
  readonly nextAfter: readonly string[];
  readonly tomorrow: readonly string[];
  readonly today: readonly string[];
  readonly yesterday: readonly string[];
  readonly beforeYesterday: readonly string[];
  readonly toDate: Readonly<Record<Exclude<Grain, "day">, readonly string[]>>;
  readonly everything: readonly string[];
  readonly from: readonly string[];
  readonly until: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  readonly since: readonly string[];
  readonly upTo: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly of: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly holidays: Readonly<Record<Holiday, readonly string[]>>;
}

export type Holiday =
  "black_friday" | "cyber_monday" | "christmas_day" | "christmas_eve" | "new_year_eve" | "valentine" | "halloween";

const english: TimeWords = {
  months: [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sep", "sept"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"]
  ],
  units: {
    day: ["day", "days"],
    week: ["week", "weeks"],
    month: ["month", "months"],
    quarter: ["quarter", "quarters"],
    year: ["year", "years"]
  },
  half: ["half", "semester"],
  this: ["this", "the current", "current", "this current", "the present", "this ongoing"],
  last: ["last", "the last"],
  rolling: ["past", "the past"],
  previous: ["previous", "the previous", "prior", "the prior", "preceding", "the preceding", "before"],
  past: [
    "last",
    "the last",
    "past",
    "the past",
    "previous",
    "the previous",
    "most recent",
    "the most recent",
    "latest",
    "the latest"
  ],
  ordinals: [
    ["first", "1st"],
    ["second", "2nd"],
    ["third", "3rd"],
    ["fourth", "4th", "final"]
  ],
  next: ["next", "the next", "coming", "the coming", "upcoming", "the upcoming", "following", "the following"],
  nextAfter: ["ahead", "from now"],
  tomorrow: ["tomorrow"],
  today: ["today", "the last day with data"],
  yesterday: ["yesterday"],
  beforeYesterday: ["the day before yesterday", "day before yesterday"],
  toDate: {
    year: [
      "year to date",
      "ytd",
      "so far this year",
      "this year so far",
      "this year to date",
      "the year to date",
      "since the start of the year",
      "since the beginning of the year",
      "the year so far",
      "in the year to date"
    ],
    quarter: ["quarter to date", "qtd", "so far this quarter", "this quarter so far"],
    month: [
      "month to date",
      "mtd",
      "so far this month",
      "this month so far",
      "this month to date",
      "since the start of the month",
      "since the beginning of the month"
    ],
    week: ["week to date", "wtd", "so far this week", "this week so far"]
  },
  everything: [
    "all time",
    "of all time",
    "ever",
    "to date",
    "so far",
    "until now",
    "up to now",
    "all the time",
    "since the beginning",
    "since the start",
    "all data",
    "historically",
    "since we started",
    "overall history",
    "the whole period",
    "entire period",
    "the entire period",
    "whole period",
    "all years",
    "lifetime to date"
  ],
  from: ["from", "starting", "from the", "starting from"],
  until: ["to", "until", "till", "through", "thru", "up to", "to the", "-", "through to", "and including"],
  between: ["between", "between the"],
  and: ["and", "and the", "&"],
  since: [
    "since",
    "starting in",
    "starting from",
    "from then",
    "beginning in",
    "as of",
    "starting on",
    "since the",
    "since early"
  ],
  upTo: ["until", "till", "up to", "up until", "through", "through the end of", "until the end of"],
  before: ["before", "prior to", "earlier than", "before the"],
  after: ["after", "later than", "after the"],
  of: ["of", "of the", "in", ",", "the"],
  numbers: {
    a: 1,
    one: 1,
    two: 2,
    couple: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fourteen: 14,
    fifteen: 15,
    eighteen: 18,
    twenty: 20,
    thirty: 30,
    sixty: 60,
    ninety: 90,
    hundred: 100
  },
  holidays: {
    black_friday: ["black friday"],
    cyber_monday: ["cyber monday"],
    christmas_day: ["christmas day"],
    christmas_eve: ["christmas eve"],
    new_year_eve: ["new year eve", "new years eve"],
    valentine: ["valentine day", "valentines day", "valentine", "valentines"],
    halloween: ["halloween"]
  }
};

const spanish: TimeWords = {
  months: [
    ["enero", "ene"],
    ["febrero", "feb"],
    ["marzo", "mar"],
    ["abril", "abr"],
    ["mayo"],
    ["junio", "jun"],
    ["julio", "jul"],
    ["agosto", "ago"],
    ["septiembre", "setiembre", "sep", "sept", "set"],
    ["octubre", "oct"],
    ["noviembre", "nov"],
    ["diciembre", "dic"]
  ],
  units: {
    day: ["dia", "dias"],
    week: ["semana", "semanas"],
    month: ["mes", "meses"],
    quarter: ["trimestre", "trimestres"],
    year: ["ano", "anos"]
  },
  half: ["semestre", "mitad"],
  this: ["este", "esta", "el presente", "la presente", "este mismo", "el actual"],
  rolling: ["ultimo", "ultima", "el ultimo", "la ultima"],
  last: ["pasado", "pasada", "el pasado", "la pasada"],
  previous: ["anterior", "previo", "previa", "precedente"],
  past: ["ultimos", "ultimas", "los ultimos", "las ultimas", "pasados", "pasadas", "los pasados", "las pasadas"],
  ordinals: [
    ["primer", "primero", "primera", "1er", "1"],
    ["segundo", "segunda", "2", "2o"],
    ["tercer", "tercero", "tercera", "3er", "3"],
    ["cuarto", "cuarta", "4", "4o"]
  ],
  next: [
    "proximo",
    "proxima",
    "proximos",
    "proximas",
    "los proximos",
    "las proximas",
    "siguiente",
    "siguientes",
    "los siguientes",
    "las siguientes"
  ],
  nextAfter: ["que viene", "que vienen", "proximo", "proxima", "siguiente", "vista"],
  tomorrow: ["manana"],
  today: ["hoy"],
  yesterday: ["ayer"],
  beforeYesterday: ["anteayer", "antier", "antes de ayer"],
  toDate: {
    year: [
      "en lo que va de ano",
      "lo que va de ano",
      "en lo que va del ano",
      "lo que va del ano",
      "este ano hasta ahora",
      "este ano hasta la fecha",
      "desde principio de ano",
      "desde principios de ano",
      "desde el inicio del ano",
      "en lo que llevamos de ano",
      "lo que llevamos de ano",
      "del ano hasta la fecha",
      "ytd",
      "en el ano hasta la fecha"
    ],
    quarter: [
      "en lo que va de trimestre",
      "lo que va de trimestre",
      "este trimestre hasta ahora",
      "en lo que va del trimestre"
    ],
    month: [
      "en lo que va de mes",
      "lo que va de mes",
      "en lo que va del mes",
      "lo que va del mes",
      "este mes hasta ahora",
      "en lo que llevamos de mes",
      "desde principios de mes"
    ],
    week: ["en lo que va de semana", "lo que va de semana", "esta semana hasta ahora", "en lo que va de la semana"]
  },
  everything: [
    "desde siempre",
    "desde el principio",
    "hasta ahora",
    "hasta la fecha",
    "hasta hoy",
    "de siempre",
    "todo el tiempo",
    "historicamente",
    "desde el inicio",
    "de todos los tiempos",
    "en toda la historia",
    "todo el periodo",
    "hasta el momento"
  ],
  from: ["de", "del", "desde", "desde el", "a partir de", "desde la"],
  until: ["a", "al", "hasta", "hasta el", "-", "a el", "hasta la", "a la"],
  between: ["entre", "entre el", "entre la"],
  and: ["y", "y el", "e", "y la", "y el de", "y la del"],
  since: ["desde", "desde el", "a partir de", "a partir del", "desde la"],
  upTo: ["hasta", "hasta el", "hasta finales de", "hasta el final de", "hasta fin de"],
  before: ["antes de", "antes del", "anterior a", "anteriores a"],
  after: ["despues de", "despues del", "posterior a", "posteriores a"],
  of: ["de", "del", ",", "de el", "en", "de la", "el", "la"],
  numbers: {
    un: 1,
    una: 1,
    uno: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    catorce: 14,
    quince: 15,
    dieciocho: 18,
    veinte: 20,
    treinta: 30,
    sesenta: 60,
    noventa: 90,
    cien: 100
  },
  holidays: {
    black_friday: ["black friday", "viernes negro"],
    cyber_monday: ["cyber monday", "ciberlunes"],
    christmas_day: ["dia de navidad", "el dia de navidad"],
    christmas_eve: ["nochebuena"],
    new_year_eve: ["nochevieja", "fin de ano"],
    valentine: ["san valentin", "dia de san valentin"],
    halloween: ["halloween"]
  }
};

export const timeWords: Readonly<Record<Language, TimeWords>> = {en: english, es: spanish};

/** Every word that the time words of a language are made of. */
export function wordsOfTime(language: Language): Set<string> {
  const words = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") for (const word of value.split(" ")) words.add(word);
    else if (typeof value === "object" && value !== null)
      for (const [key, inner] of Object.entries(value)) {
        if (typeof inner === "number") words.add(key);
        else visit(inner);
      }
  };
  visit(timeWords[language]);
  return words;
}
