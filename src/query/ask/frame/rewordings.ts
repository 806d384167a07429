import type {Rewording} from "../compose/problem.js";

/** What a change may be counted from. */
export const compareOptions: readonly Rewording[] = [
  {
    label: {en: "the same number of days before", es: "el mismo número de días anteriores"},
    written: null,
    by: {en: "compared with the previous period", es: "comparado con el período anterior"}
  },
  {
    label: {en: "the same days a year earlier", es: "los mismos días un año antes"},
    written: null,
    by: {en: "compared with the same period last year", es: "comparado con el mismo período del año pasado"}
  }
];

/** What an average may be taken over. */
export const averageOptions: readonly Rewording[] = [
  {label: {en: "each day", es: "cada día"}, written: null, by: {en: "per day", es: "por día"}},
  {label: {en: "each order", es: "cada pedido"}, written: null, by: {en: "per order", es: "por pedido"}},
  {label: {en: "each customer", es: "cada cliente"}, written: null, by: {en: "per customer", es: "por cliente"}}
];

/** Figures that a question may be about. */
export const metricOptions: readonly Rewording[] = [
  {label: {en: "revenue", es: "ingresos"}, written: null, by: {en: "in revenue", es: "en ingresos"}},
  {label: {en: "orders", es: "pedidos"}, written: null, by: {en: "in orders", es: "en pedidos"}},
  {label: {en: "customers", es: "clientes"}, written: null, by: {en: "in customers", es: "en clientes"}}
];
