import {memberColours, otherColour} from "../../model/colours.js";
import type {DimensionName} from "../../model/dimensions.js";
import {
  type Conversation,
  noConversation,
  readFragment,
  withEdited,
  withQuestion,
  withoutQuestion,
  writeFragment
} from "../../engine/ask/conversation.js";
import {ConversationStore} from "../../engine/ask/conversation-store.js";
import {openSiteAsker} from "../../engine/ask/site-asker.js";
import {filtersOf, startState} from "../../engine/ask/start-state.js";
import {alwaysAnswered} from "../../query/ask/suggest.js";
import {element} from "../element.js";
import type {Locale} from "../format.js";
import {refuse} from "../refuse.js";
import {accuracyNote} from "./accuracy-note.js";
import {askBox} from "./ask-box.js";
import {conversationView} from "./conversation-view.js";
import {copyButton} from "./copy-button.js";
import {earlierConversations} from "./earlier-conversations.js";
import {questionButtons} from "./question-buttons.js";
import {startNote} from "./start-note.js";
import {askWords} from "./words.js";

/** The page of questions, ready to be shown. */
export interface AskPage {
  readonly locale: Locale;
  readonly root: HTMLElement;
}

/** Opens the page of questions: the conversation of the address, else the last one of this browser. */
export async function openAskPage(window: Window = globalThis.window): Promise<AskPage> {
  const {manifest, names, accuracy, asker} = await openSiteAsker().catch(refuse);
  const {shop} = manifest;
  const {language} = shop.settings;
  const store = new ConversationStore();
  let current: Conversation = noConversation;
  let id = newId();

  const go = (next: Conversation): Promise<void> => {
    current = next;
    const query = next.start === "" ? "" : `?${next.start}`;
    window.history.pushState(null, "", `${window.location.pathname}${query}${writeFragment(next)}`);
    return show();
  };
  const ask = (question: string) => {
    box.clear();
    void go(withQuestion(current, question)).then(() =>
      cellAt(current.questions.length - 1)?.scrollIntoView({block: "nearest"})
    );
  };
  const cellAt = (at: number) => conversation.querySelectorAll<HTMLElement>(".asked")[at];
  // The field or button that was used is gone.
  const focusAt = (at: number) => cellAt(at)?.querySelector<HTMLElement>(".question button")?.focus();
  const read = () => {
    const asked = {questions: readFragment(window.location.hash), start: filtersOf(window.location.search)};
    const [last] = store.list;
    const found = store.find(asked) ?? (asked.questions.length === 0 && asked.start === "" ? last : undefined);
    id = found?.id ?? newId();
    current = found ?? asked;
    void show();
  };
  const show = (): Promise<void> => {
    store.keep({id, ...current});
    const start = startState(current.start, shop);
    const empty = current.questions.length === 0;
    above.replaceChildren(
      ...(start ? [startNote(start, {shop, onclear: () => void go({...current, start: ""})})] : [])
    );
    examples.hidden = !empty;
    tools.hidden = empty;
    const others = store.list.filter((kept) => kept.id !== id);
    const list = earlierConversations(others, {
      language,
      onopen: ({id: kept, ...rest}) => ((id = kept), void go(rest))
    });
    earlier.replaceChildren(...(list ? [list] : []));
    return conversation.show(current.questions, start?.state ?? null);
  };

  const box = askBox({
    language,
    label: askWords.yourQuestion[language],
    button: askWords.ask[language],
    complete: asker.complete,
    onask: ask
  });
  const conversation = conversationView({
    asker,
    language,
    shop,
    colour: colours(names.vocabulary.members),
    onask: ask,
    onedit: (at, question) => void go(withEdited(current, at, question)).then(() => focusAt(at)),
    onremove: (at) => void go(withoutQuestion(current, at)).then(() => box.begin())
  });
  const above = element("div", {});
  const earlier = element("div", {});
  const offered = alwaysAnswered(names.vocabulary, language);
  const examples = element("div", {}, questionButtons(offered, {label: askWords.examples[language], onask: ask}));
  const begin = () => {
    id = newId();
    void go(noConversation);
    box.begin();
  };
  const tools = element(
    "p",
    {class: "ask-tools"},
    element("button", {type: "button", onclick: begin}, askWords.newConversation[language]),
    copyButton(() => window.location.href, {
      label: askWords.copyLink[language],
      language,
      said: askWords.link[language]
    })
  );
  window.addEventListener("popstate", read);
  read();
  const note = accuracyNote(accuracy, shop.settings);
  const root = element("div", {class: "ask-page"}, above, conversation, box, examples, tools, earlier, note);
  return {locale: shop.settings, root};
}

/** A name for a conversation of this browser. */
function newId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
}

/** The colour of members by the place among all of the shop's, as on every page. */
function colours(
  members: Readonly<Partial<Record<DimensionName, readonly string[]>>>
): (dimension: string, member: string) => string {
  const made = new Map<string, ReadonlyMap<string, string>>();
  return (dimension, member) => {
    const known = made.get(dimension) ?? memberColours(members[dimension as DimensionName] ?? []);
    made.set(dimension, known);
    return known.get(member) ?? otherColour;
  };
}
