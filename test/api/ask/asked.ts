import {demoSettings} from "../../../src/model/settings.js";
import type {Asking, UnansweredReading, Vocabulary} from "../../../src/query/ask/reading.js";
import type {RepliedQuery} from "../../../api/ask/reply.js";

/** The names of a small shop. */
export const vocabulary: Vocabulary = {
  shop: {firstDay: "2024-01-01", lastDay: "2025-06-30", settings: {...demoSettings, currency: "EUR"}},
  members: {
    country: ["Spain", "USA", "United Kingdom", "~none"],
    city: ["Madrid", "Atlantis", "London"],
    category: ["Laptops", "Garden tools"],
    device_type: ["Desktop", "Mobile"],
    customer_segment: ["VIP", "Regular"]
  },
  products: [
    {id: "P00001", name: "Blue Laptop"},
    {id: "P00002", name: "Secret Prototype"}
  ]
};

/** A question as the grammar leaves it, with the words that it could not read. */
export function asked(question: string, words: readonly string[]): [Asking, UnansweredReading] {
  return [
    {question, vocabulary, today: "2025-07-02"},
    {
      status: "clarify",
      language: "en",
      code: "unknown_words",
      reason: `I do not know ${words.join(", ")}`,
      words,
      options: [],
      suggestions: []
    }
  ];
}

/** A query as a model answers it; what is not given is null or empty. */
export function replied(query: Partial<RepliedQuery>): RepliedQuery {
  return {
    metrics: ["revenue"],
    dimensions: [],
    filters: [],
    except: [],
    min_price: null,
    max_price: null,
    start: null,
    end: null,
    grain: null,
    compare: null,
    having: [],
    order: [],
    limit: null,
    ...query
  };
}

/** The reading of "moola" that most answers need. */
export const moola = {written: "moola", means: "metric", name: "revenue"} as const;
