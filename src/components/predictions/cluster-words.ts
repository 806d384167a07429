import type {Text} from "../../model/text.js";

/** More of each thing by which customers are told apart; channels have their own names. */
export const featureLabels: Readonly<Record<string, Text>> = {
  recency: {en: "longer away", es: "más tiempo ausentes"},
  orders: {en: "more orders", es: "más pedidos"},
  revenue: {en: "more spent", es: "más gasto"},
  basket: {en: "more products an order", es: "más productos por pedido"},
  tenure: {en: "longer a customer", es: "clientes desde hace más tiempo"},
  discount: {en: "more discount", es: "más descuento"}
};

/** What customers differ by, in a sentence. */
export const traits: Readonly<Record<string, Text>> = {
  recency: {en: "how long they have been away", es: "cuánto tiempo llevan ausentes"},
  orders: {en: "how often they order", es: "cuántas veces piden"},
  revenue: {en: "how much they spend", es: "cuánto gastan"},
  basket: {en: "how many products they order at once", es: "cuántos productos piden a la vez"},
  tenure: {en: "how long they have been customers", es: "cuánto hace que son clientes"},
  discount: {en: "how much discount they get", es: "cuánto descuento reciben"}
};

export const clusterTexts = {
  finding: {
    en: "{customers} customers fall into {count} groups by how they buy. The group that brings most, “{name}”, is {share} of them and {revenue} of the revenue.",
    es: "{customers} clientes forman {count} grupos por su forma de comprar. El grupo que más aporta, «{name}», es el {share} de ellos y el {revenue} de los ingresos."
  },
  apart: {en: "The groups stand clearly apart", es: "Los grupos están claramente separados"},
  edges: {en: "The groups overlap at their edges", es: "Los grupos se solapan en los bordes"},
  blurred: {
    en: "The groups shade into each other, so read them as tendencies",
    es: "Los grupos se confunden unos con otros: tómelos como tendencias"
  },
  silhouette: {
    en: "{apart}: on a scale where 1 is clearly apart and 0 not at all (silhouette) they reach {silhouette}.",
    es: "{apart}: en una escala en que 1 es claramente separados y 0 nada (silueta) alcanzan {silhouette}."
  },
  baseline: {
    en: "The RFM segments reach {baseline} by the same measure.",
    es: "Los segmentos RFM alcanzan {baseline} con la misma medida."
  },
  chosen: {
    en: "Grouped by {model}. From {least} to {most} groups were tried on a sample; {count} had the highest silhouette.",
    es: "Agrupados con {model}. Se probaron de {least} a {most} grupos en una muestra; {count} tuvo la silueta más alta."
  },
  asked: {
    en: "Grouped by {model}; {count} groups were asked for.",
    es: "Agrupados con {model}; se pidieron {count} grupos."
  },
  title: {
    en: "{name}: {share} of the customers bring {revenue} of the revenue",
    es: "{name}: el {share} de los clientes aporta el {revenue} de los ingresos"
  },
  tableSub: {
    en: "A group is named after what sets it apart. Figures are means of its customers; the group that spends most comes first.",
    es: "Cada grupo lleva el nombre de lo que lo distingue. Las cifras son medias de sus clientes; primero, el grupo que más gasta."
  },
  plane: {
    en: "Customers differ most by {x}, then by {y}",
    es: "Los clientes difieren sobre todo por {x}, luego por {y}"
  },
  planeSub: {
    en: "A sample of customers, one small plot for each group: its customers in colour, all others in grey. The two axes (principal components) hold {variance} of all differences.",
    es: "Una muestra de clientes, un gráfico pequeño por grupo: sus clientes en color, los demás en gris. Los dos ejes (componentes principales) contienen el {variance} de todas las diferencias."
  },
  first: {en: "First axis", es: "Primer eje"},
  second: {en: "Second axis", es: "Segundo eje"},
  less: {en: "less of: {label}", es: "menos de: {label}"},
  group: {en: "Group", es: "Grupo"},
  customers: {en: "Customers", es: "Clientes"},
  share: {en: "Share of customers", es: "Parte de los clientes"},
  revenueShare: {en: "Share of revenue", es: "Parte de los ingresos"},
  recency: {en: "Days since last order", es: "Días desde el último pedido"},
  orders: {en: "Orders", es: "Pedidos"},
  revenue: {en: "Spent each", es: "Gasto por cliente"},
  basket: {en: "Products an order", es: "Productos por pedido"},
  discount: {en: "Discount", es: "Descuento"}
} as const satisfies Record<string, Text>;
