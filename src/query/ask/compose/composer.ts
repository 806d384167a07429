import type {DimensionName} from "../../../model/dimensions.js";
import type {Sense} from "../lexicon/senses.js";
import type {Item} from "../scan.js";
import type {TimeSense} from "../time/time-sense.js";
import {takeAdjective} from "./adjectives.js";
import {readBound, readMetricRange, readPriceRange, readThreshold} from "./bounds.js";
import {readBreakdown} from "./breakdown.js";
import {type Draft, emptyDraft} from "./draft.js";
import {addImpliedSubjects} from "./implied-subjects.js";
import {senseOf, skipConnecting, wordOf} from "./items.js";
import {looseEnds} from "./loose-ends.js";
import {isName} from "./members.js";
import {addMetric} from "./metrics.js";
import {takeExclusion, takeMember, takeMissing, takeSubject} from "./names.js";
import type {Composing, Position} from "./position.js";
import {unclear} from "./problem.js";
import {refusalOf} from "./refusal.js";
import {addTime} from "./times.js";
import {readWord} from "./words.js";

/**
 * Reads items from left to right into a draft. Each item is taken by exactly one rule; what no rule takes is left over,
 * and a question with anything left over is not answered.
 * @throws {Problem} where a word rules an answer out, or a name is ambiguous
 */
export function compose(items: readonly Item[], shop: Composing): Draft {
  const draft = emptyDraft();
  const position: Position = {items, at: 0, lastDimension: null, link: null, lastThing: null};
  while (position.at < items.length) {
    const before = position.at;
    step(position, draft, shop);
    if (position.at === before) {
      draft.leftover.push(items[before]!);
      position.at += 1;
    }
  }
  addImpliedSubjects(draft);
  for (const item of looseEnds(items, draft)) if (!draft.leftover.includes(item)) draft.leftover.push(item);
  return draft;
}

function step(position: Position, draft: Draft, shop: Composing): void {
  const {items, at} = position;
  const item = items[at]!;
  const refuse = senseOf(item, "refuse");
  if (refuse !== undefined && !isName(item)) {
    if (!isListOfPredicted(item, items)) throw refusalOf(refuse, item);
    position.at += 1;
    return;
  }
  const word = wordOf(item);
  // `ni de España ni de Francia`
  if (item.phrase === "ni") return takeExclusion(position, draft);
  if (word !== undefined && !isName(item)) return takeWord(word, position, draft, shop);
  const time = item.senses.find((sense): sense is TimeSense => isTime(sense));
  if (senseOf(item, "topic") !== undefined) return takeTopic(position, draft);
  if (time !== undefined && !isLimit(position)) return takeTime(time, position, draft);
  if (senseOf(item, "bound") !== undefined) return takeBound(position, draft, shop);
  if (senseOf(item, "metric") !== undefined && !(isName(item) && isQualified(items, at)))
    return addMetric(position, draft);
  if (senseOf(item, "ratio") !== undefined) return takeRatio(position, draft);
  if (isName(item)) return takeMember(position, draft);
  if (senseOf(item, "dimension") !== undefined || senseOf(item, "grain") !== undefined)
    return takeSubject(position, draft);
  return takeAdjective(position, draft, shop);
}

/** `which customers are at risk`: a list that a prediction has, and the only one of customers. */
function isListOfPredicted({phrase}: Item, items: readonly Item[]): boolean {
  const predicted = items.some((item) =>
    ["churn", "clusters", "lifetime_value"].includes(senseOf(item, "topic")?.dataset ?? "")
  );
  return (
    predicted &&
    /^(?:which|list|who are|que|cuales|lista|listado|top|who|quien|quienes|quien es|quienes son|clientes con mas|mayores) ?(?:our|my|the|of|de|los)* ?(?:customers?|clients?|clientes?|buyers|is)?$/.test(
      phrase
    )
  );
}

function isTime(sense: Sense | TimeSense): boolean {
  return ["time", "before", "future", "unclear_date", "no_such_day"].includes(sense.is);
}

function isTimeNext(items: readonly Item[], at: number): boolean {
  const next = items[skipConnecting(items, at)];
  return senseOf(next, "time") !== undefined || senseOf(next, "future") !== undefined;
}

