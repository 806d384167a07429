import {describe, expect, it} from "vitest";
import {ask} from "../../setup/question-shop.js";

const questions = {
  en: [
    "revenue",
    "orders by country",
    "top 5 products last month",
    "customers in 2025",
    "which country has the highest margin",
    "revenue this month compared with last month",
    "forecast revenue",
    "customers at risk of churning",
    "unusual days",
    "how many orders did we get"
  ],
  es: [
    "ingresos",
    "pedidos por país",
    "top 5 productos el mes pasado",
    "clientes en 2025",
    "qué país tiene el mayor margen",
    "ingresos de este mes comparado con el mes pasado",
    "previsión de ingresos",
    "clientes en riesgo de abandono",
    "días inusuales",
    "cuántos pedidos tuvimos"
  ]
};

/** What cannot be said after any of these questions without meaning something else, or nothing. */
const additions = {
  en: (
    "within 14 days; for 60 days; next week; tomorrow; in 2 weeks; two weeks ago; a year ago; vs; compared; than; " +
    "than last year; and; or; by; except; per visit; per employee; above 20; under 5; at least; -5; for 3; 14; 10k; " +
    "before noon; after 6pm; at night; in the morning; every second day; week; month; hourly; on holidays; christmas; " +
    "better; most; top; twice; once; where; who; neither; several; in thousands; in euros; with coupon; for men; " +
    "on Instagram; rounded; cancelled; refunded; cumulative; in a row; of the rest; likely; recommended; stock; visits"
  ).split("; "),
  es: (
    "en 14 días; a 60 días; la próxima semana; mañana; en 2 semanas; hace dos semanas; hace un año; vs; comparado con; " +
    "que el año pasado; y; o; por; salvo; sin; por visita; por empleado; más de 20; menos de 5; al menos; -5; 14; 10k; " +
    "antes de mediodía; después de las 18; de noche; por la mañana; cada dos días; semana; mes; en festivos; navidad; " +
    "mejor; más; top; dos veces; una vez; dónde; quién; varios; en miles; en euros; con cupón; para hombres; " +
    "en Instagram; redondeado; cancelados; acumulado; del resto; probable; recomendado; existencias; visitas; que"
  ).split("; ")
};

/** What a question is read as; null where it is not answered. */
function readingOf(question: string): string | null {
  const reading = ask(question);
  return reading.status === "answered" ? JSON.stringify(reading.query) : null;
}

describe.each(["en", "es"] as const)("readQuestion({question}) ignores nothing that is added, in %s", (language) => {
  it.each(questions[language])("%s", (question) => {
    const before = readingOf(question);
    expect(before).not.toBeNull();
    const ignored = additions[language].filter((addition) => readingOf(`${question} ${addition}`) === before);
    expect(ignored).toEqual([]);
  });
});
