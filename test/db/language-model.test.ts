import {describe, expect, it} from "vitest";
import {readConfig} from "../../db/config.js";

describe("readConfig({OPENAI_…})", () => {
  it("asks no language model without a key", () => {
    expect(readConfig({}).languageModel).toBeNull();
    expect(readConfig({OPENAI_API_KEY: " ", OPENAI_BASE_URL: "nonsense"}).languageModel).toBeNull();
  });

  it("takes a key, a server, a model and a time", () => {
    expect(readConfig({OPENAI_API_KEY: "sk-1"}).languageModel).toEqual({
      key: "sk-1",
      url: "https://api.openai.com/v1",
      name: "gpt-4.1-mini",
      seconds: 8
    });
    const local = {OPENAI_BASE_URL: "http://localhost:11434/v1/", OPENAI_MODEL: "qwen3", OPENAI_TIMEOUT: "60"};
    expect(readConfig({OPENAI_API_KEY: "any", ...local}).languageModel).toEqual({
      key: "any",
      url: "http://localhost:11434/v1",
      name: "qwen3",
      seconds: 60
    });
  });

  it.each([
    [{OPENAI_BASE_URL: "ftp://models.example"}, "invalid OPENAI_BASE_URL; use an address such as"],
    [{OPENAI_BASE_URL: "https://user:secret@models.example/v1"}, "invalid OPENAI_BASE_URL; use an address such as"],
    [{OPENAI_BASE_URL: "https://models.example/v1?key=secret"}, "invalid OPENAI_BASE_URL; use an address such as"],
    [{OPENAI_TIMEOUT: "0"}, "invalid OPENAI_TIMEOUT: 0; use whole seconds, 1 to 999"],
    [{OPENAI_API_KEY: "two words"}, "invalid OPENAI_API_KEY: use letters, digits and marks, no spaces"]
  ])("refuses %o, and repeats no secret", (settings, message) => {
    const read = () => readConfig({OPENAI_API_KEY: "sk-1", ...settings});
    expect(read).toThrow(message);
    expect(read).not.toThrow(/secret|two words/);
  });
});
