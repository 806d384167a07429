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
    en: "{risk} of {active} active customers will more likely than not place no order in the {days} days after {day}. They have brought {value} so far.",
    es: "{risk} de {active} clientes activos probablemente no harán ningún pedido en los {days} días posteriores al {day}. Hasta ahora han aportado {value}."
  },
  trust: {
    en: "Of two customers, one who left and one who stayed, the model gave the one who left the higher risk in {auc} of cases (a coin: 50%); {baseline} does in {baselineAuc}.",
    es: "De dos clientes, uno que se fue y otro que se quedó, el modelo dio más riesgo al que se fue en el {auc} de los casos (una moneda: 50%); {baseline}, en el {baselineAuc}."
  },
  trustAlone: {
    en: "Of two customers, one who left and one who stayed, {model} gave the one who left the higher risk in {auc} of cases (a coin: 50%); no other model did better.",
    es: "De dos clientes, uno que se fue y otro que se quedó, {model} dieron más riesgo al que se fue en el {auc} de los casos (una moneda: 50%); ningún otro modelo lo hizo mejor."
  },
  untested: {
    en: "Risk is told by {model}. It was tested on {customers} customers that it had not seen; all or none of them left, so how well it tells them apart is not known.",
    es: "El riesgo se calcula con {model}. Se comprobó en {customers} clientes que no había visto; se fueron todos o ninguno, así que no se sabe si los distingue bien."
  },
  details: {
    en: "Scored by {model}, tested on {customers} customers that it had not seen ({kind}, as of {tested}), {churned} of whom left. Log loss {loss}, AUC {auc}; {baseline} reaches {baselineLoss} and {baselineAuc}.",
    es: "Calculado con {model}, comprobado en {customers} clientes que no había visto ({kind}, a {tested}), de los que se fue el {churned}. Pérdida logarítmica {loss}, AUC {auc}; {baseline} alcanza {baselineLoss} y {baselineAuc}."
  },
  tried: {
    en: "Of {count} models, {model} had the least log loss",
    es: "De {count} modelos, {model} tuvo la menor pérdida logarítmica"
  },
  model: {en: "Model", es: "Modelo"},
  loss: {en: "Log loss", es: "Pérdida logarítmica"},
  auc: {en: "AUC", es: "AUC"},
  "later days": {en: "later days", es: "días posteriores"},
  "other customers": {en: "other customers", es: "otros clientes"},
  unmeasured: {
    en: "Scored by {model}: there is too little data to learn and to test.",
    es: "Calculado con {model}: faltan datos para aprender y comprobar."
  },
  segmentsTitle: {
    en: "Most revenue is at stake in the segment {segment}: {risk} at risk have brought {value}",
    es: "Donde más ingresos hay en juego es en {segment}: {risk} en riesgo han aportado {value}"
  },
  noneTitle: {en: "No active customer is at risk", es: "Ningún cliente activo está en riesgo"},
  segment: {en: "Segment", es: "Segmento"},
  customers: {en: "Active customers", es: "Clientes activos"},
  atRisk: {en: "At risk", es: "En riesgo"},
  mean: {en: "Mean risk", es: "Riesgo medio"},
  valueAtRisk: {en: "Revenue so far of those at risk", es: "Ingresos hasta ahora de los que están en riesgo"},
  listTitle: {
    en: "The {count} customers most likely to leave have brought {value} so far",
    es: "Los {count} clientes con más probabilidad de irse han aportado {value} hasta ahora"
  },
  withoutIds: {
    en: "This site leaves out the ids of customers; the API has them, at /api/ml/churn/at-risk.",
    es: "Este sitio omite los identificadores de clientes; la API los da, en /api/ml/churn/at-risk."
  },
  customer: {en: "Customer", es: "Cliente"},
  probability: {en: "Risk", es: "Riesgo"},
  away: {en: "Days since last order", es: "Días desde el último pedido"},
  value: {en: "Revenue so far", es: "Ingresos hasta ahora"},
  reason: {en: "Main reasons", es: "Razones principales"},
  action: {en: "What to do", es: "Qué hacer"}
} as const satisfies Record<string, Text>;
