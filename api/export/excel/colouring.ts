import type {ConditionalFormattingRule, Worksheet} from "exceljs";
import type {SheetColumn} from "./sheet-table.js";
import {rangeOf} from "./totals.js";

const lightBar = {argb: "FFB9C7EA"};
const [low, high] = [{argb: "FFFFF3DC"}, {argb: "FF9FB6E6"}];

/** Bars behind revenue and a scale of colours behind margins; where one is below zero its sign is bold. */
export function addColouring(sheet: Worksheet, layout: readonly SheetColumn[], rows: number): void {
  if (rows === 0) return;
  let priority = 1;
  for (const [i, {colouring}] of layout.entries()) {
    if (colouring === undefined) continue;
    const rules = colouring === "bar" ? [bar(priority++)] : [scale(priority++), loss(priority++)];
    sheet.addConditionalFormatting({ref: rangeOf(i, rows), rules});
  }
}

const bar = (priority: number) =>
  ({
    type: "dataBar",
    priority,
    gradient: false,
    minLength: 0,
    maxLength: 100,
    cfvo: [{type: "num", value: 0}, {type: "max"}],
    color: lightBar
  }) as unknown as ConditionalFormattingRule;

const scale = (priority: number): ConditionalFormattingRule => ({
  type: "colorScale",
  priority,
  cfvo: [{type: "min"}, {type: "max"}],
  color: [low, high]
});

const loss = (priority: number): ConditionalFormattingRule => ({
  type: "cellIs",
  operator: "lessThan",
  priority,
  formulae: [0],
  style: {font: {bold: true}}
});
