import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  readFragment,
  withEdited,
  withQuestion,
  withoutQuestion,
  writeFragment
} from "../../../src/engine/ask/conversation.js";
import {ConversationStore} from "../../../src/engine/ask/conversation-store.js";

function memory(text: string | null = null) {
  let kept = text;
  return {getItem: () => kept, setItem: (_: string, value: string) => void (kept = value)};
}

const full = {
  getItem: () => null,
  setItem: () => {
    throw new Error("quota");
  }
};

describe("the fragment of a conversation", () => {
  it("reads back every question that it was written of", () => {
    const question = fc.string({minLength: 1, maxLength: 80, unit: "binary"}).filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(fc.array(question, {maxLength: 50}), (questions) => {
        const read = readFragment(writeFragment({questions, start: ""}));
        expect(read).toEqual(questions.map((text) => text.trim()));
      }),
      {seed: 7, numRuns: 60}
    );
  });

  it("leaves out what is no question, and the end of what no person writes", () => {
    expect(readFragment("#q=&q=+&other=1")).toEqual([]);
    expect(readFragment(`#q=${"a".repeat(5000)}`)[0]).toHaveLength(2000);
    expect(readFragment(`#${"q=a&".repeat(500)}`)).toHaveLength(50);
  });
});

describe("a conversation", () => {
  const two = {questions: ["revenue", "by country"], start: "country=UK"};

  it("goes on, is edited in place, and loses a question", () => {
    expect(withQuestion(two, " orders ").questions).toEqual(["revenue", "by country", "orders"]);
    expect(withEdited(two, 0, "orders")).toEqual({questions: ["orders", "by country"], start: "country=UK"});
    expect(withoutQuestion(two, 0).questions).toEqual(["by country"]);
  });
});

describe("ConversationStore", () => {
  it("keeps conversations for the next visit, the newest first, each once", () => {
    const storage = memory();
    const store = new ConversationStore(storage);
    store.keep({id: "a", questions: ["revenue"], start: ""});
    store.keep({id: "b", questions: ["orders"], start: "country=UK"});
    store.keep({id: "a", questions: ["revenue", "by month"], start: ""});
    const {list} = new ConversationStore(storage);
    expect(list.map(({id, questions}) => [id, questions.length])).toEqual([
      ["a", 2],
      ["b", 1]
    ]);
  });

  it("finds the conversation of a link, by its questions and filters", () => {
    const store = new ConversationStore(memory());
    store.keep({id: "a", questions: ["revenue"], start: "country=UK"});
    expect(store.find({questions: ["revenue"], start: "country=UK"})?.id).toBe("a");
    expect(store.find({questions: ["revenue"], start: ""})).toBeUndefined();
  });

  it("drops a conversation without questions", () => {
    const store = new ConversationStore(memory());
    store.keep({id: "a", questions: ["revenue"], start: ""});
    store.keep({id: "a", questions: [], start: ""});
    expect(store.list).toEqual([]);
  });

  it("works where the browser keeps nothing, and where what it kept is spoilt", () => {
    const store = new ConversationStore(full);
    store.keep({id: "a", questions: ["revenue"], start: ""});
    expect(store.list).toHaveLength(1);
    for (const text of ["{", "7", '[{"id":1}]', "[null]", '[{"id":"a","start":"","questions":[3]}]'])
      expect(new ConversationStore(memory(text)).list.flatMap(({questions}) => questions)).toEqual([]);
  });
});
