// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {askBox} from "../../../src/components/ask/ask-box.js";
import type {Completion} from "../../../src/query/ask/reading.js";

const completions: readonly Completion[] = [
  {text: "revenue by country", label: "country", kind: "dimension"},
  {text: "revenue by category", label: "category", kind: "dimension"}
];

function open(more: Partial<Parameters<typeof askBox>[0]> = {}) {
  const onask = vi.fn();
  const complete = (text: string) => (text.endsWith("c") ? completions : []);
  const box = askBox({language: "en", label: "Your question", button: "Ask", complete, onask, ...more});
  document.body.replaceChildren(box);
  const input = box.querySelector("input")!;
  const write = (text: string) => {
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  const press = (key: string) => {
    const event = new KeyboardEvent("keydown", {key, cancelable: true});
    input.dispatchEvent(event);
    if (key === "Enter" && !event.defaultPrevented) box.requestSubmit();
  };
  return {box, input, onask, write, press, list: box.querySelector("ul")!};
}

describe("askBox(options)", () => {
  it("asks what is written, without the spaces around it, and nothing where nothing is", () => {
    const {write, press, onask} = open();
    press("Enter");
    write(" revenue ");
    press("Enter");
    expect(onask.mock.calls).toEqual([["revenue"]]);
  });

  it("moves through completions by arrows, and says which one is marked", () => {
    const {input, write, press, list} = open();
    write("revenue by c");
    expect([list.hidden, input.getAttribute("aria-expanded")]).toEqual([false, "true"]);
    press("ArrowDown");
    press("ArrowDown");
    const marked = list.querySelector("[aria-selected=true]")!;
    expect([marked.textContent, marked.id]).toEqual(["category", input.getAttribute("aria-activedescendant")]);
    press("ArrowDown");
    expect(list.querySelector("[aria-selected=true]")!.textContent).toBe("country");
    press("ArrowUp");
    expect(list.querySelector("[aria-selected=true]")!.textContent).toBe("category");
  });

  it("takes the marked completion by Enter, or one by a click, and asks only then", () => {
    const {input, write, press, list, onask} = open();
    write("revenue by c");
    press("ArrowDown");
    press("Enter");
    expect([input.value, onask.mock.calls.length, list.hidden]).toEqual(["revenue by country ", 0, true]);
    press("Enter");
    expect(onask).toHaveBeenCalledWith("revenue by country");
    write("revenue by c");
    (list.children[1] as HTMLElement).click();
    expect(input.value).toBe("revenue by category ");
  });

  it("closes the list by Escape, then gives the question up", () => {
    const oncancel = vi.fn();
    const {write, press, list} = open({oncancel});
    write("revenue by c");
    press("Escape");
    expect([list.hidden, oncancel.mock.calls.length]).toEqual([true, 0]);
    press("Escape");
    expect(oncancel).toHaveBeenCalledOnce();
  });
});
