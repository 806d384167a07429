/** Questions that build on each other, and the filters that they begin with. */
export interface Conversation {
  readonly questions: readonly string[];
  /** Filters of a page as an address has them, `country=UK&period=last_year`; empty for none. */
  readonly start: string;
}

export const noConversation: Conversation = {questions: [], start: ""};

/** Questions of a conversation that are kept, and characters of each: what is beyond comes from no person. */
const mostQuestions = 50;
const longestQuestion = 2000;

/** The questions as the fragment of an address, `#q=revenue&q=by+country`; empty for none. */
export function writeFragment({questions}: Conversation): string {
  const parameters = new URLSearchParams(questions.map((question) => ["q", question]));
  return questions.length === 0 ? "" : `#${parameters}`;
}

/** The questions in the fragment of an address. */
export function readFragment(fragment: string): readonly string[] {
  return usable(new URLSearchParams(fragment.replace(/^#/, "")).getAll("q"));
}

/** With one question more. */
export function withQuestion({questions, start}: Conversation, question: string): Conversation {
  return {start, questions: usable([...questions, question])};
}

/** With another question in the place of one. */
export function withEdited({questions, start}: Conversation, at: number, question: string): Conversation {
  return {start, questions: usable(questions.map((old, i) => (i === at ? question : old)))};
}

/** Without one question. */
export function withoutQuestion({questions, start}: Conversation, at: number): Conversation {
  return {start, questions: questions.filter((_, i) => i !== at)};
}

/** Questions that are more than spaces, of usable number and length. */
export function usable(questions: readonly unknown[]): readonly string[] {
  return questions
    .filter((question): question is string => typeof question === "string" && question.trim() !== "")
    .slice(0, mostQuestions)
    .map((question) => question.trim().slice(0, longestQuestion));
}
