import type {ModelReader} from "../../query/ask/answer/answer-question.js";
import type {AnsweredReading} from "../../query/ask/reading.js";

/** How long a page waits for a model, in milliseconds. */
const patience = 30_000;

/** What of the API's answer a page needs: the reading of a model, which the page counts by itself. */
interface ModelAnswer extends Pick<AnsweredReading, "language" | "interpretation" | "chart"> {
  readonly status: string;
  readonly source: string;
  readonly state: AnsweredReading["query"] | null;
}

/**
 * Asks the language model of the site's API what the grammar could not read; the page counts the query by itself.
 * @param api the address of the API, `/` for the site's own
 * @returns a reader that never throws: where there is no model, or it cannot be asked, the grammar's reply stands
 */
export function apiModel(api: string, fetch: typeof globalThis.fetch = globalThis.fetch): ModelReader {
  const url = `${api.replace(/\/$/, "")}/api/ask`;
  return async ({question, state, language}, {code}) => {
    if (code !== "unknown_words") return null;
    try {
      const response = await fetch(url, {
        method: "POST",
        headers: {"content-type": "application/json"},
        body: JSON.stringify({question, ...(state && {state}), ...(language && {language})}),
        signal: AbortSignal.timeout(patience)
      });
      if (!response.ok) return null;
      return readingOf((await response.json()) as ModelAnswer);
    } catch {
      return null;
    }
  };
}

function readingOf({status, source, state, language, interpretation, chart}: ModelAnswer): AnsweredReading | null {
  if (status !== "answered" || source !== "model" || state === null) return null;
  return {
    status: "answered",
    language,
    query: state,
    interpretation,
    confidence: "exact",
    corrections: [],
    chart,
    notes: [],
    followsState: false
  };
}