/** Takes a bound of a figure; a comparison, where a time or a name follows: `more than last year`. */
function takeBound(position: Position, draft: Draft, shop: Composing): void {
  const {items, at} = position;
  if (draft.topic === "churn") return advance(position, readThreshold(items, at, draft, shop.currency));
  const comparable = isTimeNext(items, at + 1) || isName(items[skipConnecting(items, at + 1)]);
  if (!comparable) return advance(position, readBound(items, at, draft, shop.currency));
  // `over the last month`, `over 2024`; of two periods, `growth in Q2 over Q1`.
  const overTime = draft.time !== null && draft.change !== null && isTimeNext(items, at + 1);
  if (/^(?:over|under)$/.test(items[at]!.phrase) && !overTime)
    return isTimeNext(items, at + 1) ? advance(position, at + 1) : undefined;
  if (overTime) {
    draft.versus = true;
    position.link = "versus";
    return advance(position, at + 1);
  }
  draft.comparative = true;
  draft.versus = true;
  position.link = "versus";
  position.at += 1;
}

/** A number that could be a year, where a ranking or a limit wants one. */
function isLimit({items, at}: Position): boolean {
  return senseOf(items[at], "number") !== undefined && senseOf(items[at - 1], "rank") !== undefined;
}

/** Whether a dimension word before a name says that the name is a member of it. */
function isQualified(items: readonly Item[], at: number): boolean {
  const before = senseOf(items[at - 1], "dimension")?.name;
  return before !== undefined && items[at]!.senses.some((sense) => sense.is === "member" && sense.dimension === before);
}

function advance(position: Position, next: number | null): void {
  if (next !== null) position.at = next;
}

function takeWord(
  word: NonNullable<ReturnType<typeof wordOf>>,
  position: Position,
  draft: Draft,
  shop: Composing
): void {
  const {items, at} = position;
  if (word === "except") return takeExclusion(position, draft);
  if (word === "nothing_known") return takeMissing(position, draft);
  if (word === "sort_by") draft.sort ??= "descending";
  if (word === "sort_by")
    return advance(
      position,
      senseOf(items[skipConnecting(items, at + 1)], "metric") === undefined
        ? null
        : readBreakdown(position, draft, "by")
    );
  if (word === "each" && at === items.length - 1 && draft.joined.size === 1) {
    [draft.splitBy] = [...draft.joined] as [DimensionName];
    return advance(position, at + 1);
  }
  if (word === "by" || word === "per" || word === "each")
    return advance(position, readBreakdown(position, draft, word));
  if (word === "between")
    return advance(
      position,
      readPriceRange(items, at + 1, draft, shop.currency) ??
        readMetricRange(items, at + 1, draft, shop.currency) ??
        (isList(items, at + 1) ? at + 1 : null)
    );
  readWord(word, position, draft);
}

/** Whether a list of names or metrics follows: `between Spain and France`. */
function isList(items: readonly Item[], at: number): boolean {
  const next = items[skipConnecting(items, at)];
  return isName(next) || senseOf(next, "metric") !== undefined || senseOf(next, "dimension") !== undefined;
}

function takeTopic(position: Position, draft: Draft): void {
  const {phrase, written} = position.items[position.at]!;
  const {dataset} = senseOf(position.items[position.at], "topic")!;
  if (draft.count && /^(?:customers (?:are )?at risk|clientes en riesgo)$/.test(phrase)) throw atRisk(written);
  const known = draft.topic;
  // Several words of one matter; stock that runs out is a matter of demand.
  if (known === null || known === dataset || known === "forecast") draft.topic = dataset;
  else if (
    dataset !== "forecast" &&
    !(known === "stock" && dataset === "demand") &&
    !(known === "demand" && dataset === "stock")
  )
    throw unclear({en: "that asks for two different predictions", es: "eso pide dos predicciones distintas"});
  position.at += 1;
}

/** A number of customers at risk: those of an RFM segment, or those whom the model gives up. */
function atRisk(written: string): Error {
  return unclear(
    {
      en: "at risk is a segment of customers by what they bought, and a prediction of who will not order again",
      es: "en riesgo es un segmento de clientes por lo que compraron, y una predicción de quién no volverá a pedir"
    },
    {
      words: [written],
      rewordings: [
        {
          label: {en: "RFM segment At Risk", es: "segmento RFM At Risk"},
          written,
          by: {en: "customers in RFM segment At Risk", es: "clientes del segmento RFM At Risk"}
        },
        {
          label: {en: "likely not to order again", es: "probablemente no vuelvan a pedir"},
          written,
          by: {en: "customers likely to leave", es: "clientes en riesgo de abandono"}
        }
      ]
    }
  );
}

function takeTime(time: TimeSense, position: Position, draft: Draft): void {
  if (!addTime(time, position, draft)) return;
  position.at += 1;
  position.lastThing = "time";
  position.link = null;
}

function takeRatio(position: Position, draft: Draft): void {
  if (draft.metrics.length > 0) return;
  const {over, percent} = senseOf(position.items[position.at], "ratio")!;
  draft.metrics = [...over];
  draft.ratio = {percent};
  position.at += 1;
  position.lastThing = "metric";
}
