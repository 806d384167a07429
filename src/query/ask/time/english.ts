import type {TimeWords} from "./words.js";

/** The words of time in English. */
export const englishTime: TimeWords = {
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
  nextAfter: ["ahead", "from now", "out"],
  tomorrow: ["tomorrow"],
  ago: {before: [], after: ["ago"]},
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
  upTo: [
    "until end of",
    "through end of",
    "by the end of",
    "up to the end of",
    "till the end of",
    "to the end of",
    "until",
    "till",
    "up to",
    "up until",
    "through",
    "through the end of",
    "until the end of"
  ],
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
  },
  christmas: ["christmas", "xmas"],
  weekdays: [["monday"], ["tuesday"], ["wednesday"], ["thursday"], ["friday"], ["saturday"], ["sunday"]],
  weekend: ["weekend"],
  spans: {fortnight: 14},
  full: ["full", "complete", "whole", "calendar", "completed"],
  samePeriod: {
    week: ["same period last week", "the same period last week", "same days last week"],
    month: [
      "same period last month",
      "the same period last month",
      "same time last month",
      "same days last month",
      "same period of last month",
      "the same period of last month"
    ],
    quarter: ["same period last quarter", "the same period last quarter"]
  },
  hours: {
    at: ["at", "at around"],
    article: [],
    morning: ["am", "a m"],
    afternoon: ["pm", "p m"],
    hours: ["h"],
    noon: ["noon", "midday"],
    midnight: ["midnight"],
    after: ["after", "from", "since", "later than"],
    before: ["before", "until", "earlier than"],
    ranges: [
      [["between"], ["and"]],
      [
        ["from", ""],
        ["to", "until", "till", "-"]
      ]
    ],
    parts: [
      {phrases: ["in the morning", "in the mornings", "morning", "mornings", "during the morning"], hours: [6, 11]},
      {
        phrases: ["in the afternoon", "in the afternoons", "afternoon", "afternoons", "during the afternoon"],
        hours: [12, 17]
      },
      {phrases: ["in the evening", "in the evenings", "evening", "evenings", "during the evening"], hours: [18, 23]}
    ]
  }
};
