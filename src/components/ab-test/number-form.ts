import type {Language, Text} from "../../model/text.js";
import {element, uniqueId} from "../element.js";

/** A number that a form asks for. */
export interface NumberField {
  readonly name: string;
  readonly label: Text;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Whether only whole numbers count; false by default. */
  readonly whole?: boolean;
}

/** Fields that belong together, under a heading. */
export interface FieldGroup {
  readonly legend: Text;
  readonly fields: readonly NumberField[];
}

export interface NumberFormOptions {
  readonly language: Language;
  /** What is wrong with numbers that are right one by one: the field, and why. */
  readonly check?: (values: Readonly<Record<string, number>>) => {readonly name: string; readonly text: Text} | null;
}

/** A form that Framework's `view` reads: `value` holds numbers by name. */
export interface NumberForm extends HTMLFormElement {
  readonly value: Readonly<Record<string, number>>;
}

const texts = {
  whole: {en: "a whole number from {min} to {max}", es: "un número entero de {min} a {max}"},
  any: {en: "a number from {min} to {max}", es: "un número de {min} a {max}"},
  wanted: {en: "{label}: give {range}.", es: "{label}: indique {range}."},
  kept: {
    en: "Below stands what the last complete numbers gave.",
    es: "Abajo está lo que dieron los últimos números completos."
  }
} as const satisfies Record<string, Text>;

/**
 * Number fields in groups. Its value, and its `input` event, follow a change only while every number is one that can be
 * computed with; a field that is wrong says so.
 */
export function numberForm(groups: readonly FieldGroup[], {language, check}: NumberFormOptions): NumberForm {
  const fields = groups.flatMap((group) => group.fields);
  let value = Object.fromEntries(fields.map((field) => [field.name, field.value]));
  const alert = element("p", {class: "form-alert", role: "alert", id: uniqueId("alert")});
  const inputs = new Map(fields.map((field) => [field.name, numberInput(field)]));
  const form = element(
    "form",
    {class: "number-form", novalidate: true, onsubmit: (event) => event.preventDefault()},
    groups.map(({legend, fields: own}) =>
      element(
        "fieldset",
        {},
        element("legend", {}, legend[language]),
        own.map(({name, label}) => element("label", {}, element("span", {}, label[language]), inputs.get(name)))
      )
    ),
    alert
  );
  form.addEventListener("input", (event) => {
    const given = Object.fromEntries(fields.map(({name}) => [name, numberOf(inputs.get(name)!)]));
    const wrong = fields.find((field) => !fits(given[field.name]!, field));
    const problem = wrong ? {name: wrong.name, text: wanted(wrong)} : (check?.(given) ?? null);
    for (const [name, input] of inputs) mark(input, name === problem?.name, alert.id);
    alert.textContent = problem && `${problem.text[language]} ${texts.kept[language]}`;
    if (problem) event.stopImmediatePropagation();
    else value = given;
  });
  return Object.defineProperty(form, "value", {get: () => value}) as NumberForm;
}

function numberInput({name, value, min, max, whole = false}: NumberField): HTMLInputElement {
  return element("input", {
    type: "number",
    name,
    value,
    min,
    max,
    step: whole ? 1 : "any",
    inputmode: whole ? "numeric" : "decimal",
    autocomplete: "off"
  });
}

function numberOf({value}: HTMLInputElement): number {
  return value.trim() === "" ? NaN : Number(value);
}

function fits(value: number, {min, max, whole = false}: NumberField): boolean {
  return value >= min && value <= max && (!whole || Number.isInteger(value));
}

function wanted({label, min, max, whole = false}: NumberField): Text {
  const text = (language: Language) => {
    const range = texts[whole ? "whole" : "any"][language]
      .replace("{min}", min.toLocaleString(language))
      .replace("{max}", max.toLocaleString(language));
    return texts.wanted[language].replace("{label}", label[language]).replace("{range}", range);
  };
  return {en: text("en"), es: text("es")};
}

function mark(input: HTMLInputElement, wrong: boolean, description: string): void {
  if (!wrong) {
    input.removeAttribute("aria-invalid");
    input.removeAttribute("aria-describedby");
    return;
  }
  input.setAttribute("aria-invalid", "true");
  input.setAttribute("aria-describedby", description);
}
