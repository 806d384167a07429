import type {Idiom} from "./idioms.js";

const average = "(?: de media| en promedio| de promedio| por termino medio| normalmente)?";
const client = "(?:clientes?|compradores|comprador)";

/** Sentences of Spanish that mean a figure as a whole. */
export const spanishIdioms: readonly Idiom[] = [
  [
    /\b(?:devoluciones|reembolsos) (?:sobre|entre|respecto a) (?:las )?ventas\b|\bque (?:porcentaje|parte|%) de las ventas son (?:devoluciones|reembolsos)\b/,
    "tasa de devolucion"
  ],
  [
    /\bque (?:porcentaje|parte|proporcion|%) de (?:los )?pedidos (?:es|son) (?:anonimos?|sin cliente)\b/,
    "pedidos anonimos"
  ],
  [/\b(vs|frente al?|comparad[oa]s? con|respecto al?) (?:el )?mismo periodo de (20\d\d)\b/, "vs $2"],
  [
    /\b(crecido|crecieron|crecio|aumentado|subido|caido|bajado|cambiado|mejorado) desde (el ano pasado|el mes pasado|el trimestre pasado|la semana pasada)\b/,
    "$1 comparado con $2"
  ],
  [
    /\bclientes nuevos (?:vs|versus|frente a|y|contra|o) (?:clientes )?(?:recurrentes|antiguos|existentes|repetidores)\b|\bnuevos (?:vs|frente a|y|contra) recurrentes\b/,
    "primeros pedidos frente a pedidos repetidos"
  ],
  [
    RegExp(
      `\\b(?:con que frecuencia|cada cuanto) (?:compran|piden|nos compran|compra|pide) ?(?:los |nuestros |un |cada )?${client}?\\b`
    ),
    "pedidos por cliente"
  ],
  [
    RegExp(`\\bcuantos pedidos (?:hace|realiza|tiene)${average} (?:cada|un|el) cliente(?: medio)?${average}(?= |$)`),
    "pedidos por cliente"
  ],
  [
    RegExp(
      `\\bcuanto (?:se )?(?:gasta|gastan)${average} ?(?:los clientes|un cliente|cada cliente|la gente)?${average} (?:por|en cada|en un) (?:pedido|compra)${average}(?= |$)`
    ),
    "ticket medio"
  ],
  [
    RegExp(
      `\\bcuanto (?:se )?(?:gasta|compra)${average} (?:cada|un|el) (?:cliente|comprador)(?: medio)?${average}(?= |$)`
    ),
    "ingresos por cliente"
  ],
  [
    RegExp(
      `\\bcuanto (?:se )?gastan(?: de media| en promedio| de promedio) (?:los |nuestros )?clientes\\b|\\bcuanto (?:se )?gastan (?:los |nuestros )clientes (?:de media|en promedio)\\b`
    ),
    "ingresos por cliente"
  ],
  [
    /\bcuanto vale (?:un|cada|el) cliente(?: medio)?(?: de media)?\b|\bvalor medio (?:de un|por|de cada) cliente\b/,
    "valor de vida del cliente"
  ],
  [
    /\bcuanto (?:vale|cuesta) (?:un|el|cada) pedido(?: medio)?\b|\b(?:importe|valor|gasto) (?:medio|promedio) (?:de un|de cada|del|por cada) (?:pedido|compra)\b/,
    "ticket medio"
  ],
  [
    /\bque (?:porcentaje|parte|proporcion|%) de (?:las |los |nuestras |nuestros )?(?:ventas|ingresos) (?:se )?(?:devuelve|devuelven|reembolsa|reembolsan|devolvemos|reembolsamos)\b/,
    "tasa de devolucion"
  ],
  [
    /\bcuantos (?:articulos|productos|unidades) (?:lleva|tiene|hay en|contiene|van en) (?:un|el|cada) (?:pedido|carrito|cesta)(?: medio| de media)?\b/,
    "unidades por pedido"
  ],
  [
    /\b(?:somos|es el negocio|es la tienda) rentables?\b|\b(?:que tan|como de|cuan) rentables? (?:somos|es el negocio|es la tienda)\b/,
    "margen de beneficio"
  ],
  [
    /\bque (?:porcentaje|parte|proporcion|%) de (?:las |los |nuestras |nuestros )?(?:visitas|sesiones|visitantes) (?:compra|compran|convierte|convierten|acaba en pedido|acaban en pedido|acaban en compra|terminan en pedido)\b/,
    "tasa de conversion"
  ],
  [
    /\bque (?:porcentaje|parte|proporcion|%) de (?:los |nuestros )?clientes (?:se va|se van|abandona|abandonan|perdemos|hemos perdido|deja de comprar|dejan de comprar)\b/,
    "tasa de abandono"
  ],
  [
    /\b(?:como|con que) (?:nos )?pagan(?: los| nuestros| mas los)? ?(?:clientes|compradores)?(?= |$)/,
    "pedidos por metodo de pago"
  ],
  [
    /\bcomo nos (?:encuentran|conocen|descubren|hallan)(?: los| nuestros)? ?(?:clientes|compradores)?(?= |$)/,
    "clientes por fuente de trafico"
  ],
  [
    /\bcuando (?:fue|es|ha sido) (?:el |nuestro |la |nuestra |mi )?(mejor|peor) (dia|semana|mes|trimestre|ano)\b/,
    "$1 $2"
  ],
  [/\bcuanto llevamos (vendido|facturado|ingresado|ganado)\b/, "cuanto hemos $1"],
  [/\bcuanta gente (?:nos )?ha comprado\b|\bcuantas personas (?:nos )?han comprado\b/, "cuantos clientes"],
  [
    /\b(?:cuantos )?clientes (?:que )?(?:compraron|han comprado|compran|repiten|pidieron) (?:mas de una vez|otra vez|de nuevo|dos veces o mas)\b/,
    "clientes recurrentes de siempre"
  ],
  [
    /\b(?:estamos|esta) creciendo(?: el negocio| la tienda)?(?=$| (?:este|esta|desde|respecto|el|la|en|frente)\b)|\bcrecemos\b/,
    "crecen los ingresos"
  ],
  [/\bcuanto (?:hemos crecido|crecimos|crecio el negocio|ha crecido el negocio)\b/, "crecimiento de ingresos"],
  [
    /\bcuantos (productos|articulos) (?:han vendido|vendieron|venden|se vendieron|superan las) (?=(?:mas|menos|al menos)\b)/,
    "cuantos $1 con "
  ],
  [
    /\b(?:un |el |los |las )?(?:breve )?(?:resumen|panorama|kpis|kpi|cifras (?:clave|principales)|principales cifras|indicadores (?:clave|principales)|metricas (?:clave|principales))(?: (?:general|del negocio|de la tienda))?(?=$| (?:del? (?:mes|ano|semana|la semana|hoy|ayer|este|esta|los ultimos|20)|este|esta|en|hoy|ayer)\b)/,
    "ingresos y pedidos y ticket medio y clientes y margen de beneficio"
  ]
];
