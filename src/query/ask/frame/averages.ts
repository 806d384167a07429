import {metrics} from "../../../model/metrics.js";
import type {Draft} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";
import type {Frame} from "./frame.js";
import {type KnownDays, isWhole} from "./ranges.js";
import {averageOptions} from "./rewordings.js";

/**
 * Checks what averages and quotients are taken of.
 * @throws {Problem} for an average over nothing named, or over periods that the range cuts
 */
export function checkAverage(draft: Draft, frame: Frame, {firstDay, lastDay, shop}: KnownDays): void {
  if (frame.ratio !== null) checkQuotient(frame);
  const quotients = frame.metrics.every((name) => "denominator" in metrics[name]);
  if (draft.average && frame.ratio === null && frame.derived?.kind !== "mean") {
    if (!quotients)
      throw unclear(
        {
          en: "an average over what: each day, each order or each customer?",
          es: "¿una media sobre qué: cada día, cada pedido o cada cliente?"
        },
        {rewordings: averageOptions}
      );
  }
  if (frame.derived?.kind !== "mean") return;
  if (
    frame.metrics.length !== 1 ||
    quotients ||
    frame.compare !== null ||
    frame.order !== null ||
    frame.having.length > 0
  )
    throw unclear({
      en: "a mean over periods is of one sum or count, by itself",
      es: "una media por períodos es de una suma o un recuento, por sí solo"
    });
  const range = frame.range ?? {start: firstDay, end: lastDay};
  if (frame.grain === null || frame.grain === "fitting" || !isWhole(range, frame.grain, shop.settings.weekStart))
    throw unclear({
      en: `a mean needs whole periods, and ${range.start} to ${range.end} is not made of them; name whole ones, or ask per day`,
      es: `una media necesita períodos enteros, y ${range.start} a ${range.end} no lo es; indique períodos enteros o pida por día`
    });
}

/** Sums and counts that may be divided by another. */
function checkQuotient(frame: Frame): void {
  const [above] = frame.metrics;
  if (frame.metrics.length !== 2 || "denominator" in metrics[above!])
    throw refused("not_allowed", {
      en: `${metrics[above!].label.en.toLowerCase()} is not divided any further`,
      es: `${metrics[above!].label.es.toLowerCase()} no se divide más`
    });
  if (frame.order !== null || frame.compare !== null || frame.having.length > 0)
    throw refused("not_allowed", {
      en: "a quotient is not ranked, bounded or compared; ask for it by itself or by groups",
      es: "un cociente no se clasifica, limita ni compara; pídalo por sí solo o por grupos"
    });
}
