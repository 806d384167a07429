import {checkCurrency} from "./bounds.js";
import type {Draft} from "./draft.js";
import {senseOf, skipConnecting} from "./items.js";
import {isName} from "./members.js";
import {takeExclusion} from "./names.js";
import type {Item} from "../scan.js";
import type {Composing, Position} from "./position.js";

/** Takes what says how: a period (`monthly`), a ranking, a change, a number of rows, a currency. */
export function takeAdjective(position: Position, draft: Draft, shop: Composing): void {
  const {items, at} = position;
  const item = items[at]!;
  const isLeast = item.phrase === "menos" && senseOf(item, "rank") !== undefined;
  // Spanish `menos`: the least of a figure, or all but a member.
  if (isLeast && isName(items[skipConnecting(items, at + 1)])) return takeExclusion(position, draft);
  if (
    takePeriods(item, draft) ||
    takeRank(position, draft) ||
    takeChange(item, draft) ||
    takeNumber(position, draft, shop)
  )
    position.at += 1;
}

function takePeriods(item: Item, draft: Draft): boolean {
  const [steps, series] = [senseOf(item, "steps"), senseOf(item, "series")];
  const open = draft.grain === null || draft.grain === "fitting";
  if (steps !== undefined && !draft.steps && (open || draft.grain === steps.grain)) {
    draft.grain = steps.grain;
    draft.steps = true;
    draft.change ??= "any";
    return true;
  }
  if (series === undefined || !open) return false;
  draft.grain = series.grain;
  draft.grainIsUnit = true;
  return true;
}

function takeRank(position: Position, draft: Draft): boolean {
  const item = position.items[position.at]!;
  const [ordinal, rank] = [senseOf(item, "ordinal"), senseOf(item, "rank")];
  if (ordinal !== undefined && draft.place === null && isRanked(position)) {
    draft.place = ordinal.place;
    return true;
  }
  if (rank === undefined) return false;
  // `top 5 countries with the highest revenue`: said twice.
  const again = rank.by === undefined && rank.growth === undefined && rank.descending === draft.rank?.descending;
  if (draft.rank !== null && !again) return false;
  draft.rank ??= {descending: rank.descending, by: null, fallback: rank.by ?? null, growth: rank.growth === true};
  position.lastThing = "rank";
  return true;
}

function takeChange(item: Item, draft: Draft): boolean {
  const change = senseOf(item, "change");
  const vague = draft.change === null || draft.change === "any";
  if (change === undefined || !(vague || change.direction === "any")) return false;
  if (vague) draft.change = change.direction;
  draft.difference ||= /^(?:difference|diferencia)/.test(item.phrase);
  return true;
}

function takeNumber(position: Position, draft: Draft, shop: Composing): boolean {
  const item = position.items[position.at]!;
  const [number, currency] = [senseOf(item, "number"), senseOf(item, "currency")];
  if (number !== undefined && draft.limit === null && isCount(position, draft)) {
    draft.limit = number.value;
    return true;
  }
  if (currency === undefined) return false;
  checkCurrency(currency.code, shop.currency);
  draft.money = true;
  return true;
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
