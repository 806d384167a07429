import type {Text} from "../../model/text.js";
import type {ChurnModel} from "../../query/predictions/churn.js";

/** What the models are called. */
export const churnModels: Readonly<Record<ChurnModel, Text>> = {
  "gradient boosting": {en: "gradient boosting", es: "potenciación del gradiente"},
  "logistic regression": {en: "logistic regression", es: "regresión logística"},
  recency: {en: "days since the last order alone", es: "solo los días desde el último pedido"}
};

export const churnTexts = {
  risk: {
    en: "{risk} of {active} active customers are more likely than not to place no order in the {days} days after {day}. They have brought {value} so far.",
    es: "Es más probable que no que {risk} de {active} clientes activos no hagan ningún pedido en los {days} días posteriores al {day}. Hasta ahora han aportado {value}."
  },
  measured: {
    en: "Scored by {model}. On {customers} customers that it had not seen ({kind}, as of {tested}), {churned} of whom left, its log loss is {loss} and its AUC {auc}; {baseline} reaches {baselineLoss} and {baselineAuc}.",
    es: "Calculado con {model}. En {customers} clientes que no había visto ({kind}, a {tested}), de los que se fue el {churned}, su pérdida logarítmica es {loss} y su AUC {auc}; {baseline} alcanza {baselineLoss} y {baselineAuc}."
  },
  "later days": {en: "later days", es: "días posteriores"},
  "other customers": {en: "other customers", es: "otros clientes"},
  unmeasured: {
    en: "Scored by {model}: there is too little data to learn and to test.",
    es: "Calculado con {model}: faltan datos para aprender y comprobar."
  },
  segmentsTitle: {
    en: "{segment} holds most of the customers at risk",
    es: "{segment} reúne la mayoría de los clientes en riesgo"
  },
  noneTitle: {en: "No active customer is at risk", es: "Ningún cliente activo está en riesgo"},
  segment: {en: "Segment", es: "Segmento"},
  customers: {en: "Active customers", es: "Clientes activos"},
  atRisk: {en: "At risk", es: "En riesgo"},
  mean: {en: "Mean probability", es: "Probabilidad media"},
  valueAtRisk: {en: "Revenue so far of those at risk", es: "Ingresos hasta ahora de los que están en riesgo"},
  listTitle: {
    en: "The {count} customers most likely to leave",
    es: "Los {count} clientes con más probabilidad de irse"
  },
  withoutIds: {
    en: "This site does not tell the ids of customers; the API does, at /api/ml/churn/at-risk.",
    es: "Este sitio no muestra los identificadores de clientes; la API sí, en /api/ml/churn/at-risk."
  },
  customer: {en: "Customer", es: "Cliente"},
  probability: {en: "Probability", es: "Probabilidad"},
  away: {en: "Days since last order", es: "Días desde el último pedido"},
  value: {en: "Revenue so far", es: "Ingresos hasta ahora"},
  reason: {en: "Main reasons", es: "Razones principales"},
  action: {en: "What to do", es: "Qué hacer"}
} as const satisfies Record<string, Text>;
