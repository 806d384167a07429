import type {Text} from "./text.js";

/** Labels of the customer segments that a sale is given with; a shop's own segments go by their names. */
export const customerSegmentLabels: Readonly<Record<string, Text>> = {
  VIP: {en: "VIP", es: "VIP"},
  Regular: {en: "Regular", es: "Habitual"},
  New: {en: "New", es: "Nuevo"},
  "At-Risk": {en: "At risk", es: "En riesgo"}
};

/** The eleven RFM segments, best first. */
export const rfmSegments = [
  "Champions",
  "Loyal Customers",
  "Potential Loyalists",
  "New Customers",
  "Promising",
  "Need Attention",
  "About To Sleep",
  "Cannot Lose Them",
  "At Risk",
  "Hibernating",
  "Lost"
] as const;

export type RfmSegment = (typeof rfmSegments)[number];

/** Segment by recency score (row, 1 first) and rounded mean of frequency and monetary score (column, 1 first). */
export const rfmGrid: readonly (readonly RfmSegment[])[] = [
  ["Lost", "Lost", "At Risk", "At Risk", "Cannot Lose Them"],
  ["Hibernating", "Hibernating", "At Risk", "At Risk", "Cannot Lose Them"],
  ["About To Sleep", "About To Sleep", "Need Attention", "Loyal Customers", "Loyal Customers"],
  ["Promising", "Potential Loyalists", "Potential Loyalists", "Loyal Customers", "Loyal Customers"],
  ["New Customers", "Potential Loyalists", "Potential Loyalists", "Champions", "Champions"]
];

export const rfmLabels: Readonly<Record<RfmSegment, Text>> = {
  Champions: {en: "Champions", es: "Campeones"},
  "Loyal Customers": {en: "Loyal customers", es: "Clientes fieles"},
  "Potential Loyalists": {en: "Potential loyalists", es: "Fieles potenciales"},
  "New Customers": {en: "New customers", es: "Clientes nuevos"},
  Promising: {en: "Promising", es: "Prometedores"},
  "Need Attention": {en: "Need attention", es: "Necesitan atención"},
  "About To Sleep": {en: "About to sleep", es: "A punto de dormirse"},
  "Cannot Lose Them": {en: "Cannot lose them", es: "No se pueden perder"},
  "At Risk": {en: "At risk", es: "En riesgo"},
  Hibernating: {en: "Hibernating", es: "Hibernando"},
  Lost: {en: "Lost", es: "Perdidos"}
};
