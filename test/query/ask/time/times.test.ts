import {describe, expect, it} from "vitest";
import {ask, queryOf} from "../../../setup/question-shop.js";

const cases: readonly (readonly [words: string, start: string, end: string])[] = [
  ["today", "2025-07-15", "2025-07-15"],
  ["yesterday", "2025-07-14", "2025-07-14"],
  ["last 7 days", "2025-07-09", "2025-07-15"],
  ["over the past 3 months", "2025-04-16", "2025-07-15"],
  ["last week", "2025-07-07", "2025-07-13"],
  ["this week", "2025-07-14", "2025-07-15"],
  ["two months ago", "2025-05-01", "2025-05-31"],
  ["3 weeks ago", "2025-06-23", "2025-06-29"],
  ["in the week of 5 June 2025", "2025-06-02", "2025-06-08"],
  ["for the week of 2025-06-05", "2025-06-02", "2025-06-08"],
  ["in FY2024", "2024-01-01", "2024-12-31"],
  ["last month", "2025-06-01", "2025-06-30"],
  ["this month", "2025-07-01", "2025-07-15"],
  ["last quarter", "2025-04-01", "2025-06-30"],
  ["last year", "2024-01-01", "2024-12-31"],
  ["year to date", "2025-01-01", "2025-07-15"],
  ["so far this year", "2025-01-01", "2025-07-15"],
  ["in March", "2025-03-01", "2025-03-31"],
  ["in December", "2024-12-01", "2024-12-31"],
  ["in July", "2025-07-01", "2025-07-15"],
  ["in March 2024", "2024-03-01", "2024-03-31"],
  ["in March last year", "2024-03-01", "2024-03-31"],
  ["in Q3 2024", "2024-07-01", "2024-09-30"],
  ["in 2024 Q3", "2024-07-01", "2024-09-30"],
  ["in the third quarter of 2024", "2024-07-01", "2024-09-30"],
  ["in H1 2025", "2025-01-01", "2025-06-30"],
  ["in 2024", "2024-01-01", "2024-12-31"],
  ["in week 12 of 2025", "2025-03-17", "2025-03-23"],
  ["since June", "2025-06-01", "2025-07-15"],
  ["until March 2024", "2023-07-17", "2024-03-31"],
  ["before 2024", "2023-07-17", "2023-12-31"],
  ["after June 2024", "2024-07-01", "2025-07-15"],
  ["between 1 May and 10 June 2025", "2025-05-01", "2025-06-10"],
  ["from 1 to 15 May 2025", "2025-05-01", "2025-05-15"],
  ["from November to January", "2024-11-01", "2025-01-31"],
  ["from March through May this year", "2025-03-01", "2025-05-31"],
  ["on May 3rd, 2025", "2025-05-03", "2025-05-03"],
  ["on the 3rd of March", "2025-03-03", "2025-03-03"],
  ["on 2025-05-03", "2025-05-03", "2025-05-03"],
  ["on 5/20/2025", "2025-05-20", "2025-05-20"],
  ["on Black Friday", "2024-11-29", "2024-11-29"],
  ["on cyber monday 2023", "2023-11-27", "2023-11-27"],
  ["on Christmas day", "2024-12-25", "2024-12-25"],
  ["since Christmas", "2024-12-25", "2025-07-15"],
  ["in the week of Black Friday", "2024-11-25", "2024-12-01"],
  ["Black Friday week 2023", "2023-11-20", "2023-11-26"],
  ["Jan-Mar 2025", "2025-01-01", "2025-03-31"],
  ["Q1 - Q2 2025", "2025-01-01", "2025-06-30"],
  ["q2 25", "2025-04-01", "2025-06-30"],
  ["last fortnight", "2025-07-02", "2025-07-15"],
  ["last weekend", "2025-07-12", "2025-07-13"],
  ["last Monday", "2025-07-14", "2025-07-14"],
  ["last Tuesday", "2025-07-08", "2025-07-08"],
  ["since Friday", "2025-07-11", "2025-07-15"],
  ["in the last quarter of 2024", "2024-10-01", "2024-12-31"],
  ["in the first 10 days of June", "2025-06-01", "2025-06-10"],
  ["in the last 5 days of June 2024", "2024-06-26", "2024-06-30"],
  ["in the last 3 full months", "2025-04-01", "2025-06-30"],
  ["until the end of May 2024", "2023-07-17", "2024-05-31"]
];

const spanish: typeof cases = [
  ["de hoy", "2025-07-15", "2025-07-15"],
  ["de hace dos meses", "2025-05-01", "2025-05-31"],
  ["de la semana del 5 de junio", "2025-06-02", "2025-06-08"],
  ["de la semana pasada", "2025-07-07", "2025-07-13"],
  ["del mes pasado", "2025-06-01", "2025-06-30"],
  ["de los últimos 30 días", "2025-06-16", "2025-07-15"],
  ["en lo que va de año", "2025-01-01", "2025-07-15"],
  ["desde marzo", "2025-03-01", "2025-07-15"],
  ["del 14/02/2025", "2025-02-14", "2025-02-14"],
  ["del 3 de marzo de 2025", "2025-03-03", "2025-03-03"],
  ["del segundo trimestre de 2025", "2025-04-01", "2025-06-30"],
  ["en el primer semestre de 2025", "2025-01-01", "2025-06-30"],
  ["en el T4 de 2024", "2024-10-01", "2024-12-31"],
  ["del 1 de enero al 31 de marzo de 2024", "2024-01-01", "2024-03-31"],
  ["entre el 1 y el 15 de mayo", "2025-05-01", "2025-05-15"],
  ["de enero a marzo de este año", "2025-01-01", "2025-03-31"],
  ["hasta marzo de 2024", "2023-07-17", "2024-03-31"],
  ["desde navidad", "2024-12-25", "2025-07-15"],
  ["de la semana del black friday", "2024-11-25", "2024-12-01"],
  ["de la última quincena", "2025-07-01", "2025-07-15"],
  ["del fin de semana pasado", "2025-07-12", "2025-07-13"],
  ["del lunes pasado", "2025-07-14", "2025-07-14"],
  ["de los últimos 2 meses completos", "2025-05-01", "2025-06-30"]
];

