import type {Text} from "../../model/text.js";

/** The words of questions and their answers on pages. */
export const askWords = {
  about: {
    en: "Write a question about the shop. Its words are looked up in the shop's own data and metrics; every number is counted by a query that stands beside it. A word that means nothing here is asked back, never guessed.",
    es: "Escriba una pregunta sobre la tienda. Sus palabras se buscan en los datos y las métricas de la tienda; cada número lo calcula una consulta que se ve a su lado. Una palabra que aquí no significa nada se pregunta, nunca se adivina."
  },
  accuracy: {
    en: "Last measured on {date} with {questions} test questions: of {scope} that can be answered, {right} were answered right and {wrong} wrongly; the others were asked back or refused.",
    es: "Medido por última vez el {date} con {questions} preguntas de prueba: de las {scope} que tienen respuesta, {right} se respondieron bien y {wrong} mal; las demás se preguntaron de nuevo o se rechazaron."
  },
  answering: {en: "Answering…", es: "Respondiendo…"},
  api: {en: "API call", es: "Llamada a la API"},
  apiNeeds: {
    en: "Daybook's API gives the same figures.",
    es: "La API de Daybook da las mismas cifras."
  },
  askedBack: {en: "Asked back", es: "Hace falta precisar"},
  ask: {en: "Ask", es: "Preguntar"},
  askAgain: {en: "Ask again", es: "Preguntar de nuevo"},
  askHere: {en: "Ask about these figures", es: "Pregunte por estas cifras"},
  beginsWith: {en: "Begins with", es: "Empieza con"},
  cancel: {en: "Cancel", es: "Cancelar"},
  choose: {en: "What is meant?", es: "¿Qué se quiere decir?"},
  conversation: {en: "Questions and answers", es: "Preguntas y respuestas"},
  copied: {en: "Copied.", es: "Copiado."},
  copyLink: {en: "Copy link", es: "Copiar enlace"},
  copyText: {en: "Copy text", es: "Copiar texto"},
  corrected: {en: "Corrected", es: "Corregida"},
  edit: {en: "Edit", es: "Editar"},
  earlier: {en: "Earlier conversations", es: "Conversaciones anteriores"},
  exact: {en: "Read exactly", es: "Leída exactamente"},
  examples: {en: "For example", es: "Por ejemplo"},
  failed: {
    en: "This question could not be answered now. Check the connection, then ask it again.",
    es: "No se ha podido responder a esta pregunta ahora. Compruebe la conexión y pregunte de nuevo."
  },
  figures: {en: "Figures", es: "Cifras"},
  firstBars: {
    en: "{most} of {rows} rows are drawn; the table has them all.",
    es: "Se dibujan {most} de {rows} filas; la tabla las tiene todas."
  },
  followUps: {en: "Go on", es: "Siga preguntando"},
  howCounted: {en: "Table, definition and SQL", es: "Tabla, definición y SQL"},
  link: {en: "Link copied: it opens these questions.", es: "Enlace copiado: abre estas preguntas."},
  makePage: {en: "Make this a page", es: "Hacer de esto una página"},
  model: {
    en: "Read by a language model, which wrote the query below and none of the numbers",
    es: "Leída por un modelo de lenguaje, que escribió la consulta de abajo y ninguno de los números"
  },
  near: {en: "Questions that can be answered", es: "Preguntas que tienen respuesta"},
  newConversation: {en: "New conversation", es: "Conversación nueva"},
  nextQuestion: {en: "Ask, or go on from the answer above", es: "Pregunte, o siga desde la respuesta anterior"},
  noPredictions: {
    en: "This site was published without the prediction that this needs; ask the API, or build the site again.",
    es: "Este sitio se publicó sin la predicción que esto necesita; pregunte a la API o construya el sitio de nuevo."
  },
  openPage: {en: "Open with these filters", es: "Abrir con estos filtros"},
  openSamePage: {en: "Open the page about it", es: "Abrir la página sobre ello"},
  pageHow: {
    en: "Run this command, then put the text in the place of what is in the file that it makes.",
    es: "Ejecute este comando y ponga el texto en el lugar de lo que hay en el archivo que crea."
  },
  readAs: {en: "“{written}” read as “{read}”", es: "«{written}» leído como «{read}»"},
  refused: {en: "Not answered", es: "Sin respuesta"},
  removeQuestion: {en: "Remove", es: "Quitar"},
  restInMenu: {
    en: "The menu of the figure has the others, and a CSV file of them all.",
    es: "El menú de la figura tiene las demás, y un archivo CSV de todas."
  },
  saveFile: {en: "Save file", es: "Guardar archivo"},
  suggestions: {en: "Completions", es: "Propuestas"},
  withoutFilters: {en: "Without them", es: "Sin ellos"},
  verified: {en: "Verified by an analyst", es: "Verificada por un analista"},
  yourQuestion: {en: "Your question", es: "Su pregunta"}
} as const satisfies Record<string, Text>;
