import type {DimensionName} from "../../../model/dimensions.js";
import type {Draft} from "../compose/draft.js";
import {refused, unclear} from "../compose/problem.js";

/**
 * The filters that make the part of a share; what is left of the filters makes the whole. None where the rows of a
 * breakdown are the parts.
 * @throws {Problem} where nothing, or more than one thing, could be the part
 */
export function settlePart(draft: Draft, grouped: boolean): (DimensionName | "price")[] {
  const {filterOrder, minPrice, maxPrice, compared, except} = draft;
  if (compared !== null || draft.having.length > 0)
    throw refused("not_allowed", {
      en: "shares are not compared or bounded",
      es: "las cuotas no se comparan ni se limitan"
    });
  if (grouped && draft.dimensions.length + draft.subjects.filter(({noun}) => !noun).length > 0) {
    if (!draft.comes && filterOrder.some(({shared}) => shared)) throw partWithin();
    return [];
  }
  const said = filterOrder.filter(({afterComes}) => afterComes);
  const parts = said.length > 0 ? said.slice(0, 1) : filterOrder;
  const priced = minPrice !== null || maxPrice !== null;
  if (parts.length + Number(priced) === 1 && except.size === 0) return priced ? ["price"] : [parts[0]!.dimension];
  if (parts.length + Number(priced) === 0)
    throw unclear({
      en: "a share of which part? name one, or say by what",
      es: "¿qué parte? nombre una, o diga por qué se desglosa"
    });
  throw unclear({
    en: "which of these is the part, and which the whole? say for instance: what share of revenue in Germany comes from VIP",
    es: "¿cuál es la parte y cuál el todo? diga por ejemplo: qué porcentaje de los ingresos en Alemania proviene de VIP"
  });
}

/** The share of electronics by country: within each, or of each in electronics. */
function partWithin(): Error {
  return unclear({
    en: "is that the share of it within each group, or how it is spread over the groups? for one group ask what share of its revenue comes from it; for the spread ask for the share of revenue by group, and name it last",
    es: "¿es su cuota dentro de cada grupo, o cómo se reparte entre los grupos? para un grupo pregunte qué porcentaje de sus ingresos proviene de ello; para el reparto, pida la cuota de ingresos por grupo y nómbrelo al final"
  });
}
