import type {Metric} from "./metric.js";
import {historyBeginsInside, historyTooShort, noCost, noSessions} from "./metric-unknown.js";

const definitions = {
  revenue: {
    label: {en: "Revenue", es: "Ingresos"},
    description: {
      en: "Net revenue: amount (quantity × unit price × (1 − discount) × exchange rate, before tax and shipping) over product lines, refunds subtracted",
      es: "Ingresos netos: importe (cantidad × precio unitario × (1 − descuento) × tipo de cambio, sin impuestos ni envío) de las líneas de producto, menos devoluciones"
    },
    unit: "currency",
    change: "percent",
    rise: "good",
    numerator: "net_amount",
    additive: true
  },
  gross_sales: {
    label: {en: "Gross sales", es: "Ventas brutas"},
    description: {
      en: "Amount over completed product lines, before refunds",
      es: "Importe de las líneas de producto completadas, antes de devoluciones"
    },
    unit: "currency",
    change: "percent",
    rise: "good",
    numerator: "completed_amount",
    additive: true
  },
  refunds: {
    label: {en: "Refunds", es: "Devoluciones"},
    description: {
      en: "Amount given back on refunded product lines, as a positive figure, on the day of the refund",
      es: "Importe devuelto en líneas de producto reembolsadas, en positivo, en el día de la devolución"
    },
    unit: "currency",
    change: "percent",
    rise: "bad",
    numerator: "refunded_amount",
    negated: true,
    additive: true
  },
  orders: {
    label: {en: "Orders", es: "Pedidos"},
    description: {
      en: "Distinct orders with at least one matching completed product line of positive quantity; an order in two categories counts in both",
      es: "Pedidos distintos con al menos una línea de producto completada de cantidad positiva que coincide; un pedido en dos categorías cuenta en ambas"
    },
    unit: "count",
    change: "percent",
    rise: "good",
    numerator: "orders",
    additive: false
  },
  average_order_value: {
    label: {en: "Average order value", es: "Valor medio del pedido"},
    description: {en: "Revenue ÷ orders of the same selection", es: "Ingresos ÷ pedidos de la misma selección"},
    unit: "currency",
    change: "percent",
    rise: "good",
    numerator: "net_amount",
    denominator: "orders",
    additive: false
  },
  gross_profit: {
    label: {en: "Gross profit", es: "Beneficio bruto"},
    description: {
      en: "Amount less quantity × cost price, over product lines whose cost is known",
      es: "Importe menos cantidad × precio de coste, en líneas de producto con coste conocido"
    },
    unit: "currency",
    change: "percent",
    rise: "good",
    numerator: "profit",
    additive: true,
    whenNull: noCost
  },
  profit_margin: {
    label: {en: "Profit margin", es: "Margen de beneficio"},
    description: {
      en: "Gross profit ÷ revenue of the lines whose cost is known, in percent",
      es: "Beneficio bruto ÷ ingresos de las líneas con coste conocido, en porcentaje"
    },
    unit: "percent",
    change: "points",
    rise: "good",
    numerator: "profit",
    denominator: "known_cost_amount",
    additive: false,
    whenNull: noCost
  },
  cost_coverage: {
    label: {en: "Cost coverage", es: "Cobertura de costes"},
    description: {
      en: "Share of revenue on lines whose cost is known, in percent",
      es: "Parte de los ingresos en líneas con coste conocido, en porcentaje"
    },
    unit: "percent",
    change: "points",
    rise: "neutral",
    numerator: "known_cost_amount",
    denominator: "net_amount",
    additive: false
  },
  discount_rate: {
    label: {en: "Discount", es: "Descuento"},
    description: {
      en: "Discount given on completed product lines ÷ their value before it (quantity × unit price), in percent",
      es: "Descuento de las líneas de producto completadas ÷ su valor antes de él (cantidad × precio unitario), en porcentaje"
    },
    unit: "percent",
    change: "points",
    rise: "neutral",
    numerator: "discount_amount",
    denominator: "list_amount",
    additive: false
  },
  units: {
    label: {en: "Units", es: "Unidades"},
    description: {
      en: "Quantity over product lines, refunded units subtracted",
      es: "Cantidad en líneas de producto, menos unidades devueltas"
    },
    unit: "count",
    change: "percent",
    rise: "good",
    numerator: "quantity",
    additive: true
  },
  customers: {
    label: {en: "Customers", es: "Clientes"},
    description: {
      en: "Distinct customers with at least one matching order; orders without a customer do not count here",
      es: "Clientes distintos con al menos un pedido que coincide; los pedidos sin cliente no cuentan aquí"
    },
    unit: "count",
    change: "percent",
    rise: "good",
    numerator: "customers",
    additive: false
  },
  new_customers: {
    label: {en: "New customers", es: "Clientes nuevos"},
    description: {
      en: "Customers of the selection whose first order ever falls in the range",
      es: "Clientes de la selección cuyo primer pedido de todos cae en el rango"
    },
    unit: "count",
    change: "percent",
    rise: "good",
    numerator: "new_customers",
    additive: false,
    unknown: historyBeginsInside
  },
  anonymous_share: {
    label: {en: "Orders without a customer", es: "Pedidos sin cliente"},
    description: {
      en: "Share of orders that name no customer, in percent",
      es: "Parte de los pedidos que no indican cliente, en porcentaje"
    },
    unit: "percent",
    change: "points",
    rise: "neutral",
    numerator: "orders_without_customer",
    denominator: "orders",
    additive: false
  },
  conversion_rate: {
    label: {en: "Conversion rate", es: "Tasa de conversión"},
    description: {
      en: "Orders ÷ sessions, in percent; known only by day, country, device and traffic source",
      es: "Pedidos ÷ sesiones, en porcentaje; solo se conoce por día, país, dispositivo y fuente de tráfico"
    },
    unit: "percent",
    change: "points",
    rise: "good",
    numerator: "orders",
    denominator: "sessions",
    additive: false,
    whenNull: noSessions
  },
  customer_lifetime_value: {
    label: {en: "Customer lifetime value", es: "Valor de vida del cliente"},
    description: {
      en: "Of the customers with a matching order: mean net revenue in all categories up to the end of the range",
      es: "De los clientes con un pedido que coincide: ingresos netos medios en todas las categorías hasta el final del rango"
    },
    unit: "currency",
    change: "percent",
    rise: "good",
    numerator: "lifetime_amount",
    denominator: "lifetime_customers",
    additive: false
  },
  churn_rate: {
    label: {en: "Churn rate", es: "Tasa de abandono"},
    description: {
      en: "At the end of the range, with N churn days: of the customers with a matching order between 2N and N days before, the share with no order of any kind in the last N days, in percent",
      es: "Al final del rango, con N días de abandono: de los clientes con un pedido que coincide entre 2N y N días antes, la parte sin ningún pedido en los últimos N días, en porcentaje"
    },
    unit: "percent",
    change: "points",
    rise: "bad",
    numerator: "churned_customers",
    denominator: "churn_eligible_customers",
    additive: false,
    unknown: historyTooShort
  }
} as const satisfies Record<string, Omit<Metric, "name">>;

export type MetricName = keyof typeof definitions;

/** Every metric, by name, in the order of the catalogue. */
export const metrics = Object.fromEntries(
  Object.entries(definitions).map(([name, definition]) => [name, {name, ...definition}])
) as unknown as Readonly<Record<MetricName, Metric & {readonly name: MetricName}>>;

export const metricNames = Object.keys(definitions) as MetricName[];
