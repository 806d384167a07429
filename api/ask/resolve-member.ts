import {findCountry} from "../../src/model/countries.js";
import {type DimensionName, dimensions, missing} from "../../src/model/dimensions.js";
import {purchaseLabels} from "../../src/model/purchases.js";
import {rfmLabels} from "../../src/model/segments.js";
import type {Vocabulary} from "../../src/query/ask/reading.js";
import {fold} from "../../src/query/ask/text/tokens.js";

/** Members that a dimension has whatever the data are. */
const defined: Readonly<Partial<Record<DimensionName, (member: string) => boolean>>> = {
  rfm_segment: (member) => Object.hasOwn(rfmLabels, member),
  purchase: (member) => Object.hasOwn(purchaseLabels, member),
  order_weekday: (member) => /^[1-7]$/.test(member),
  order_hour: (member) => /^(\d|1\d|2[0-3])$/.test(member),
  first_order_month: (member) => /^\d{4}-(0[1-9]|1[0-2])$/.test(member)
};

/**
 * A member as the data write it, given as a model wrote it: other capitals and accents, another name of a country and
 * the name of a product stand for it, where they stand for no other.
 * @returns null for what the data do not have
 */
export function resolveMember(dimension: DimensionName, written: string, vocabulary: Vocabulary): string | null {
  if (defined[dimension]?.(written) || (written === missing && dimensions[dimension].type === "text")) return written;
  if (dimension === "product_id") return resolveProduct(written, vocabulary);
  const members = vocabulary.members[dimension] ?? [];
  if (members.includes(written)) return written;
  const code = dimension === "country" ? findCountry(written) : null;
  return only(members, (member) => fold(member) === fold(written) || (code !== null && findCountry(member) === code));
}

function resolveProduct(written: string, {products}: Vocabulary): string | null {
  if (products.some(({id}) => id === written)) return written;
  const ids = products.filter(({id, name}) => [id, name].some((text) => fold(text) === fold(written)));
  return ids.length === 1 ? ids[0]!.id : null;
}

function only(members: readonly string[], fits: (member: string) => boolean): string | null {
  const found = members.filter(fits);
  return found.length === 1 ? found[0]! : null;
}
