import type {Text} from "../../model/text.js";

/** What the candidates are called. */
export const modelNames: Readonly<Record<string, Text>> = {
  "seasonal-naive": {en: "the same weekday a week before", es: "el mismo día de la semana anterior"},
  "mstl-ets": {
    en: "seasons taken apart by LOESS, with exponential smoothing",
    es: "estaciones separadas por LOESS, con suavizado exponencial"
  },
  "prophet-additive": {en: "trend, seasons and holidays added up", es: "tendencia, estaciones y festivos sumados"},
  "prophet-multiplicative": {
    en: "trend multiplied by seasons and holidays",
    es: "tendencia multiplicada por estaciones y festivos"
  },
  mean: {en: "the mean of two models", es: "la media de dos modelos"},
  "weighted-mean": {en: "the weighted mean of the best models", es: "la media ponderada de los mejores modelos"}
};

/** Why a candidate was chosen. */
export const reasons = {
  "least-error": {
    en: "It had the least error when it looked back.",
    es: "Fue el de menor error al mirar atrás."
  },
  "mean-as-good": {
    en: "A mean was as good as the best single model, and holds up better.",
    es: "Una media fue tan buena como el mejor modelo, y resiste mejor."
  },
  "nothing-beats-the-baseline": {
    en: "No other model beat it when it looked back.",
    es: "Ningún otro modelo lo superó al mirar atrás."
  }
} as const satisfies Record<string, Text>;

/** What could not be done, or was done to the data. */
export const notes: Readonly<Record<string, Text>> = {
  "missing-as-zero": {en: "Days without a value count as zero.", es: "Los días sin valor cuentan como cero."},
  "leading-zeros-left-out": {
    en: "The days before the first sale are left out.",
    es: "Se omiten los días anteriores a la primera venta."
  },
  "short-history": {
    en: "There are less than four weeks of history, so only the simplest models were tried.",
    es: "Hay menos de cuatro semanas de historial, así que solo se probaron los modelos más simples."
  },
  "no-year": {
    en: "The history is too short to know how the year goes.",
    es: "El historial es demasiado corto para conocer el curso del año."
  },
  "no-shares": {
    en: "Days of zero or less keep out models in which seasons are shares of the trend.",
    es: "Los días de cero o menos excluyen los modelos en que las estaciones son partes de la tendencia."
  },
  "holidays-not-seen": {
    en: "Some holidays are not in the history: their effect is not known and counts as zero.",
    es: "Algunos festivos no están en el historial: su efecto no se conoce y cuenta como cero."
  },
  constant: {en: "All days are the same.", es: "Todos los días son iguales."},
  "level-changed": {
    en: "Sales are at another level than they were, so older days say little.",
    es: "Las ventas están a otro nivel que antes, así que los días más antiguos dicen poco."
  },
  "bands-beyond-backtest": {
    en: "The last days lie further ahead than could be looked back on; their bands are extended.",
    es: "Los últimos días quedan más lejos de lo que se pudo comprobar hacia atrás; sus bandas se prolongan."
  },
  "zeros-left-out-of-mape": {
    en: "Days without a sale are left out of the percentage error.",
    es: "Los días sin ventas no entran en el error porcentual."
  }
};

export const forecastTexts = {
  title: {
    en: "{label}: {sum} forecast for the next {days} days, {change} against the {days} days before",
    es: "{label}: {sum} previstos para los próximos {days} días, {change} frente a los {days} días anteriores"
  },
  plain: {
    en: "{label}: {sum} forecast for the next {days} days",
    es: "{label}: {sum} previstos para los próximos {days} días"
  },
  bands: {
    en: "By day: the thin line is what came, the thick one the forecast. Four of five days should fall in the darker band, 19 of 20 in the lighter. Dashed is what the model would have forecast for days that are now known.",
    es: "Por día: la línea fina es lo ocurrido, la gruesa la previsión. Cuatro de cada cinco días deberían caer en la banda oscura, 19 de 20 en la clara. La línea discontinua es lo que el modelo habría previsto para días ya conocidos."
  },
  trust: {
    en: "{label}: asked for the last {days} days before it had seen them, the model missed a day's figure by {mape} on average; repeating the same weekday of the week before would have missed by {baseline}.",
    es: "{label}: al pedirle los últimos {days} días sin haberlos visto, el modelo falló en promedio en un {mape} de la cifra de un día; repetir el mismo día de la semana anterior habría fallado en un {baseline}."
  },
  hardly: {en: "For a single day it hardly knows more.", es: "Para un día concreto apenas sabe más."},
  noShare: {
    en: "{label}: the model was tested on {days} days that it had not seen, with an error of {mase} times that of a naive forecast; repeating the week before reaches {baselineMase}.",
    es: "{label}: el modelo se comprobó en {days} días que no había visto, con un error de {mase} veces el de una previsión ingenua; repetir la semana anterior alcanza {baselineMase}."
  },
  measured: {
    en: "In that test the bands held {c80} and {c95} of the days (80% and 95% were meant). R² was {r2}, the root mean squared error {rmse}.",
    es: "En esa prueba las bandas contuvieron el {c80} y el {c95} de los días (se pretendía el 80% y el 95%). R² fue {r2}; la raíz del error cuadrático medio, {rmse}."
  },
  model: {en: "Model: {model}. {reason}", es: "Modelo: {model}. {reason}"},
  holidays: {en: "Holidays of {countries} are known to it.", es: "Conoce los festivos de {countries}."},
  candidates: {
    en: "{label}: of {count} models, {model} was chosen",
    es: "{label}: de {count} modelos se eligió {model}"
  },
  candidatesSub: {
    en: "Mean errors of several looks back. The scaled error (MASE) is 1 for a naive forecast within the history.",
    es: "Errores medios de varias miradas atrás. El error escalado (MASE) es 1 para una previsión ingenua en el historial."
  },
  chosen: {en: "{model} (chosen)", es: "{model} (elegido)"},
  candidate: {en: "Model", es: "Modelo"},
  mase: {en: "MASE", es: "MASE"},
  smape: {en: "sMAPE", es: "sMAPE"},
  day: {en: "Day", es: "Día"},
  actual: {en: "Actual", es: "Real"},
  forecast: {en: "Forecast", es: "Previsión"},
  said: {en: "Would have been forecast", es: "Se habría previsto"},
  lower80: {en: "80% from", es: "80% desde"},
  upper80: {en: "80% to", es: "80% hasta"},
  lower95: {en: "95% from", es: "95% desde"},
  upper95: {en: "95% to", es: "95% hasta"},
  partsFinding: {
    en: "Within a week, {best} brings the most {label} and {worst} the least",
    es: "Dentro de la semana, el {best} trae más {label} y el {worst} menos"
  },
  partsSub: {
    en: "The parts that the forecast adds up, each on a scale of its own. Right of the dotted line lies what is ahead.",
    es: "Las partes que suma la previsión, cada una en su escala. A la derecha de la línea de puntos está lo que viene."
  },
  parts: {en: "What the forecast of {label} is made of", es: "De qué se compone la previsión de {label}"},
  trend: {en: "Trend", es: "Tendencia"},
  week: {en: "Week", es: "Semana"},
  year: {en: "Year", es: "Año"},
  holidaysPart: {en: "Holidays", es: "Festivos"}
} as const satisfies Record<string, Text>;
