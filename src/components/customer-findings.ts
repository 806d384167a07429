import {distributions} from "../model/distributions.js";
import type {Text} from "../model/text.js";
import type {DistributionAnswer} from "../query/distribution.js";
import {type Locale, exactFigure, shortFigure} from "./format.js";

const words = {
  value: {
    en: "Half of the customers have brought {half} or less; the {top} who brought {edge} or more hold {share} of all",
    es: "La mitad de los clientes ha aportado {half} o menos; el {top} que aportó {edge} o más reúne el {share} del total"
  },
  gap: {
    en: "Half of the repeat orders came within {days} days of the one before",
    es: "La mitad de los pedidos posteriores llegó en los {days} días siguientes al anterior"
  },
  within: {
    en: "Of {count} repeat orders, {shares} of the customer's order before.",
    es: "De {count} pedidos posteriores, {shares} tras el pedido anterior del cliente."
  },
  share: {en: "{share} came within {days} days", es: "el {share} llegó en {days} días"},
  about: {en: "about {share}", es: "aproximadamente el {share}"},
  only: {
    en: "Customers who have not come back are not in it, and no gap is longer than the history.",
    es: "Los clientes que no han vuelto no figuran, y ningún intervalo supera el historial."
  }
} as const satisfies Record<string, Text>;

/** What customers are worth, in a sentence: the middle one, and how much about the highest tenth hold. */
export function valueFinding(answer: DistributionAnswer, locale: Locale): string {
  const {percentiles, count, total, unit} = answer;
  const top = topShare(answer);
  if (percentiles === null || top === null) return distributions[answer.of].label[locale.language];
  const percent = (part: number, whole: number) => shortFigure((100 * part) / whole, "percent", locale);
  return words.value[locale.language]
    .replace("{half}", shortFigure(percentiles.p50, unit, locale))
    .replace("{top}", percent(top.count, count))
    .replace("{edge}", shortFigure(top.from, unit, locale))
    .replace("{share}", percent(top.total, total));
}

/** Those from the bin on above which about a tenth of the values lie; null where parts are no shares of the total. */
function topShare({bins, count, total, min}: DistributionAnswer): {from: number; count: number; total: number} | null {
  if (total <= 0 || min === null || min < 0) return null;
  const tops = bins.map(({from}, i) => ({
    from,
    count: bins.slice(i).reduce((sum, bin) => sum + bin.count, 0),
    total: bins.slice(i).reduce((sum, bin) => sum + bin.total, 0)
  }));
  const distance = (top: {count: number}) => Math.abs(top.count / count - 0.1);
  const candidates = tops.slice(1).filter((top) => top.count > 0);
  return candidates.length === 0 ? null : candidates.reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

/** How soon customers come back, in a sentence. */
export function gapFinding({of, percentiles}: DistributionAnswer, locale: Locale): string {
  if (percentiles === null) return distributions[of].label[locale.language];
  return words.gap[locale.language].replace("{days}", exactFigure(percentiles.p50, "count", locale));
}

/** The shares of repeat orders within 30, 60 and 90 days, and what the figure does not show; nothing without any. */
export function gapShares(answer: DistributionAnswer, locale: Locale): string | undefined {
  if (answer.count === 0) return undefined;
  const {language} = locale;
  const shares = [30, 60, 90].flatMap((days) => {
    const within = shareWithin(answer, days);
    if (within === null) return [];
    const percent = shortFigure(within.share, "percent", locale);
    const share = within.isExact ? percent : words.about[language].replace("{share}", percent);
    return [
      words.share[language]
        .replace(language === "es" && !within.isExact ? "el {share}" : "{share}", share)
        .replace("{days}", String(days))
    ];
  });
  if (shares.length === 0) return words.only[language];
  const list = new Intl.ListFormat(language, {type: "conjunction"}).format(shares);
  const sentence = words.within[language].replace("{count}", exactFigure(answer.count, "count", locale));
  return `${sentence.replace("{shares}", list)} ${words.only[language]}`;
}

/** Percent of values of at most so many days: exact at the edge of a bin, else by its proportion; null beyond the last edge. */
function shareWithin({bins, count, max}: DistributionAnswer, days: number): {share: number; isExact: boolean} | null {
  if (max !== null && max <= days) return {share: 100, isExact: true};
  const end = days + 1;
  let below = 0;
  for (const bin of bins) {
    if (bin.to === null) return bin.from === end ? {share: (100 * below) / count, isExact: true} : null;
    if (bin.to > end) {
      const part = (bin.count * (end - bin.from)) / (bin.to - bin.from);
      return {share: (100 * (below + part)) / count, isExact: part === 0};
    }
    below += bin.count;
  }
  return null;
}
