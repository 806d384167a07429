import {checkCurrency} from "./bounds.js";
import type {Draft} from "./draft.js";
import {senseOf, skipConnecting} from "./items.js";
import {isName} from "./members.js";
import {takeExclusion} from "./names.js";
import type {Composing, Position} from "./position.js";

/** Takes what says how: a period (`monthly`), a ranking, a change, a number of rows, a currency. */
export function takeAdjective(position: Position, draft: Draft, shop: Composing): void {
  const {items, at} = position;
  const item = items[at]!;
  const [steps, ordinal, series, rank, change, number, currency] = [
    senseOf(item, "steps"),
    senseOf(item, "ordinal"),
    senseOf(item, "series"),
    senseOf(item, "rank"),
    senseOf(item, "change"),
    senseOf(item, "number"),
    senseOf(item, "currency")
  ];
  // Spanish `menos`: the least of a figure, or all but a member.
  if (
    rank !== undefined &&
    !rank.descending &&
    isName(items[skipConnecting(items, at + 1)]) &&
    /^menos$/.test(item.phrase)
  )
    return takeExclusion(position, draft);
  if (
    steps !== undefined &&
    !draft.steps &&
    (draft.grain === null || draft.grain === "fitting" || draft.grain === steps.grain)
  ) {
    draft.grain = steps.grain;
    draft.steps = true;
    draft.change ??= "any";
  } else if (ordinal !== undefined && draft.place === null && isRanked(position)) draft.place = ordinal.place;
  else if (series !== undefined && (draft.grain === null || draft.grain === "fitting")) {
    draft.grain = series.grain;
    draft.grainIsUnit = true;
  } else if (rank !== undefined && draft.rank === null) {
    draft.rank = {descending: rank.descending, by: null, fallback: rank.by ?? null, growth: rank.growth === true};
    position.lastThing = "rank";
  } else if (
    rank !== undefined &&
    rank.by === undefined &&
    rank.growth === undefined &&
    rank.descending === draft.rank!.descending
  ) {
    // `top 5 countries with the highest revenue`: said twice.
    position.lastThing = "rank";
  } else if (change !== undefined && (draft.change === null || draft.change === "any" || change.direction === "any")) {
    draft.change = draft.change === null || draft.change === "any" ? change.direction : draft.change;
    draft.difference ||= /^(?:difference|diferencia)/.test(item.phrase);
  } else if (number !== undefined && isCount(position, draft) && draft.limit === null) draft.limit = number.value;
  else if (currency !== undefined) {
    checkCurrency(currency.code, shop.currency);
    draft.money = true;
  } else return;
  position.at += 1;
}

/** Whether an ordinal is of what is ranked: `second best country`, `segundo país`. */
function isRanked({items, at}: Position): boolean {
  const next = items[at + 1];
  return ["rank", "dimension", "grain"].some((kind) => senseOf(next, kind as "rank") !== undefined);
}

/** Whether a number says how many rows: beside a ranking, or before what is ranked. */
function isCount({items, at}: Position, draft: Draft): boolean {
  const value = senseOf(items[at], "number")!.value;
  if (!Number.isInteger(value) || value < 1 || value > 1000) return false;
  const next = items[skipConnecting(items, at + 1)];
  const ranked = senseOf(items[at - 1], "rank") !== undefined || senseOf(next, "rank") !== undefined;
  return (
    ranked ||
    senseOf(next, "dimension") !== undefined ||
    senseOf(next, "grain") !== undefined ||
    draft.topic !== null ||
    senseOf(next, "topic") !== undefined ||
    (senseOf(next, "metric")?.name === "customers" && items.some((item) => senseOf(item, "topic")?.dataset === "churn"))
  );
}
