import type {Asking, Reading} from "../../src/query/ask/reading.js";

/**
 * Reads a question that the grammar gave up, by a language model. What it reads is checked like any client's query
 * before anything is counted.
 * @returns null where the model cannot be asked or says nothing that can be used: then the grammar's reply stands
 */
export type ModelReader = (asking: Asking) => Promise<Reading | null>;
