import {Buffer} from "node:buffer";
import type {AskedQuery} from "../src/query/ask/reading.js";
import {askedQuery} from "./schemas/ask.js";

/** What our own names of conversations begin with. */
const prefix = "q.";

/** Conversations under names of clients that are remembered, and the longest such name. */
const mostKept = 1_000;
const longestName = 200;

/** What a conversation is about, by its name. */
export interface Remembered {
  /** Null where there is no such conversation, or nothing was answered in it yet. */
  readonly state: AskedQuery | null;
}

/**
 * Conversations by their names. A name of ours carries what the conversation is about, so that any API can go on with
 * it, and is checked like every query of a client. A name that a client made up is remembered by this process alone.
 */
export class Conversations {
  readonly #kept = new Map<string, AskedQuery>();

  /** What a conversation is about; null for a name of ours that was changed on its way. */
  find(name: string): Remembered | null {
    if (!name.startsWith(prefix)) return name.length <= longestName ? {state: this.#kept.get(name) ?? null} : null;
    const state = askedQuery.safeParse(parse(Buffer.from(name.slice(prefix.length), "base64url").toString()));
    return state.success ? {state: state.data as AskedQuery} : null;
  }

  /**
   * Keeps what a conversation is about now.
   * @param name as the client gave it
   * @returns the name to go on with; null where there is nothing to go on with
   */
  keep(name: string | undefined, state: AskedQuery | null): string | null {
    if (name === undefined || name.startsWith(prefix)) return state && nameOf(state);
    this.#kept.delete(name);
    if (state) this.#kept.set(name, state);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept) this.#kept.delete(oldest!);
    return name;
  }
}

function nameOf(state: AskedQuery): string {
  return prefix + Buffer.from(JSON.stringify(state)).toString("base64url");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
