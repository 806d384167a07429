/**
 * Typing mistakes. The distance is the restricted Damerau-Levenshtein distance (optimal string alignment: insertion,
 * deletion, substitution, transposition of neighbours; Boytsov, "Indexing methods for approximate dictionary searching",
 * 2011), but a letter only stands for another where a hand slips: neighbours on a keyboard, one vowel for another, or
 * letters that sound alike. So `boots` is no mistyped `books`.
 */

const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const alike = ["aeiou", "ckqs", "sz", "bv", "gj", "mn", "iy"];

const neighbours = new Set<string>();
rows.forEach((row, y) =>
  [...row].forEach((letter, x) => {
    for (const other of [row[x + 1], rows[y + 1]?.[x - 1], rows[y + 1]?.[x]])
      if (other !== undefined) neighbours.add(letter + other).add(other + letter);
  })
);
for (const group of alike) for (const a of group) for (const b of group) neighbours.add(a + b);

/** How many mistakes a word of some length may have: none below four letters, one below eight, else two. */
export function allowedMistakes(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** How many slips lie between two words; Infinity where they are more than `most`, or no slips. */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Infinity;
  let before: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const row = [i];
    for (let j = 1; j <= b.length; ++j) {
      const [x, y] = [a[i - 1]!, b[j - 1]!];
      const swap = x === y ? 0 : neighbours.has(x + y) ? 1 : Infinity;
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + swap);
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  const distance = last[b.length]!;
  return distance <= most ? distance : Infinity;
}

/** The known words that are nearest to a mistyped one, all at the same distance; none where none is near. */
export function nearest(word: string, known: Iterable<string>): string[] {
  let most = allowedMistakes(word.length);
  let found: string[] = [];
  if (most === 0) return found;
  for (const candidate of known) {
    if (isOpposite(word, candidate)) continue;
    if (candidate.length < 4 || (candidate[0] !== word[0] && candidate[0] !== word[1])) continue;
    const distance = slips(word, candidate, most);
    if (distance === Infinity) continue;
    // A word of four letters may only have two of them in the wrong order, or lack one.
    if (word.length === 4 && candidate.length < 5 && !sameLetters(word, candidate)) continue;
    if (distance < most) found = [];
    most = distance;
    found.push(candidate);
  }
  return found;
}

/** Whether one of two words is the other with a syllable before it that turns its meaning: `neither` and `either`. */
function isOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.endsWith(short) &&
    /^(?:n|un|in|im|non|dis|des|re|pre|de|a|anti)$/.test(long.slice(0, long.length - short.length))
  );
}

function sameLetters(a: string, b: string): boolean {
  return [...a].toSorted().join("") === [...b].toSorted().join("");
}
