import type {Text} from "../../../model/text.js";
import type {Sense} from "../lexicon/senses.js";
import type {Item} from "../scan.js";
import {Problem} from "./problem.js";

const reasons: Readonly<Record<string, (word: string) => Text>> = {
  customers: () => ({
    en: "questions about single customers are not answered here; numbers of customers are",
    es: "aquí no se responden preguntas sobre clientes concretos; sí sobre cuántos son"
  }),
  changes: () => ({
    en: "questions only read; nothing can be written, sent or changed here",
    es: "aquí solo se pregunta; no se puede escribir, enviar ni cambiar nada"
  }),
  system: (word) => ({
    en: `"${word}" is not something that can be asked of the shop's figures`,
    es: `"${word}" no es algo que se pueda preguntar de las cifras de la tienda`
  }),
  unsupported: (word) => ({
    en: `"${word}" is not computed by questions; sums, counts, averages, shares, changes and rankings are`,
    es: `las preguntas no calculan "${word}"; sí sumas, recuentos, medias, cuotas, cambios y clasificaciones`
  }),
  sessions: (word) => ({
    en: `"${word}" is not known by itself; the conversion rate, orders over sessions, is`,
    es: `"${word}" no se conoce por sí solo; la tasa de conversión, pedidos entre sesiones, sí`
  }),
  columns: (word) => ({
    en: `"${word}" is not among the figures that questions reach`,
    es: `"${word}" no está entre las cifras que alcanzan las preguntas`
  })
};

/** Why a word rules an answer out. */
export function refusalOf({code, about}: Extract<Sense, {is: "refuse"}>, {written}: Item): Problem {
  return new Problem("refused", code, reasons[about]!(written), {words: [written]});
}
