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
    en: "By day. Four of five days are to fall in the darker band, 19 of 20 in the lighter one; the dashed line is what would have been said of days that are known.",
    es: "Por día. Cuatro de cada cinco días deben caer en la banda oscura, 19 de 20 en la clara; la línea discontinua es lo que se habría dicho de días ya conocidos."
  },
  measured: {
    en: "On the last {days} days, which it had not seen, the error was {mape} of a day's value; the plain baseline, what the weekday had a week before, was off by {baseline}. The bands held {c80} and {c95} of these days (80% and 95% were meant); R² {r2}, root mean squared error {rmse}.",
    es: "En los últimos {days} días, que no había visto, el error fue del {mape} del valor de un día; la referencia simple, lo que tuvo ese día una semana antes, falló en un {baseline}. Las bandas contuvieron el {c80} y el {c95} de esos días (se pretendía el 80% y el 95%); R² {r2}, raíz del error cuadrático medio {rmse}."
  },
  model: {en: "Model: {model}. {reason}", es: "Modelo: {model}. {reason}"},
  holidays: {en: "Holidays of {countries} are known to it.", es: "Conoce los festivos de {countries}."},
  candidates: {
    en: "Of {count} models, {model} was chosen by looking back",
    es: "De {count} modelos se eligió {model} mirando atrás"
  },
  candidate: {en: "Model", es: "Modelo"},
  mase: {
    en: "Error, the naive forecast's in the history is 1",
    es: "Error; el de la previsión ingenua en el historial es 1"
  },
  smape: {en: "Symmetric error", es: "Error simétrico"},
  day: {en: "Day", es: "Día"},
  actual: {en: "Actual", es: "Real"},
  forecast: {en: "Forecast", es: "Previsión"},
  said: {en: "Would have been said", es: "Se habría dicho"},
  lower80: {en: "80% from", es: "80% desde"},
  upper80: {en: "80% to", es: "80% hasta"},
  lower95: {en: "95% from", es: "95% desde"},
  upper95: {en: "95% to", es: "95% hasta"},
  parts: {en: "What the forecast of {label} is made of", es: "De qué se compone la previsión de {label}"},
  trend: {en: "Trend", es: "Tendencia"},
  week: {en: "Week", es: "Semana"},
  year: {en: "Year", es: "Año"},
  holidaysPart: {en: "Holidays", es: "Festivos"}
} as const satisfies Record<string, Text>;
