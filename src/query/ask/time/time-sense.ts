import type {Day, DayRange, Grain} from "../../../model/calendar.js";
import type {TimeUnit} from "./atoms.js";

/** What times are counted from. */
export interface Anchor {
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly weekStart: number;
}

/** A time in a question. */
export type TimeSense =
  | {
      readonly is: "time";
      /** Absent ends are open. */
      readonly range: Partial<DayRange>;
      readonly unit: TimeUnit | "all";
      /** No year was named, and the latest one taken. */
      readonly floating: boolean;
      readonly relative: "last" | "this" | "other" | null;
      /** The days in another year, where no year was named. */
      readonly inYear?: (year: number) => DayRange;
      /** Two times that were named as the ends of something: `between Q1 and Q2`. */
      readonly pair?: readonly [DayRange, DayRange];
      /** The same holiday in another year, where it is one. */
      readonly again?: (year: number) => DayRange;
    }
  /** `the month before`, of another time */
  | {readonly is: "before"; readonly unit: Grain; readonly count?: number}
  | {readonly is: "future"; readonly days: number; readonly exact: boolean}
  /** A date that the calendar does not have. */
  | {readonly is: "no_such_day"}
  /** Days of several readings; `every` such day of the week, by its ISO number, may be meant as well. */
  | {readonly is: "unclear_date"; readonly readings: readonly DayRange[]; readonly every?: readonly number[]};

export interface TimeSpan {
  readonly next: number;
  readonly sense: TimeSense;
}
