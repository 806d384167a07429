import {countryName, findCountry} from "../../../model/countries.js";
import {type DimensionName, dimensionNames, missing} from "../../../model/dimensions.js";
import {purchaseLabels} from "../../../model/purchases.js";
import {customerSegmentLabels, rfmLabels} from "../../../model/segments.js";
import type {Language, Text} from "../../../model/text.js";
import type {Vocabulary} from "../reading.js";
import {fold, tokenize} from "../text/tokens.js";
import {type Phrases, addSense, lexicons, phrasesOf} from "./phrases.js";

/** A name as phrases are kept: words and numbers in lower case, without accents and marks. */
export function phraseOf(name: string): string {
  // Most names are words and nothing else; a shop may have a hundred thousand.
  if (/^[\p{L}\p{N} ]+$/u.test(name) && !/\p{N}\p{L}/u.test(name)) return fold(name).trim().replace(/ +/g, " ");
  return tokenize(fold(name))
    .filter(({kind}) => kind !== "mark")
    .map(({word}) => word)
    .join(" ");
}

const labels: Readonly<Partial<Record<DimensionName, Readonly<Record<string, Text>>>>> = {
  customer_segment: customerSegmentLabels,
  rfm_segment: rfmLabels,
  purchase: purchaseLabels
};

/** Dimensions whose members are common nouns, so that one stands for many: `laptop` is Laptops. */
const nouns: readonly DimensionName[] = ["category", "subcategory", "device_type"];

/** Adds what members of the data are called: by themselves, in both languages, and by other names. */
export function addMembers(phrases: Phrases, vocabulary: Vocabulary, language: Language): void {
  for (const dimension of dimensionNames) {
    const members = vocabulary.members[dimension] ?? [];
    if (dimension === "product_id" || dimension === "order_hour" || dimension === "first_order_month") continue;
    for (const member of members) {
      if (member === missing) continue;
      const sense = {is: "member", dimension, members: [member]} as const;
      const names = dimension === "order_weekday" ? [] : namesOf(dimension, member);
      for (const name of names) addSense(phrases, name, sense);
    }
    addAliases(phrases, dimension, members, language);
  }
}

function namesOf(dimension: DimensionName, member: string): string[] {
  const name = phraseOf(member);
  const label = Object.values(labels[dimension]?.[member] ?? {}).map(phraseOf);
  const country = dimension === "country" ? findCountry(member) : null;
  const tongues =
    country === null ? [] : (["en", "es"] as const).map((tongue) => phraseOf(countryName(country, tongue)));
  const other = nouns.includes(dimension) ? [name.endsWith("s") ? name.slice(0, -1) : `${name}s`] : [];
  return [...new Set([name, ...label, ...tongues, ...other])].filter((text) => text.length > 1);
}

function addAliases(phrases: Phrases, dimension: DimensionName, members: readonly string[], language: Language): void {
  const byName = new Map<string, string[]>();
  for (const member of members) {
    const key = dimension === "country" ? (findCountry(member)?.toLowerCase() ?? phraseOf(member)) : phraseOf(member);
    byName.set(key, [...(byName.get(key) ?? []), member]);
  }
  for (const [key, list] of Object.entries(lexicons[language].members[dimension] ?? {})) {
    // Days of the week are known whether or not the data have each of them.
    const found = dimension === "order_weekday" ? key.split(" ") : together(key, byName);
    if (found === undefined) continue;
    for (const name of phrasesOf(list)) addSense(phrases, phraseOf(name), {is: "member", dimension, members: found});
  }
}

/** The members that a key names: one, or those of `credit card + debit card` that the data have; none where a name is shared. */
function together(key: string, byName: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const found = key.split(" + ").flatMap((name) => {
    const members = byName.get(name) ?? [];
    return members.length > 1 ? [] : members;
  });
  return found.length === 0 ? undefined : found;
}

const products = new WeakMap<Vocabulary, ReadonlyMap<string, readonly string[]>>();

/** The ids of products by their names and ids as phrases; several where a name is shared. Made once a vocabulary. */
export function productPhrases(vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> {
  const made = products.get(vocabulary);
  if (made !== undefined) return made;
  const phrases = new Map<string, string[]>();
  for (const {id, name} of vocabulary.products) {
    phrases.set(phraseOf(id), [id]);
    const phrase = phraseOf(name);
    // A name of one word is too easily another word.
    if (!phrase.includes(" ")) continue;
    const known = phrases.get(phrase);
    if (known === undefined) phrases.set(phrase, [id]);
    else if (!known.includes(id)) known.push(id);
  }
  products.set(vocabulary, phrases);
  return phrases;
}

/** ISO 3166-1 codes of the countries in the data, as they are written in capitals. */
export function countryCodes({members}: Vocabulary): Map<string, string> {
  const found = new Map<string, string>();
  for (const member of members.country ?? []) {
    const code = findCountry(member);
    if (code !== null) found.set(code, member);
  }
  return found;
}
