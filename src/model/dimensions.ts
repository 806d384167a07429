import type {Text} from "./text.js";

/** The member that stands for a missing value. */
export const missing = "~none";

/** Which aggregated tables know a dimension; `lines` know them all. */
export type DimensionSource = "lines" | "sessions";

/** A column to group or filter by. */
export interface Dimension {
  readonly name: string;
  readonly label: Text;
  readonly description: Text;
  /** SQL type of the column. */
  readonly type: "text" | "integer";
  /** Whether it is a query parameter of its own name on every endpoint that filters. */
  readonly filter: boolean;
  /** The dimension that a member of this one belongs to: a city to its region. */
  readonly parent?: string;
  readonly sources: readonly DimensionSource[];
}

const everywhere: readonly DimensionSource[] = ["lines", "sessions"];
const lines: readonly DimensionSource[] = ["lines"];

const definitions = {
  country: {
    label: {en: "Country", es: "País"},
    description: {en: "Country that the order was sold to", es: "País al que se vendió el pedido"},
    type: "text",
    filter: true,
    sources: everywhere
  },
  region: {
    label: {en: "Region", es: "Región"},
    description: {en: "Region or state, as sold", es: "Región o estado, según la venta"},
    type: "text",
    filter: true,
    parent: "country",
    sources: lines
  },
  city: {
    label: {en: "City", es: "Ciudad"},
    description: {en: "City, as sold", es: "Ciudad, según la venta"},
    type: "text",
    filter: true,
    parent: "region",
    sources: lines
  },
  category: {
    label: {en: "Category", es: "Categoría"},
    description: {en: "Category of the product, as sold", es: "Categoría del producto, según la venta"},
    type: "text",
    filter: true,
    sources: lines
  },
  subcategory: {
    label: {en: "Subcategory", es: "Subcategoría"},
    description: {en: "Subcategory of the product, as sold", es: "Subcategoría del producto, según la venta"},
    type: "text",
    filter: true,
    parent: "category",
    sources: lines
  },
  customer_segment: {
    label: {en: "Customer segment", es: "Segmento de cliente"},
    description: {
      en: "Segment of the customer as given with the sale (VIP, Regular, New, At-Risk)",
      es: "Segmento del cliente indicado en la venta (VIP, Regular, New, At-Risk)"
    },
    type: "text",
    filter: true,
    sources: lines
  },
  payment_method: {
    label: {en: "Payment method", es: "Método de pago"},
    description: {en: "How the order was paid", es: "Cómo se pagó el pedido"},
    type: "text",
    filter: true,
    sources: lines
  },
  device_type: {
    label: {en: "Device", es: "Dispositivo"},
    description: {en: "Device that the order was placed on", es: "Dispositivo desde el que se hizo el pedido"},
    type: "text",
    filter: true,
    sources: everywhere
  },
  traffic_source: {
    label: {en: "Traffic source", es: "Fuente de tráfico"},
    description: {en: "Where the visit came from", es: "De dónde vino la visita"},
    type: "text",
    filter: true,
    sources: everywhere
  },
  product_id: {
    label: {en: "Product", es: "Producto"},
    description: {en: "Product, by its id", es: "Producto, por su identificador"},
    type: "text",
    filter: false,
    sources: lines
  },
  rfm_segment: {
    label: {en: "RFM segment", es: "Segmento RFM"},
    description: {
      en: "Segment of the customer by recency, frequency and value, at the last day with data",
      es: "Segmento del cliente por recencia, frecuencia y valor, en el último día con datos"
    },
    type: "text",
    filter: false,
    sources: lines
  },
  first_order_month: {
    label: {en: "Month of the first order", es: "Mes del primer pedido"},
    description: {
      en: "Month of the customer's first order ever, YYYY-MM: the customer's cohort",
      es: "Mes del primer pedido del cliente, AAAA-MM: su cohorte"
    },
    type: "text",
    filter: false,
    sources: lines
  },
  purchase: {
    label: {en: "First or repeat order", es: "Primer pedido o posterior"},
    description: {
      en: "Whether the order is its customer's first; not known for refunds and for orders without a customer",
      es: "Si el pedido es el primero de su cliente; no se conoce en devoluciones ni en pedidos sin cliente"
    },
    type: "text",
    filter: false,
    sources: lines
  },
  order_weekday: {
    label: {en: "Day of the week", es: "Día de la semana"},
    description: {en: "ISO day of the week, Monday is 1", es: "Día ISO de la semana, el lunes es 1"},
    type: "integer",
    filter: false,
    sources: lines
  },
  order_hour: {
    label: {en: "Hour", es: "Hora"},
    description: {en: "Hour of the day in the shop's time zone", es: "Hora del día en la zona horaria de la tienda"},
    type: "integer",
    filter: false,
    sources: lines
  }
} as const satisfies Record<string, Omit<Dimension, "name">>;

export type DimensionName = keyof typeof definitions;

/** Every dimension, by name, in the order in which a person meets them. */
export const dimensions = Object.fromEntries(
  Object.entries(definitions).map(([name, definition]) => [name, {name, ...definition}])
) as unknown as Readonly<Record<DimensionName, Dimension & {readonly name: DimensionName}>>;

export const dimensionNames = Object.keys(definitions) as DimensionName[];

/** The dimensions that are filters of every page and endpoint. */
export const filterDimensions: readonly DimensionName[] = dimensionNames.filter((name) => dimensions[name].filter);