describe("times count from the last day with data", () => {
  it.each(cases)("revenue %s", (words, start, end) => {
    expect(queryOf(`revenue ${words}`)).toEqual({metrics: ["revenue"], range: {start, end}});
  });

  it.each(spanish)("ingresos %s", (words, start, end) => {
    expect(queryOf(`ingresos ${words}`)).toEqual({metrics: ["revenue"], range: {start, end}});
  });

  it("and an answer says so where that is not today, and where data end or begin", () => {
    expect(ask("revenue yesterday")).toMatchObject({notes: ["counted from 2025-07-15, the last day with data"]});
    expect(ask("revenue yesterday", {today: "2025-07-15"})).toMatchObject({notes: []});
    expect(ask("revenue in 2025")).toMatchObject({notes: ["the data end on 2025-07-15"]});
    expect(ask("ingresos en 2023")).toMatchObject({notes: ["los datos empiezan el 2023-07-17"]});
  });
});

describe("hours of the day are whole ones, the end of a stretch not among them", () => {
  it.each<[string, number, number]>([
    ["orders at 8pm", 20, 20],
    ["orders at 20:00", 20, 20],
    ["orders at 12 am", 0, 0],
    ["orders between 9am and 5pm", 9, 16],
    ["orders from 9 am to noon", 9, 11],
    ["orders after 6pm", 18, 23],
    ["orders before noon", 0, 11],
    ["orders in the evening", 18, 23],
    ["pedidos a las 8 de la tarde", 20, 20],
    ["pedidos entre las 9 y las 17 horas", 9, 16],
    ["pedidos antes de las 10 de la mañana", 0, 9],
    ["pedidos por la mañana", 6, 11]
  ])("%s", (question, first, last) => {
    const hours = Array.from({length: last - first + 1}, (_, i) => String(first + i));
    expect(queryOf(question)).toEqual({metrics: ["orders"], filters: {order_hour: hours}});
  });

  it.each([
    "orders at 8",
    "orders at 8:30",
    "orders from 9 to 5",
    "orders within 12 hours",
    "orders in the last 24 hours"
  ])("%s is asked back about", (question) => {
    expect(queryOf(question)).toBe("clarify");
  });
});

describe("days of several readings are asked back about, with each of them", () => {
  it.each([
    ["orders on Monday", ["orders on 2025-07-14", "orders on every Monday"]],
    ["pedidos del sábado", ["pedidos del 2025-07-12", "pedidos del los sábados"]],
    ["sales at Christmas", ["sales at 2024-12-25", "sales at from 2024-12-01 to 2024-12-25"]]
  ])("%s", (question, options) => {
    const reading = ask(question);
    if (reading.status === "answered") throw new Error("answered");
    expect(reading.options.map((option) => option.question)).toEqual(options);
  });
});

describe("what is compared", () => {
  it.each<[string, unknown]>([
    ["revenue last 30 days vs previous period", "previous"],
    ["revenue last 7 days vs the previous 7 days", "previous"],
    ["revenue last 7 days vs the 7 days before", "previous"],
    ["revenue this year vs last year", "last_year"],
    ["revenue in June 2025 compared to last year", "last_year"],
    ["revenue in June 2025 year over year", "last_year"],
    ["revenue last month vs the month before", {start: "2025-05-01", end: "2025-05-31"}],
    ["revenue month to date vs last month", {start: "2025-06-01", end: "2025-06-15"}],
    ["revenue this week vs the same week last year", {start: "2024-07-15", end: "2024-07-16"}],
    ["revenue in July vs June", {start: "2025-06-01", end: "2025-06-15"}],
    ["revenue this month vs last month", {start: "2025-06-01", end: "2025-06-15"}],
    ["revenue in June vs May", {start: "2025-05-01", end: "2025-05-31"}],
    ["revenue in January vs December", {start: "2024-12-01", end: "2024-12-31"}],
    ["compara los ingresos de junio de 2025 con los de mayo de 2025", {start: "2025-05-01", end: "2025-05-31"}],
    ["ingresos de este año frente al año anterior", "last_year"]
  ])("%s", (question, compare) => {
    expect(queryOf(question)).toMatchObject({compare});
  });

  it.each(["revenue in 2024 vs 2023", "revenue last month vs 2024", "revenue this month vs this year"])(
    "is nothing where data lack or lengths differ: %s",
    (question) => {
      expect(["clarify", "refused"]).toContain(queryOf(question));
    }
  );
});

describe("growth over a period is counted from that period", () => {
  it.each(["revenue growth in Q2 2025 over Q1 2025", "revenue growth Q2 over Q1"])("%s", (question) => {
    const compare = {start: "2025-01-01", end: "2025-03-31"};
    expect(queryOf(question)).toMatchObject({query: {compare}, derived: {kind: "growth"}});
  });
});

describe("the one before a named period is the whole one before it", () => {
  it.each([
    ["revenue last month compared with the one before", "2025-05-01", "2025-05-31"],
    ["ingresos del mes pasado frente al anterior", "2025-05-01", "2025-05-31"],
    ["revenue this month vs the previous one", "2025-06-01", "2025-06-15"]
  ])("%s", (question, start, end) => {
    expect(queryOf(question)).toMatchObject({compare: {start, end}});
  });
});
