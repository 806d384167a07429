import type {Text} from "../model/text.js";
import {element} from "./element.js";
import {stateMessage} from "./state-message.js";

const unreadable: Text = {
  en: "The data of this page could not be read. Check the connection, then load the page again.",
  es: "No se han podido leer los datos de esta página. Compruebe la conexión y vuelva a cargarla."
};

/**
 * Puts the reason why a page cannot be shown in the page's place. The promise never settles, so that nothing that
 * waits for the page is drawn.
 * @param error what went wrong; its `text`, if it has one, is said to the reader
 */
export function refuse(error: unknown): Promise<never> {
  console.warn(error);
  const text = (error as {text?: Text} | null)?.text ?? unreadable;
  const language = document.documentElement.lang === "es" ? "es" : "en";
  const title = document.title.split(" | ")[0]!;
  document.querySelector("main")?.replaceChildren(element("h1", {}, title), stateMessage(text, {language}));
  return new Promise(() => undefined);
}
