import {type Conversation, usable} from "./conversation.js";

const key = "daybook:conversations";

/** Conversations that are kept. */
const mostKept = 20;

/** A conversation by a name that stays with it while its questions change. */
export interface KeptConversation extends Conversation {
  readonly id: string;
}

/** Conversations in the browser, the newest first; where it keeps nothing, for as long as the page is open. */
export class ConversationStore {
  readonly #storage: Pick<Storage, "getItem" | "setItem"> | null;
  #kept: readonly KeptConversation[];

  /** @param storage the browser's own by default */
  constructor(storage: Pick<Storage, "getItem" | "setItem"> | null = localStorageOf(globalThis)) {
    this.#storage = storage;
    this.#kept = parse(read(storage));
  }

  get list(): readonly KeptConversation[] {
    return this.#kept;
  }

  /** Keeps a conversation in the place of the one of its id; one without questions is kept no longer. */
  keep(conversation: KeptConversation): void {
    const others = this.#kept.filter(({id}) => id !== conversation.id);
    this.#kept = (conversation.questions.length === 0 ? others : [conversation, ...others]).slice(0, mostKept);
    try {
      this.#storage?.setItem(key, JSON.stringify(this.#kept));
    } catch {
      // A full or forbidden store: conversations last as long as the page.
    }
  }

  /** The conversation of the same questions and filters, as a link has them. */
  find({questions, start}: Conversation): KeptConversation | undefined {
    const wanted = JSON.stringify([questions, start]);
    return this.#kept.find((kept) => JSON.stringify([kept.questions, kept.start]) === wanted);
  }
}

/** Some browsers throw when a page that may not store asks for the store. */
function localStorageOf(scope: {localStorage?: Storage}): Storage | null {
  try {
    return scope.localStorage ?? null;
  } catch {
    return null;
  }
}

function read(storage: Pick<Storage, "getItem"> | null): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function parse(text: string | null): KeptConversation[] {
  try {
    const list = JSON.parse(text ?? "[]") as unknown;
    if (!Array.isArray(list)) return [];
    return list
      .filter(
        ({id, start, questions}) => typeof id === "string" && typeof start === "string" && Array.isArray(questions)
      )
      .map(({id, start, questions}) => ({id, start, questions: usable(questions)}));
  } catch {
    return [];
  }
}
