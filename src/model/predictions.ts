import type {Text} from "./text.js";

/** Something that is computed about what has not been seen: the future, or what lies behind the lines. */
export interface Prediction {
  readonly name: string;
  readonly label: Text;
  /** What will be shown. */
  readonly description: Text;
}

const definitions = {
  forecast: {
    label: {en: "Forecast of revenue and orders", es: "Previsión de ingresos y pedidos"},
    description: {
      en: "Revenue and orders of the days ahead, with bands that hold most outcomes, beside what the same model would have said of days that are known",
      es: "Ingresos y pedidos de los próximos días, con bandas que contienen la mayoría de los resultados, junto a lo que el mismo modelo habría dicho de días ya conocidos"
    }
  },
  anomalies: {
    label: {en: "Unusual days", es: "Días inusuales"},
    description: {
      en: "Days whose figures are far from what was to be expected, how far, and which country, category or channel made the difference",
      es: "Días cuyas cifras se alejan de lo esperable, cuánto se alejan y qué país, categoría o canal causó la diferencia"
    }
  },
  churn: {
    label: {en: "Customers at risk", es: "Clientes en riesgo"},
    description: {
      en: "How likely each customer is not to order again, for which reasons, and what may be done about it",
      es: "La probabilidad de que cada cliente no vuelva a pedir, por qué razones y qué puede hacerse"
    }
  },
  clustering: {
    label: {en: "Groups of like customers", es: "Grupos de clientes parecidos"},
    description: {
      en: "Customers who buy in like ways, grouped by what their orders have in common rather than by a rule",
      es: "Clientes que compran de forma parecida, agrupados por lo que sus pedidos tienen en común y no por una regla"
    }
  },
  lifetime_value: {
    label: {en: "What customers will spend", es: "Lo que gastarán los clientes"},
    description: {
      en: "How many orders to expect of each customer in the next year, what they will be worth, and how likely the customer is still there",
      es: "Cuántos pedidos cabe esperar de cada cliente en el próximo año, cuánto valdrán y qué probabilidad hay de que siga activo"
    }
  },
  recommendations: {
    label: {en: "Products bought together", es: "Productos que se compran juntos"},
    description: {
      en: "Which products to offer beside a product, by what customers have bought together",
      es: "Qué productos ofrecer junto a otro, según lo que los clientes han comprado junto"
    }
  },
  demand: {
    label: {en: "Demand and stock", es: "Demanda y existencias"},
    description: {
      en: "How many units of each product will be asked for, how likely the stock is to run out, and when to order how many",
      es: "Cuántas unidades de cada producto se pedirán, qué probabilidad hay de agotar existencias y cuándo reponer cuántas"
    }
  }
} as const satisfies Record<string, Omit<Prediction, "name">>;

export type PredictionName = keyof typeof definitions;

/** Every prediction, by name, in the order in which a person meets them. */
export const predictions = Object.fromEntries(
  Object.entries(definitions).map(([name, definition]) => [name, {name, ...definition}])
) as unknown as Readonly<Record<PredictionName, Prediction & {readonly name: PredictionName}>>;

export const predictionNames = Object.keys(definitions) as PredictionName[];
