import {KeptList, type ListStorage} from "../page/kept-list.js";
import {type Conversation, usable} from "./conversation.js";

/** Conversations that are kept. */
const mostKept = 20;

/** A conversation by a name that stays with it while its questions change. */
export interface KeptConversation extends Conversation {
  readonly id: string;
}

/** Conversations in the browser, the newest first. */
export class ConversationStore {
  readonly #kept: KeptList<KeptConversation>;

  /** @param storage the browser's own by default */
  constructor(storage?: ListStorage | null) {
    this.#kept = new KeptList("daybook:conversations", readConversation, storage);
  }

  get list(): readonly KeptConversation[] {
    return this.#kept.items;
  }

  /** Keeps a conversation in the place of the one of its id; one without questions is kept no longer. */
  keep(conversation: KeptConversation): void {
    const others = this.list.filter(({id}) => id !== conversation.id);
    this.#kept.write((conversation.questions.length === 0 ? others : [conversation, ...others]).slice(0, mostKept));
  }

  /** The conversation of the same questions and filters, as a link has them. */
  find({questions, start}: Conversation): KeptConversation | undefined {
    const wanted = JSON.stringify([questions, start]);
    return this.list.find((kept) => JSON.stringify([kept.questions, kept.start]) === wanted);
  }
}

function readConversation({id, start, questions}: Readonly<Record<string, unknown>>): KeptConversation | null {
  if (typeof id !== "string" || typeof start !== "string" || !Array.isArray(questions)) return null;
  return {id, start, questions: usable(questions)};
}
