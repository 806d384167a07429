import type {Language} from "../../../model/text.js";
import type {BoundKind} from "../../after-counting.js";

/** The words that interpretations are put together with. */
export interface SayingWords {
  readonly and: string;
  readonly to: string;
  readonly by: string;
  readonly why: string;
  readonly share: string;
  readonly growth: string;
  readonly mean: string;
  readonly perPeriod: string;
  readonly percent: string;
  readonly allData: string;
  readonly without: string;
  readonly notKnown: string;
  readonly priceAbove: string;
  readonly priceFrom: string;
  readonly priceBelow: string;
  readonly priceTo: string;
  readonly bounds: Readonly<Record<BoundKind, string>>;
  readonly rows: string;
  readonly change: string;
  readonly highestFirst: string;
  readonly lowestFirst: string;
  readonly theHighest: string;
  readonly theLowest: string;
  readonly top: string;
  readonly bottom: string;
  readonly rankedBy: string;
  readonly compared: string;
  readonly nothing: string;
  readonly ofWhole: string;
  readonly ofEverything: string;
}

export const words: Readonly<Record<Language, SayingWords>> = {
  en: {
    and: "and",
    to: "to",
    by: "by",
    why: "What made the change of",
    share: "Share of",
    growth: "Change of",
    mean: "Mean",
    perPeriod: "per",
    percent: "in percent",
    allData: "all the data",
    without: "without",
    notKnown: "not known",
    priceAbove: "unit price above",
    priceFrom: "unit price from",
    priceBelow: "unit price below",
    priceTo: "unit price up to",
    bounds: {above: "above", at_least: "at least", below: "below", at_most: "at most"},
    rows: "rows",
    change: "change",
    highestFirst: "highest first, by",
    lowestFirst: "lowest first, by",
    theHighest: "the highest by",
    theLowest: "the lowest by",
    top: "top",
    bottom: "bottom",
    rankedBy: "by",
    compared: "compared with",
    nothing: "an earlier period that the data do not cover",
    ofWhole: "in percent of",
    ofEverything: "in percent of all of it"
  },
  es: {
    and: "y",
    to: "a",
    by: "por",
    why: "Qué causó el cambio de",
    share: "Cuota de",
    growth: "Cambio de",
    mean: "Media de",
    perPeriod: "por",
    percent: "en porcentaje",
    allData: "todos los datos",
    without: "sin",
    notKnown: "no conocido",
    priceAbove: "precio unitario superior a",
    priceFrom: "precio unitario desde",
    priceBelow: "precio unitario inferior a",
    priceTo: "precio unitario hasta",
    bounds: {above: "superior a", at_least: "al menos", below: "inferior a", at_most: "como máximo"},
    rows: "filas",
    change: "cambio",
    highestFirst: "de mayor a menor por",
    lowestFirst: "de menor a mayor por",
    theHighest: "el más alto por",
    theLowest: "el más bajo por",
    top: "los primeros",
    bottom: "los últimos",
    rankedBy: "por",
    compared: "comparado con",
    nothing: "un período anterior que los datos no cubren",
    ofWhole: "en porcentaje de",
    ofEverything: "en porcentaje del total"
  }
};
