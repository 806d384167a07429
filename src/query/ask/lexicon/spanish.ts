import type {Lexicon} from "./senses.js";
import {spanishMembers} from "./spanish-members.js";
import {spanishWords} from "./spanish-words.js";
import {spanishRefusals} from "./spanish-refusals.js";

/** The words of questions in Spanish. */
export const spanish: Lexicon = {
  metrics: {
    revenue:
      "ingresos, ingreso, ingresos netos, ingresos totales, facturacion, facturacion total, facturacion neta, ventas, venta, ventas netas, ventas totales, total de ventas, volumen de negocio, volumen de ventas en dinero, importe de ventas, importe vendido, dinero ingresado, recaudacion, revenue, facturado, facturamos, facturo, ingresamos, ingresado, hemos facturado, hemos ingresado, se facturo, se factura, facturar, cifra de negocio, cifra de negocios, cifra de ventas, valor de las ventas, valor de ventas, importe de las ventas, cuanto dinero hicimos, cuanto dinero hemos hecho, cuanto hicimos, dinero hicimos, dinero ganado en ventas, valor de los pedidos, valor de pedidos, valor total de los pedidos, importe de los pedidos, importe total de los pedidos, importe de las compras, importe total de las compras, valor de las compras, importe total de ventas, importe facturado, total facturado, total vendido, total de ingresos, ventas en dinero, ventas en importe, cuanto dinero ganamos en ventas, dinero de los pedidos, dinero de las ventas",
    gross_sales:
      "ventas brutas, ingresos brutos, facturacion bruta, ventas antes de devoluciones, ingresos antes de devoluciones, ingresos sin devoluciones, ventas sin devoluciones, ventas sin contar devoluciones, ingresos sin contar devoluciones, ingresos sin descontar devoluciones, ventas sin descontar devoluciones, ingresos sin contar las devoluciones",
    refunds:
      "devoluciones, devolucion, reembolsos, reembolso, importe devuelto, dinero devuelto, importe de devoluciones, valor de las devoluciones, devuelto, hemos devuelto, se devolvio, devolvimos, reembolsado, reembolsamos, importe reembolsado, importe de las devoluciones, total devuelto, abonos, total de devoluciones, total de reembolsos, se reembolso, se ha reembolsado",
    orders:
      "pedidos, pedido, compras, compra, ordenes, orden, ordenes de compra, numero de ventas, cuantas ventas, numero de transacciones, cuantas transacciones, transacciones, cantidad de ventas, cantidad de pedidos, compras realizadas, pedidos realizados, ordenes realizadas, total de pedidos",
    average_order_value:
      "valor medio del pedido, valor medio de pedido, valor medio de los pedidos, ticket medio, ticket promedio, valor promedio del pedido, valor promedio de pedido, importe medio del pedido, importe medio por pedido, importe medio de los pedidos, importe promedio del pedido, pedido medio, cesta media, carrito medio, aov, valor medio por pedido, valor promedio por pedido, compra media, gasto medio por pedido, ingresos por pedido, ingreso por pedido, ingreso medio por pedido, valor medio de compra, valor de la cesta, valor medio de la cesta, ventas por pedido, gasto promedio por pedido, compra promedio, facturacion por pedido, carrito promedio, ticket, tiquet medio, valor medio de las compras, gasto por pedido, valor del pedido medio",
    gross_profit:
      "beneficio, beneficios, beneficio bruto, ganancia, ganancias, ganancia bruta, beneficio total, utilidad, utilidades, utilidad bruta, margen en dinero, beneficios brutos, hemos ganado, ganamos, margen bruto en dinero, total de beneficio, total de beneficios, total de ganancias, ganancias brutas, ganancias totales",
    profit_margin:
      "margen de beneficio, % de margen, margen sobre ventas, margen sobre las ventas, margen,  margenes, margen bruto, margen de ganancia, margen de utilidad, margen porcentual, rentabilidad, porcentaje de margen, porcentaje de beneficio, margen medio, margen promedio, margen comercial, margenes de beneficio, rentable es, rentables son",
    cost_coverage: "cobertura de costes, cobertura de costos, cobertura de coste",
    discount_rate:
      "descuento, descuentos, tasa de descuento, porcentaje de descuento, descuento medio, descuento promedio, nivel de descuento, descuento aplicado, rebaja media",
    units:
      "unidades, unidad, unidades vendidas, numero de unidades, cantidad vendida, cantidades, articulos vendidos, piezas, productos vendidos, cuantos articulos, piezas vendidas, cantidad de unidades, volumen de unidades, numero de productos vendidos, numero de articulos vendidos, cantidad de productos vendidos, cantidad de articulos vendidos",
    customers:
      "clientes, cliente, compradores, comprador, numero de clientes, clientes unicos, clientes activos, clientas, consumidores, clientes distintos, clientes diferentes, gente compro, personas compraron, personas compran, cantidad de clientes, gente ha comprado, personas han comprado, compradores unicos, gente nos compro, personas nos compraron",
    new_customers:
      "clientes nuevos, nuevos clientes, clientes captados, nuevos compradores, compradores nuevos, clientes de primera vez, altas de clientes, clientes primerizos, cliente nuevo, clientes adquiridos, captacion de clientes, numero de clientes nuevos, numero de nuevos clientes, cantidad de clientes nuevos, cuantos clientes son nuevos, clientes que son nuevos, total de clientes nuevos, clientes que compraron por primera vez, adquisicion de clientes",
    anonymous_share:
      "pedidos sin cliente, pedidos anonimos, porcentaje de pedidos sin cliente, porcentaje de pedidos anonimos, pedidos de invitados, pedidos como invitado",
    conversion_rate:
      "tasa de conversion, conversion, ratio de conversion, porcentaje de conversion, conversiones, indice de conversion, tasas de conversion, conversion media",
    customer_lifetime_value:
      "valor de vida del cliente, valor de vida, valor del cliente, ltv, clv, valor de vida de los clientes, valor de por vida, valor del tiempo de vida del cliente, valor medio de vida del cliente, valor de vida medio, valor medio del cliente, valor vitalicio del cliente, valor de vida util del cliente",
    churn_rate:
      "tasa de abandono, abandono, abandono de clientes, tasa de cancelacion, churn, tasa de churn, tasa de perdida de clientes, perdida de clientes, tasa de fuga, fuga de clientes, tasa de desercion, tasa de bajas, rotacion de clientes"
  },
  ratios: [
    [
      ["refunds", "gross_sales"],
      true,
      "tasa de devolucion, tasa de devoluciones, porcentaje de devoluciones, tasa de reembolso, tasa de reembolsos, ratio de devoluciones, indice de devoluciones"
    ],
    [
      ["units", "orders"],
      false,
      "tamano de la cesta, articulos por cesta, tamano medio de la cesta, articulos por pedido, productos por pedido, unidades por cesta"
    ],
    [
      ["revenue", "customers"],
      false,
      "gasto medio por cliente, gasto por cliente, gasto promedio por cliente, gasto medio de los clientes"
    ],
    [["orders", "customers"], false, "frecuencia de compra, compras por cliente, frecuencia de pedidos"]
  ],
  dimensions: {
    country: ["pais, mercado, nacion", "paises, mercados, naciones"],
    region: [
      "region, estado, provincia, comunidad, comunidad autonoma",
      "regiones, estados, provincias, comunidades autonomas, comunidades"
    ],
    city: ["ciudad, localidad, poblacion, municipio", "ciudades, localidades, poblaciones, municipios"],
    category: [
      "categoria, categoria de producto, categoria de productos, departamento, familia, seccion, linea de producto, familia de productos",
      "categorias, categorias de producto, categorias de productos, departamentos, familias, secciones, lineas de producto"
    ],
    subcategory: [
      "subcategoria, sub categoria, subfamilia, subcategoria de producto",
      "subcategorias, sub categorias, subfamilias, subcategorias de producto"
    ],
    customer_segment: [
      "segmento de cliente, segmento de clientes, segmento del cliente, segmento, tipo de cliente, grupo de clientes, tipo de clientes, clase de cliente",
      "segmentos de cliente, segmentos de clientes, segmentos, tipos de cliente, tipos de clientes, grupos de clientes"
    ],
    payment_method: [
      "metodo de pago, forma de pago, medio de pago, tipo de pago, modo de pago, modalidad de pago",
      "metodos de pago, formas de pago, medios de pago, tipos de pago, modos de pago"
    ],
    device_type: [
      "dispositivo, tipo de dispositivo, aparato, equipo",
      "dispositivos, tipos de dispositivo, tipos de dispositivos, aparatos, equipos"
    ],
    traffic_source: [
      "fuente de trafico, fuente, canal, origen, canal de venta, canal de adquisicion, canal de marketing, canal de captacion, origen del trafico, fuente de visitas, canal de trafico, origen de trafico, fuente del trafico",
      "fuentes de trafico, fuentes, canales, origenes, canales de venta, canales de adquisicion, canales de marketing, canales de captacion, canales de trafico"
    ],
    product_id: ["producto, articulo, referencia", "productos, articulos, referencias"],
    rfm_segment: ["segmento rfm, grupo rfm, rfm", "segmentos rfm, grupos rfm"],
    first_order_month: ["mes del primer pedido, mes de primer pedido, cohorte, mes de la primera compra", "cohortes"],
    purchase: [
      "primer pedido o posterior, primer pedido o repetido, pedidos primeros y posteriores, primeros pedidos y posteriores, primera compra o repetida, primeros pedidos frente a posteriores",
      "primeros o posteriores"
    ],
    order_weekday: ["dia de la semana, dia de semana", "dias de la semana, dias de semana"],
    order_hour: ["hora, hora del dia, franja horaria", "horas, horas del dia, franjas horarias"]
  },
  grains: {
    day: ["dia, fecha", "dias, fechas", "diario, diaria, diarios, diarias, dia a dia, diariamente"],
    week: ["semana", "semanas", "semanal, semanales, semana a semana, semanalmente"],
    month: ["mes", "meses", "mensual, mensuales, mes a mes, mensualmente"],
    quarter: ["trimestre", "trimestres", "trimestral, trimestrales, trimestre a trimestre, trimestralmente"],
    year: ["ano", "anos", "anual, anuales, ano a ano, anualmente"]
  },
  steps: {
    day: "dia contra dia, de un dia a otro, de dia en dia",
    week: "semana contra semana, de una semana a otra, semana tras semana",
    month: "mes contra mes, mes sobre mes, intermensual, de un mes a otro, mes tras mes, mes con mes",
    quarter: "trimestre contra trimestre, intertrimestral, de un trimestre a otro, trimestre tras trimestre",
    year: "de un ano a otro, ano tras ano"
  },
  ordinals: {segundo: 2, segunda: 2, tercer: 3, tercero: 3, tercera: 3, cuarto: 4, cuarta: 4, quinto: 5, quinta: 5},
  ranks: [
    [
      true,
      null,
      "top, mejor, mejores, mayor, mayores, mas alto, mas alta, mas altos, mas altas, mas, maximo, maxima, maximos, principales, principal, mas grande, mas grandes, con mas, con mayor, mas elevado, mas elevada, lider, lideres, pico, record, mayor numero de, mayor cantidad de, primeros, primeras, mas fuertes, mas importantes, mas importante, que mas, mas elevados"
    ],
    [
      false,
      null,
      "peor, peores, menor, menores, mas bajo, mas baja, mas bajos, mas bajas, menos, minimo, minima, con menos, con menor, mas pequeno, mas pequenos, menor numero de, menor cantidad de, ultimos puestos, que menos, mas debil, mas debiles"
    ],
    [
      true,
      "revenue",
      "mas vendido, mas vendidos, mas vendida, mas vendidas, mejor vendidos, mejor vendido, vende mas, venden mas, que mas vende, que mas venden, que mas se vende, que mas se venden, se vende mas, se venden mas, superventas, ventas mas altas, vendio mas, vendieron mas, mas se vende, mas se venden, mas venden, mas vende, vende mejor, venden mejor, se vende mejor, se venden mejor, se esta vendiendo mas, se estan vendiendo mas, que mas vendio, que mas vendieron, que mas facturan, que mas factura, factura mas, facturan mas, mas facturan, mas factura, facturo mas, vendimos mas, mas vendimos, mas vendemos, vendemos mas, que mas ingresa, que mas ingresan, genera mas, se vendio mas, se vendieron mas"
    ],
    [
      false,
      "revenue",
      "menos vendido, menos vendidos, menos vendida, menos vendidas, vende menos, venden menos, que menos vende, que menos venden, se vende menos, se venden menos, peor vendidos, menos venden, menos vende, que menos se vende, que menos se venden, vendio menos, vendieron menos, vende peor, factura menos, facturan menos"
    ],
    [
      true,
      "orders",
      "mas popular, mas populares, mas usado, mas usada, mas usados, mas usadas, mas utilizado, mas utilizada, mas utilizados, mas utilizadas, mas frecuente, mas frecuentes, se usa mas, mas comun, mas comunes, preferido, preferida, favorito, favorita, mas se usa, se utiliza mas, mas pedido, mas pedidos populares, mas habitual, mas empleado, que mas se usa, mas concurrido, mas concurrida, mas ocupado"
    ],
    [
      false,
      "orders",
      "menos popular, menos populares, menos usado, menos usados, menos utilizado, menos utilizada, se usa menos, menos usada, menos frecuente, menos utilizados"
    ],
    [
      true,
      "gross_profit",
      "mas rentable, mas rentables, mas lucrativo, mas lucrativos, mas lucrativa, mas lucrativas, gana mas, mas beneficio deja"
    ],
    [false, "gross_profit", "menos rentable, menos rentables, menos lucrativo, menos lucrativa"],
    [
      true,
      "conversion_rate",
      "convierte mas, convierte mejor, convierten mas, convierten mejor, que mejor convierte, que mas convierte, mejor convierte, mejor convierten"
    ],
    [
      false,
      "conversion_rate",
      "convierte peor, convierten peor, convierte menos, que peor convierte, que menos convierte, peor convierte"
    ],
    [true, "refunds", "mas devuelto, mas devueltos, mas reembolsados"],
    [
      true,
      "growth",
      "crecio mas, crecieron mas, crece mas, crecen mas, que mas crece, que mas crecio, mas crece, mas crecio, mas crecieron, mas crecen, mayor crecimiento, que mas crecieron, que mas crecen, con mayor crecimiento, con mas crecimiento, aumento mas, aumentaron mas, mayor aumento, mas aumento, mas ha crecido, ha crecido mas, que mas ha crecido, que mas aumento, mayor subida, subio mas, mas subio, mas rapido crecen, mas rapido crece, crece mas rapido, crecen mas rapido, mayor incremento, mas crecimiento"
    ],
    [
      false,
      "growth",
      "cayo mas, cayeron mas, bajo mas, bajaron mas, mayor caida, que mas cayo, que mas cayeron, mas cayo, mas bajo en, que mas bajo, que mas ha caido, ha caido mas, mayor descenso, menor crecimiento, disminuyo mas, que mas disminuyo, mayor bajada, mayor disminucion, cae mas, caen mas, que mas cae, mas cae, que mas caen, con menor crecimiento, crecio menos"
    ]
  ],
  changes: {
    up: "crecimiento, crecio, crecido, crecer, crecieron, crece, crecen, aumento, aumentaron, aumentado, aumentar, aumenta, subio, subida, subido, suben, subieron, sube, incremento, incrementaron, mejoro, mejorado, mejoraron, tasa de crecimiento, crecimiento porcentual, ha crecido, han crecido, ha aumentado, han aumentado, han subido, ha subido, subiendo, creciendo, aumentando, en alza, al alza, mejorando, porcentaje de crecimiento, ritmo de crecimiento",
    down: "caida, cayo, cayeron, caido, cae, caen, bajo, bajaron, bajada, bajan, baja, bajado, descenso, descendio, descendieron, disminuyo, disminuyeron, disminucion, disminuido, reduccion, empeoro, empeoraron, han caido, ha caido, han bajado, ha bajado, decrecio, se redujo, se redujeron, decremento, bajando, cayendo, disminuyendo, a la baja, empeorando, descendiendo, bajaran",
    any: "subido o bajado, subieron o bajaron, suben o bajan, subio o bajo, sube o baja, subiendo o bajando, crecido o caido, creciendo o cayendo, crecen o caen, mejorado o empeorado, aumentado o disminuido, cambio, cambiaron, cambiado, variacion, variaron, vario, variado, variacion porcentual, cambio porcentual, diferencia, han cambiado, ha cambiado, ha variado, han variado, porcentaje de cambio, porcentaje de variacion, cambiar, variacion relativa"
  },
  bounds: {
    above:
      "mas de, superior a, superiores a, mayor que, mayor de, mayores de, mayores que, por encima de, que superan, que supera, supera, superan, superaron, superado, supero, que superaron, que superen, mayor a, mayores a, excede, exceden, por encima del, mas que, superior al, superiores al, encima de, superando",
    at_least:
      "al menos, como minimo, minimo de, un minimo de, por lo menos, no menos de, como poco, igual o superior a",
    below:
      "menos de, inferior a, inferiores a, menor que, menor de, menores de, menores que, por debajo de, menor a, menores a, por debajo del, inferior al, inferiores al, debajo de, no llegan a, que no llegan a, no superan, no llega a",
    at_most: "como maximo, maximo de, un maximo de, no mas de, a lo sumo, como mucho"
  },
  numbers: {
    uno: 1,
    una: 1,
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
    quince: 15,
    veinte: 20,
    treinta: 30,
    cincuenta: 50,
    sesenta: 60,
    noventa: 90,
    cien: 100,
    mil: 1000
  },
  currencies: {
    USD: "dolares, dolar, usd, dolares americanos, dolares estadounidenses",
    EUR: "euros, euro, eur",
    GBP: "libras, libra, gbp, libras esterlinas",
    MXN: "pesos",
    JPY: "yenes, yen"
  },
  topics: {
    forecast:
      "prevision, previsiones, pronostico, pronosticos, predice, predecir, prediccion, predicciones, pronostica, preve, prevemos, se espera, esperamos, se esperan, esperas, proyeccion, proyecciones, vamos a vender, venderemos, vamos a facturar, facturaremos, previsto, previstos, prevista, previstas, estimacion, se preve, se preven, habra, tendremos, vamos a tener, ingresaremos, vamos a ingresar, se vendera, proyecta, pronosticar, seran, esperados, esperadas, forecast, espera, estima, preveer, prever, cuanto se va a vender, se va a vender, se va a facturar, vamos a recibir, recibiremos, espero",
    churn:
      "clientes con mas riesgo de abandono, clientes con mayor riesgo de abandono, clientes con mas probabilidad de abandono, clientes con mas riesgo de irse, clientes con mayor riesgo de irse, va a dejar de comprar, clientes se van, clientes se nos van, clientes se estan yendo, se nos van, probabilidad de irse, con mas riesgo de abandono, mayor riesgo de abandono, mas riesgo de abandono, no volveran, no van a volver, no volver a comprar, dejara de comprar, podemos estar perdiendo, en riesgo de abandono, en riesgo de abandonar, riesgo de abandono, riesgo de abandonar, riesgo de fuga, en riesgo de irse, riesgo de irse, a punto de irse, a punto de marcharse, a punto de abandonar, van a abandonar, van a irse, se van a ir, podrian irse, podrian abandonarnos, pueden abandonarnos, abandonarnos, lista de clientes en riesgo, listado de clientes en riesgo, pueden irse, puede irse, podrian abandonar, pueden abandonar, abandonaran, clientes en riesgo, riesgo de perder, en peligro de irse, probabilidad de abandono, dejaran de comprar, van a dejar de comprar, dejar de comprar, podemos perder, vamos a perder, se iran, a punto de perder, estamos perdiendo, probabilidad de irse, podriamos perder, se van a marchar, se nos van a ir, en riesgo de perder, en riesgo de perderse, en riesgo de marcharse, probablemente se vayan, van a perderse",
    clusters:
      "divide a los clientes, divide los clientes, divide a nuestros clientes, dividir a los clientes, clusters, cluster, agrupa, agrupar, agrupacion, agrupaciones, clusterizacion, grupos de clientes parecidos, grupos de clientes similares, clientes parecidos, clientes similares, conglomerados, segmentacion de clientes, segmentar, segmenta, agrupamiento, clustering, grupos parecidos, grupos similares, agrupame, grupos",
    anomalies:
      "anomalias, anomalia, dias inusuales, dia inusual, inusual, inusuales, dias raros, dia raro, raro, rara, raros, dias anomalos, dia anomalo, anomalo, anomalos, atipicos, atipico, dias atipicos, algo raro, dias extranos, dia extrano, extrano, extranos, fuera de lo normal, anormal, anormales, valores atipicos, dias anormales, irregularidades, sospechosos, fuera de lo comun, datos anomalos",
    recommendations:
      "comprados juntos, compran juntos, compran junto con, comprados junto con, se compran juntos, se compran con, se compra con, se compran junto a, se venden juntos, se venden junto con, se vende con, se venden con, junto con, combina con, combinan con, recomienda, recomendacion, recomendaciones, recomendar, recomiendas, venta cruzada, compra conjunta, van bien con, va bien con, ofrecer con, ofrecer junto a, junto a, recomendados, productos parecidos, tambien compraron, compraron tambien, tambien se compra, similares a, parecidos a, productos relacionados, se suelen comprar con, suelen comprarse con, suele comprarse con, suele comprar con, suelen comprar con, recomendarias, recomendarle, acompanan, complementan, se compran junto con, se compra junto con, se compra junto a, comprado junto con, recomendado, ofrecer, sugerir, compran tambien, tambien compran",
    demand:
      "tengo que pedir, tenemos que pedir, que pedir, hay que pedir, demanda, demanda prevista, prevision de demanda, reponer, reposicion, reabastecer, pedir de nuevo, volver a pedir, reaprovisionar, punto de pedido, pronostico de demanda, reponemos, reabastecimiento, debo reponer, debemos reponer, hay que reponer, demanda esperada, reponerse, demanda de productos, aprovisionar",
    lifetime_value:
      "valor de vida previsto, valor futuro, valor de vida esperado, valor de vida futuro, gastaran los clientes, gastaran nuestros clientes, valor futuro de los clientes, valor futuro del cliente, ltv previsto, clv previsto, van a gastar, gastaran, van a gastar los clientes, van a gastar nuestros clientes, valor previsto de los clientes, valor esperado de los clientes, gastara cada cliente",
    stock:
      "poco stock, pocas existencias, bajo stock, stock bajo, riesgo de rotura de stock, riesgo de rotura, riesgo de agotarse, riesgo de quedarse sin stock, existencias, stock, inventario, sin existencias, agotar, agotarse, se agotara, se agotaran, agotados, quedar sin existencias, quedarse sin existencias, quedaran sin existencias, roturas de stock, rotura de stock, sin stock, a quedar sin existencias, quedar sin stock, a quedar sin stock, se van a agotar, van a agotarse, agotamiento, quedarse sin stock, quedan sin stock, quedaran sin stock, agotado, nivel de existencias, niveles de existencias, nivel de stock, niveles de stock, nos vamos a quedar sin, a punto de agotarse, se acabaran, acabarse, por agotarse, rompen stock"
  },
  words: spanishWords,
  members: spanishMembers,
  refusals: spanishRefusals
};
