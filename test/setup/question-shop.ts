import type {Asking, Reading, Vocabulary} from "../../src/query/ask/reading.js";
import {readQuestion} from "../../src/query/ask/read-question.js";
import {demoSettings} from "../../src/model/settings.js";

/** What the questions of tests can name: two years of data that end on Tuesday 2025-07-15. */
export const questionVocabulary: Vocabulary = {
  shop: {firstDay: "2023-07-17", lastDay: "2025-07-15", settings: demoSettings},
  members: {
    country: ["France", "Germany", "India", "Italy", "Mexico", "Spain", "UK", "USA", "~none"],
    region: ["Berlin", "Catalonia", "England", "Madrid", "Mexico City", "Victoria"],
    city: ["Barcelona", "Berlin", "London", "Madrid", "Mexico City", "Paris", "São Paulo", "Victoria"],
    category: ["Beauty", "Books", "Electronics", "Fashion", "Groceries", "Home", "Toys"],
    subcategory: ["Clothing", "Laptops", "Organic", "Skincare", "Tablets"],
    customer_segment: ["At-Risk", "New", "Regular", "VIP"],
    payment_method: ["Credit Card", "Debit Card", "PayPal"],
    device_type: ["Desktop", "Mobile", "Tablet"],
    traffic_source: ["Direct", "Email", "Organic Search", "Paid Search", "Social Media"],
    rfm_segment: ["At Risk", "Champions", "Lost", "Loyal Customers", "New Customers"],
    purchase: ["first", "repeat", "~none"]
  },
  products: [
    {id: "P00001", name: "Orbita Classic Phone Mini"},
    {id: "P00002", name: "Northbay Compact Coffee"},
    {id: "P00003", name: "Twice Named"},
    {id: "P00004", name: "Twice Named"}
  ]
};

/** Reads a question about that shop, on the day after its last. */
export function ask(question: string, more: Partial<Asking> = {}): Reading {
  return readQuestion({question, vocabulary: questionVocabulary, today: "2025-07-16", ...more});
}

/** What a question is read as: its query, or its status where it is not answered. */
export function queryOf(question: string, more: Partial<Asking> = {}): unknown {
  const reading = ask(question, more);
  if (reading.status !== "answered") return reading.status;
  return reading.query.kind === "metric" && reading.query.derived === undefined ? reading.query.query : reading.query;
}
