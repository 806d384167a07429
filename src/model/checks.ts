import type {Text} from "./text.js";

/** Something that is looked for in the data of every snapshot. */
export interface Check {
  readonly label: Text;
  readonly lookedFor: Text;
  /** What is counted, and of what the share is. */
  readonly of: Text;
}

const lines: Text = {en: "lines", es: "líneas"};
const productLines: Text = {en: "product lines", es: "líneas de producto"};
const soldLines: Text = {en: "completed product lines", es: "líneas de producto completadas"};
const orders: Text = {en: "orders", es: "pedidos"};
const days: Text = {en: "days", es: "días"};

/** Every check of the data, in the order in which they are shown. */
export const checks = {
  duplicate_lines: {
    label: {en: "Lines that are alike", es: "Líneas iguales"},
    lookedFor: {
      en: "product lines of one order with the same product, hour, quantity, price and amount as a line before them; ids are never shared, the database forbids it",
      es: "líneas de producto de un mismo pedido con el mismo producto, hora, cantidad, precio e importe que otra anterior; los identificadores no se repiten nunca, la base de datos lo impide"
    },
    of: productLines
  },
  orders_of_two_customers: {
    label: {en: "Orders of two customers", es: "Pedidos de dos clientes"},
    lookedFor: {
      en: "orders whose product lines name more than one customer, or one only in part",
      es: "pedidos cuyas líneas de producto nombran a más de un cliente, o a uno solo en parte"
    },
    of: orders
  },
  orders_of_two_days: {
    label: {en: "Orders over two days", es: "Pedidos en dos días"},
    lookedFor: {
      en: "orders whose product lines lie on more than one day of the shop",
      es: "pedidos cuyas líneas de producto están en más de un día de la tienda"
    },
    of: orders
  },
  negative_prices: {
    label: {en: "Negative prices", es: "Precios negativos"},
    lookedFor: {en: "lines with a unit price below zero", es: "líneas con un precio unitario menor que cero"},
    of: lines
  },
  zero_prices: {
    label: {en: "Prices of zero", es: "Precios de cero"},
    lookedFor: {
      en: "product lines with a unit price of zero",
      es: "líneas de producto con un precio unitario de cero"
    },
    of: productLines
  },
  zero_quantities: {
    label: {en: "Quantities of zero", es: "Cantidades de cero"},
    lookedFor: {en: "lines of no piece at all", es: "líneas sin ninguna unidad"},
    of: lines
  },
  unmarked_refunds: {
    label: {en: "Refunds not marked as such", es: "Devoluciones sin marcar"},
    lookedFor: {
      en: "completed product lines with a quantity below zero",
      es: "líneas de producto completadas con una cantidad menor que cero"
    },
    of: soldLines
  },
  unknown_originals: {
    label: {en: "Refunds without an original", es: "Devoluciones sin original"},
    lookedFor: {
      en: "refunded lines that name no order which they reverse, or one that is not there",
      es: "líneas devueltas que no nombran el pedido que anulan, o nombran uno que no está"
    },
    of: {en: "refunded lines", es: "líneas devueltas"}
  },
  sold_below_cost: {
    label: {en: "Sold below cost", es: "Vendido por debajo del coste"},
    lookedFor: {
      en: "completed product lines whose profit is negative",
      es: "líneas de producto completadas con beneficio negativo"
    },
    of: {en: "completed product lines with a known cost", es: "líneas de producto completadas con coste conocido"}
  },
  lines_without_cost: {
    label: {en: "No cost", es: "Sin coste"},
    lookedFor: {en: "product lines whose cost is not known", es: "líneas de producto cuyo coste no se conoce"},
    of: productLines
  },
  lines_without_customer: {
    label: {en: "No customer", es: "Sin cliente"},
    lookedFor: {en: "product lines that name no customer", es: "líneas de producto que no nombran a ningún cliente"},
    of: productLines
  },
  lines_without_category: {
    label: {en: "No category", es: "Sin categoría"},
    lookedFor: {en: "product lines without a category", es: "líneas de producto sin categoría"},
    of: productLines
  },
  lines_without_country: {
    label: {en: "No country", es: "Sin país"},
    lookedFor: {en: "product lines without a country", es: "líneas de producto sin país"},
    of: productLines
  },
  rates_of_one: {
    label: {en: "Currencies without a rate", es: "Divisas sin tipo de cambio"},
    lookedFor: {
      en: "lines in another currency than the shop's that are taken one for one",
      es: "líneas en una divisa distinta de la de la tienda que se toman una por una"
    },
    of: {en: "lines in another currency", es: "líneas en otra divisa"}
  },
  future_dates: {
    label: {en: "Dates to come", es: "Fechas futuras"},
    lookedFor: {
      en: "lines dated later than these data were loaded",
      es: "líneas con fecha posterior a la carga de estos datos"
    },
    of: lines
  },
  days_without_orders: {
    label: {en: "Days without orders", es: "Días sin pedidos"},
    lookedFor: {
      en: "days between the first and the last on which nothing was sold",
      es: "días entre el primero y el último en los que no se vendió nada"
    },
    of: days
  },
  days_without_sessions: {
    label: {en: "Days without sessions", es: "Días sin sesiones"},
    lookedFor: {
      en: "days between the first and the last of which no visits are known, so no conversion rate either",
      es: "días entre el primero y el último de los que no se conocen visitas, y por tanto tampoco la tasa de conversión"
    },
    of: days
  },
  customers_without_orders: {
    label: {en: "Customers without orders", es: "Clientes sin pedidos"},
    lookedFor: {en: "customers who have not ordered yet", es: "clientes que aún no han pedido nada"},
    of: {en: "customers", es: "clientes"}
  },
  products_without_cost: {
    label: {en: "Products without a cost", es: "Productos sin coste"},
    lookedFor: {en: "products whose cost price is not known", es: "productos cuyo precio de coste no se conoce"},
    of: {en: "products", es: "productos"}
  },
  products_never_sold: {
    label: {en: "Products never sold", es: "Productos nunca vendidos"},
    lookedFor: {en: "products that no product line names", es: "productos que ninguna línea de producto nombra"},
    of: {en: "products", es: "productos"}
  }
} as const satisfies Record<string, Check>;

export type CheckName = keyof typeof checks;

export const checkNames = Object.keys(checks) as CheckName[];
