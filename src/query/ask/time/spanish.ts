import type {TimeWords} from "./words.js";

/** The words of time in Spanish. */
export const spanishTime: TimeWords = {
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
  ago: {before: ["hace", "de hace"], after: ["atras"]},
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
  },
  christmas: ["navidad", "la navidad", "navidades", "las navidades"],
  weekdays: [["lunes"], ["martes"], ["miercoles"], ["jueves"], ["viernes"], ["sabado"], ["domingo"]],
  weekend: ["fin de semana", "finde"],
  spans: {quincena: 15},
  full: [
    "completo",
    "completos",
    "completa",
    "completas",
    "enteros",
    "enteras",
    "entero",
    "entera",
    "natural",
    "naturales"
  ],
  samePeriod: {
    week: [
      "mismo periodo de la semana pasada",
      "el mismo periodo de la semana pasada",
      "mismos dias de la semana pasada"
    ],
    month: [
      "mismo periodo del mes pasado",
      "el mismo periodo del mes pasado",
      "mismo periodo del mes anterior",
      "el mismo periodo del mes anterior",
      "mismos dias del mes pasado",
      "los mismos dias del mes pasado"
    ],
    quarter: ["mismo periodo del trimestre pasado", "el mismo periodo del trimestre pasado"]
  },
  hours: {
    at: ["a", "sobre"],
    article: ["las", "la"],
    morning: ["de la manana", "am"],
    afternoon: ["de la tarde", "de la noche", "pm"],
    hours: ["h", "hs", "horas"],
    noon: ["mediodia", "el mediodia"],
    midnight: ["medianoche", "la medianoche"],
    after: ["despues de", "despues del", "a partir de", "a partir del", "desde"],
    before: ["antes de", "antes del", "hasta"],
    ranges: [
      [["entre"], ["y"]],
      [
        ["de", "desde", ""],
        ["a", "hasta", "-"]
      ]
    ],
    parts: [
      {phrases: ["por la manana", "por las mananas", "en la manana", "de la manana"], hours: [6, 11]},
      {phrases: ["por la tarde", "por las tardes", "en la tarde"], hours: [12, 19]},
      {phrases: ["por la noche", "por las noches", "en la noche"], hours: [20, 23]},
      {phrases: ["de madrugada", "por la madrugada"], hours: [0, 5]}
    ]
  }
};
