import type {MetricName} from "./metrics.js";
import type {Text} from "./text.js";

/** What has a value of its own for each order, customer or day, so that the spread of the values can be shown. */
export interface Distribution {
  readonly name: string;
  readonly label: Text;
  readonly description: Text;
  /** What each value belongs to, in the plural. */
  readonly counted: Text;
  /** Of the values: money, or whole days. */
  readonly unit: "currency" | "count";
  /** The metric that speaks of the same lines, whose filters the distribution takes. */
  readonly metric: MetricName;
}

const orders: Text = {en: "orders", es: "pedidos"};

const definitions = {
  order_value: {
    label: {en: "Order value", es: "Valor del pedido"},
    description: {
      en: "Of each order with a matching completed line of positive quantity: the amount of those lines",
      es: "De cada pedido con una línea completada de cantidad positiva que coincide: el importe de esas líneas"
    },
    counted: orders,
    unit: "currency",
    metric: "average_order_value"
  },
  customer_value: {
    label: {en: "Customer value", es: "Valor del cliente"},
    description: {
      en: "Of each customer with a matching order: net revenue in all categories up to the end of the range",
      es: "De cada cliente con un pedido que coincide: ingresos netos en todas las categorías hasta el final del rango"
    },
    counted: {en: "customers", es: "clientes"},
    unit: "currency",
    metric: "customer_lifetime_value"
  },
  days_between_orders: {
    label: {en: "Days between orders", es: "Días entre pedidos"},
    description: {
      en: "Of each matching order that is not its customer's first: days since the customer's order before it, of any kind",
      es: "De cada pedido que coincide y no es el primero de su cliente: días desde el pedido anterior del cliente, sea cual sea"
    },
    counted: orders,
    unit: "count",
    metric: "orders"
  },
  daily_revenue: {
    label: {en: "Daily revenue", es: "Ingresos diarios"},
    description: {
      en: "Of each day of the range from the shop's first day to its last: revenue, 0 on a day without lines",
      es: "De cada día del rango entre el primero y el último de la tienda: ingresos, 0 en un día sin líneas"
    },
    counted: {en: "days", es: "días"},
    unit: "currency",
    metric: "revenue"
  }
} as const satisfies Record<string, Omit<Distribution, "name">>;

export type DistributionName = keyof typeof definitions;

export const distributionNames = Object.keys(definitions) as DistributionName[];

/** Every distribution, by name. */
export const distributions = Object.fromEntries(
  Object.entries(definitions).map(([name, definition]) => [name, {name, ...definition}])
) as unknown as Readonly<Record<DistributionName, Distribution & {readonly name: DistributionName}>>;
