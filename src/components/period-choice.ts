import {type DayRange, isDay} from "../model/calendar.js";
import {type Preset, filters, presets} from "../model/filters.js";
import type {Shop} from "../model/settings.js";
import {type Selection, selectedRange} from "../query/selection.js";
import {element, uniqueId} from "./element.js";
import {dayText, rangeText} from "./format.js";
import {words} from "./words.js";

type Period = Pick<Selection, "period" | "range">;

/** Presets and a range of days, which can be told what is chosen. */
export interface PeriodChoice extends HTMLFieldSetElement {
  show(selection: Selection): void;
}

const presetNames = Object.keys(presets) as Preset[];

/** A choice among presets, which end on the last day with data, or two days. */
export function periodChoice({
  shop,
  onchange
}: {
  readonly shop: Shop;
  readonly onchange: (period: Period) => void;
}): PeriodChoice {
  const {language} = shop.settings;
  const name = uniqueId("period");
  const radio = (value: string, label: string, choose: () => void) => {
    const input = element("input", {type: "radio", name, value, onchange: choose});
    return {input, row: element("label", {}, input, element("span", {}, label))};
  };
  const day = (label: string) =>
    element("input", {type: "date", "aria-label": label, min: shop.firstDay, max: shop.lastDay, onchange: chooseDays});
  const from = day(words.from[language]);
  const to = day(words.to[language]);
  const choices = [
    ...presetNames.map((preset) =>
      radio(preset, presets[preset].label[language], () => onchange({period: preset, range: {}}))
    ),
    radio("custom", words.customRange[language], chooseDays)
  ];

  function chooseDays() {
    const [start, end] = [from.value, to.value].filter(isDay).sort() as [string?, string?];
    if (start !== undefined && end !== undefined) onchange({period: "custom", range: {start, end}});
  }

  const fieldset = element(
    "fieldset",
    {class: "period-choice"},
    element("legend", {}, filters.period.label[language]),
    choices.map(({row}) => row),
    element("div", {class: "days"}, from, " – ", to),
    shop.lastDay !== null && element("p", {}, lastDayNote[language].replace("{day}", dayText(shop.lastDay, {language})))
  );
  return Object.assign(fieldset, {
    show: (selection: Selection) => {
      const {start = "", end = ""} = selectedRange(selection, shop);
      for (const {input} of choices) input.checked = input.value === selection.period;
      from.value = start;
      to.value = end;
    }
  });
}

const lastDayNote = {
  en: "Periods end on {day}, the last day with data.",
  es: "Los períodos terminan el {day}, el último día con datos."
};

/** What a period is called: a preset's label, or the days. */
export function periodLabel({period, range}: Period, {settings: {language}}: Shop): string {
  if (period !== "custom") return presets[period].label[language];
  const {start, end} = range;
  if (start !== undefined && end !== undefined) return rangeText({start, end} satisfies DayRange, {language});
  if (start !== undefined) return `${words.from[language]} ${dayText(start, {language})}`;
  return `${words.to[language]} ${dayText(end!, {language})}`;
}
