import type {AnsweredReading, Asking, UnansweredReading} from "../../src/query/ask/reading.js";

/**
 * Reads a question that the grammar gave up, by a language model. What it reads is checked like any client's query
 * before anything is counted.
 * @param unanswered the grammar's own reply, which stands where the model has none
 * @returns null where the model is not to be asked, cannot be asked, or says nothing that can be used
 */
export type ModelReader = (asking: Asking, unanswered: UnansweredReading) => Promise<AnsweredReading | null>;
