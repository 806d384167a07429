/** A word, a number or a mark of a question. */
export interface Token {
  /** As it stands in the question. */
  readonly written: string;
  /** In lower case, without accents. */
  readonly word: string;
  readonly kind: "word" | "number" | "mark";
  /** Whether no space lies between it and the token before. */
  readonly glued: boolean;
}

/** The longest question that is read, in characters. */
export const longestQuestion = 500;

/** A text in lower case and without accents; `ß` and the like are left as they are. */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * A question with one way of writing for each character: compatibility forms are made plain (NFKC), what cannot be seen
 * (zero width, direction, control characters) is taken out, and quotes and dashes are those of a keyboard.
 */
export function canonicalText(question: string): string {
  return question
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Mn}\uFE00-\uFE0F]/gu, "")
    .replace(/[\p{Cc}\p{Z}]/gu, " ")
    .replace(/[‘’ʼ´`]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-");
}

/** Letters with digits, digits with the marks of numbers and dates, or one mark. Nothing in it can backtrack. */
const pieces = /\p{L}[\p{L}\p{N}]*|\d+(?:[.,/-]\d+)*|\S/gu;

/** The tokens of a plain text, contractions taken apart: `what's` is `what`, `didn't` is `did not`. */
export function tokenize(text: string): Token[] {
  const tokens = [...text.matchAll(pieces)].map((match): Token => {
    const written = match[0];
    const kind = /^\d/.test(written) ? "number" : /^\p{L}/u.test(written) ? "word" : "mark";
    const glued = match.index > 0 && text[match.index - 1] !== " ";
    return {written, word: fold(written), kind, glued};
  });
  return withoutContractions(tokens);
}

/** What may follow an apostrophe without meaning anything here: is, would, have, are, am, will, a possessive. */
const endings = new Set(["s", "d", "ve", "re", "m", "ll"]);

function withoutContractions(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let i = 0; i < tokens.length; ++i) {
    const token = tokens[i]!;
    const [mark, ending] = [tokens[i + 1], tokens[i + 2]];
    const contracted = token.kind === "word" && mark?.word === "'" && mark.glued && ending?.glued === true;
    if (contracted && ending.word === "t" && token.word.endsWith("n")) {
      kept.push(token.word === "can" ? token : {...token, word: token.word.slice(0, -1)});
      kept.push({...ending, written: "n't", word: "not"});
      i += 2;
    } else if (contracted && endings.has(ending.word)) {
      kept.push(token);
      i += 2;
    } else kept.push(token);
  }
  return kept;
}
