import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addDays,
  addMonths,
  dayFromNumber,
  daysIn,
  isDay,
  nextPeriod,
  periodStart,
  periodsOf,
  weekday
} from "../../src/model/calendar.js";

const anyDay = fc.integer({min: -200_000, max: 200_000}).map(dayFromNumber);

describe("isDay(text)", () => {
  it.each(["2024-02-29", "1999-12-31", "1000-01-01"])("takes %s", (text) => expect(isDay(text)).toBe(true));
  it.each(["2024-02-30", "2023-02-29", "2024-13-01", "0000-01-01", "2024-1-1", "2024-01-01T00:00", "", "20240101"])(
    "refuses %j",
    (text) => expect(isDay(text)).toBe(false)
  );
});

describe("addDays(day, count)", () => {
  it("crosses leap days and years", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2024-01-01", -1)).toBe("2023-12-31");
  });
});

describe("addMonths(day, count)", () => {
  it("stays in the month where the day is missing", () => {
    expect(addMonths("2024-02-29", -12)).toBe("2023-02-28");
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addMonths("2024-12-31", 2)).toBe("2025-02-28");
    expect(addMonths("2024-03-15", -3)).toBe("2023-12-15");
  });
});

describe("weekday(day)", () => {
  it("counts from Monday, before 1970 too", () => {
    expect(weekday("2024-01-01")).toBe(1);
    expect(weekday("2023-12-31")).toBe(7);
    expect(weekday("1969-12-29")).toBe(1);
  });
});

describe("periodStart(day, grain, weekStart)", () => {
  it("finds the first day of each period", () => {
    expect(periodStart("2024-05-17", "week")).toBe("2024-05-13");
    expect(periodStart("2024-05-17", "week", 7)).toBe("2024-05-12");
    expect(periodStart("2024-05-17", "month")).toBe("2024-05-01");
    expect(periodStart("2024-05-17", "quarter")).toBe("2024-04-01");
    expect(periodStart("2024-05-17", "year")).toBe("2024-01-01");
  });

  it("holds the day, in every grain", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom("day", "week", "month", "quarter", "year"),
        fc.integer({min: 1, max: 7}),
        (day, grain, weekStart) => {
          const start = periodStart(day, grain, weekStart);
          expect(start <= day && day < nextPeriod(start, grain)).toBe(true);
          expect(periodStart(start, grain, weekStart)).toBe(start);
        }
      )
    );
  });
});

describe("periodsOf(range, grain, weekStart)", () => {
  it("covers the range without gap or overlap", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(900), fc.constantFrom("week", "month", "quarter", "year"), (start, length, grain) => {
        const range = {start, end: addDays(start, length)};
        const periods = periodsOf(range, grain);
        expect(periods.reduce((sum, {clipped}) => sum + daysIn(clipped), 0)).toBe(daysIn(range));
        expect(periods[0]!.clipped.start).toBe(range.start);
        expect(periods.at(-1)!.clipped.end).toBe(range.end);
      })
    );
  });
});
