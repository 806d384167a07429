import {type DimensionName, missing} from "../../model/dimensions.js";
import type {Language} from "../../model/text.js";
import type {Draft} from "./compose/draft.js";
import {metrics} from "../../model/metrics.js";
import {dimensions} from "../../model/dimensions.js";
import type {Vocabulary} from "./reading.js";

/** How many questions are offered. */
const most = 4;

/** Questions that can be answered, the nearest to what was understood first. */
export function suggestionsFor(draft: Draft | null, vocabulary: Vocabulary, language: Language): string[] {
  const near = draft === null ? [] : nearQuestions(draft, language);
  return [...new Set([...near, ...alwaysAnswered(vocabulary, language)])].slice(0, most);
}

/** The figure that was named, by what was named or over time. */
function nearQuestions({metrics: [name], dimensions: by, subjects}: Draft, language: Language): string[] {
  if (name === undefined || name === "customer_lifetime_value" || name === "churn_rate") return [];
  const metric = metrics[name].label[language].toLowerCase();
  const named = [...by, ...subjects.map(({name: subject}) => subject)].find((subject) => subject in dimensions);
  const conversion = name === "conversion_rate";
  const dimension: DimensionName = named === undefined || conversion ? "country" : (named as DimensionName);
  const label = dimensions[dimension].label[language].toLowerCase();
  return language === "en"
    ? [`${metric} by ${label}`, `${metric} by month`]
    : [`${metric} por ${label}`, `${metric} por mes`];
}

/** Questions that any shop can be asked, with a country of its own. */
export function alwaysAnswered({members}: Vocabulary, language: Language): string[] {
  const country = members.country?.find((member) => member !== missing);
  if (language === "en")
    return [
      ...(country === undefined ? [] : [`revenue in ${country}`]),
      "top 5 products by revenue",
      "orders by month",
      "profit margin by category",
      "average order value by device",
      "share of revenue by country"
    ];
  return [
    ...(country === undefined ? [] : [`ingresos en ${country}`]),
    "top 5 productos por ingresos",
    "pedidos por mes",
    "margen de beneficio por categoría",
    "ticket medio por dispositivo",
    "cuota de ingresos por país"
  ];
}
