import {dimensions} from "./dimensions.js";
import type {Text} from "./text.js";

/** What the columns of transactions are called; src/query/list-tables.ts says how they are compared. */
export const transactionLabels: Readonly<Record<string, Text>> = {
  transaction_id: {en: "Line", es: "Línea"},
  order_id: {en: "Order", es: "Pedido"},
  date: {en: "Time", es: "Hora"},
  customer_id: {en: "Customer", es: "Cliente"},
  country: dimensions.country.label,
  region: dimensions.region.label,
  city: dimensions.city.label,
  product_id: {en: "Product id", es: "Id. de producto"},
  product_name: {en: "Product", es: "Producto"},
  category: dimensions.category.label,
  subcategory: dimensions.subcategory.label,
  quantity: {en: "Quantity", es: "Cantidad"},
  unit_price: {en: "Unit price", es: "Precio unitario"},
  total_amount: {en: "Total in its currency", es: "Total en su divisa"},
  discount_applied: {en: "Discount", es: "Descuento"},
  payment_method: dimensions.payment_method.label,
  shipping_cost: {en: "Shipping cost", es: "Coste de envío"},
  delivery_time: {en: "Delivery, days", es: "Entrega, días"},
  customer_segment: dimensions.customer_segment.label,
  device_type: dimensions.device_type.label,
  traffic_source: dimensions.traffic_source.label,
  currency: {en: "Currency", es: "Divisa"},
  exchange_rate: {en: "Exchange rate", es: "Tipo de cambio"},
  total_amount_usd: {en: "Total in USD", es: "Total en USD"},
  cost_price: {en: "Unit cost", es: "Coste unitario"},
  profit: {en: "Profit", es: "Beneficio"},
  line_type: {en: "Line type", es: "Tipo de línea"},
  status: {en: "Status", es: "Estado"},
  reverses_order_id: {en: "Reverses order", es: "Anula el pedido"},
  amount: {en: "Amount", es: "Importe"},
  tax_amount: {en: "Tax", es: "Impuesto"},
  source: {en: "Source", es: "Origen"},
  order_day: {en: "Day", es: "Día"},
  order_hour: dimensions.order_hour.label,
  order_seq: {en: "Order of the customer", es: "Pedido n.º del cliente"},
  first_order_day: {en: "First order of the customer", es: "Primer pedido del cliente"}
};

/** The columns whose money is in the shop's currency; other money is in the line's own. */
export const inShopCurrency: readonly string[] = ["amount", "cost_price", "profit"];

/** What kinds of lines are called. */
export const lineTypeLabels: Readonly<Record<string, Text>> = {
  product: {en: "Product", es: "Producto"},
  shipping: {en: "Shipping", es: "Envío"},
  fee: {en: "Fee", es: "Comisión"},
  adjustment: {en: "Adjustment", es: "Ajuste"}
};

export const statusLabels: Readonly<Record<string, Text>> = {
  completed: {en: "Completed", es: "Completada"},
  refunded: {en: "Refunded", es: "Devuelta"},
  cancelled: {en: "Cancelled", es: "Cancelada"}
};
