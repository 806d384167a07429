import type {Lexicon} from "./senses.js";
import {spanishMembers} from "./spanish-members.js";
import {spanishRefusals} from "./spanish-refusals.js";

/** The words of questions in Spanish. */
export const spanish: Lexicon = {
  metrics: {
    revenue:
      "ingresos, ingreso, ingresos netos, ingresos totales, facturacion, facturacion total, facturacion neta, ventas, venta, ventas netas, ventas totales, total de ventas, volumen de negocio, volumen de ventas en dinero, importe de ventas, importe vendido, dinero ingresado, recaudacion, revenue, facturado, facturamos, facturo, ingresamos, ingresado, hemos facturado, hemos ingresado, se facturo, se factura, facturar, cifra de negocio, cifra de negocios, cifra de ventas, valor de las ventas, valor de ventas, importe de las ventas, cuanto dinero hicimos, cuanto dinero hemos hecho, cuanto hicimos, dinero hicimos, dinero ganado en ventas",
    gross_sales:
      "ventas brutas, ingresos brutos, facturacion bruta, ventas antes de devoluciones, ingresos antes de devoluciones, ingresos sin devoluciones, ventas sin devoluciones, ventas sin contar devoluciones, ingresos sin contar devoluciones, ingresos sin descontar devoluciones, ventas sin descontar devoluciones, ingresos sin contar las devoluciones",
    refunds:
      "devoluciones, devolucion, reembolsos, reembolso, importe devuelto, dinero devuelto, importe de devoluciones, valor de las devoluciones, devuelto, hemos devuelto, se devolvio, devolvimos, reembolsado, reembolsamos, importe reembolsado, importe de las devoluciones, total devuelto, abonos",
    orders:
      "pedidos, pedido, compras, compra, ordenes, orden, ordenes de compra, numero de ventas, cuantas ventas, numero de transacciones, cuantas transacciones, transacciones, cantidad de ventas, cantidad de pedidos, compras realizadas, pedidos realizados, ordenes realizadas, total de pedidos",
    average_order_value:
      "valor medio del pedido, valor medio de pedido, valor medio de los pedidos, ticket medio, ticket promedio, valor promedio del pedido, valor promedio de pedido, importe medio del pedido, importe medio por pedido, importe medio de los pedidos, importe promedio del pedido, pedido medio, cesta media, carrito medio, aov, valor medio por pedido, valor promedio por pedido, compra media, gasto medio por pedido, ingresos por pedido, ingreso por pedido, ingreso medio por pedido, valor medio de compra, valor de la cesta, valor medio de la cesta, ventas por pedido, gasto promedio por pedido, compra promedio, facturacion por pedido, carrito promedio, ticket, tiquet medio, valor medio de las compras, gasto por pedido, valor del pedido medio",
    gross_profit:
      "beneficio, beneficios, beneficio bruto, ganancia, ganancias, ganancia bruta, beneficio total, utilidad, utilidades, utilidad bruta, margen en dinero, beneficios brutos, hemos ganado, ganamos, margen bruto en dinero, ganancias brutas, ganancias totales",
    profit_margin:
      "margen de beneficio, margen, margenes, margen bruto, margen de ganancia, margen de utilidad, margen porcentual, rentabilidad, porcentaje de margen, porcentaje de beneficio, margen medio, margen promedio, margen comercial, margenes de beneficio, rentable es, rentables son",
    cost_coverage: "cobertura de costes, cobertura de costos, cobertura de coste",
    discount_rate:
      "descuento, descuentos, tasa de descuento, porcentaje de descuento, descuento medio, descuento promedio, nivel de descuento, descuento aplicado, rebaja media",
    units:
      "unidades, unidad, unidades vendidas, numero de unidades, cantidad vendida, cantidades, articulos vendidos, piezas, productos vendidos, cuantos articulos, piezas vendidas, cantidad de unidades, volumen de unidades, numero de productos vendidos, numero de articulos vendidos, cantidad de productos vendidos, cantidad de articulos vendidos",
    customers:
      "clientes, cliente, compradores, comprador, numero de clientes, clientes unicos, clientes activos, clientas, consumidores, clientes distintos, clientes diferentes, gente compro, personas compraron, personas compran, cantidad de clientes, gente ha comprado, personas han comprado, compradores unicos, gente nos compro, personas nos compraron",
    new_customers:
      "clientes nuevos, nuevos clientes, clientes captados, nuevos compradores, compradores nuevos, clientes de primera vez, altas de clientes, clientes primerizos, cliente nuevo, clientes adquiridos, captacion de clientes, clientes que compraron por primera vez, adquisicion de clientes",
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
      "mas vendido, mas vendidos, mas vendida, mas vendidas, mejor vendidos, mejor vendido, vende mas, venden mas, que mas vende, que mas venden, que mas se vende, que mas se venden, se vende mas, se venden mas, superventas, ventas mas altas, vendio mas, vendieron mas, mas se vende, mas se venden, mas venden, mas vende, vende mejor, venden mejor, que mas vendio, que mas vendieron, que mas facturan, que mas factura, factura mas, facturan mas, mas facturan, mas factura, facturo mas, vendimos mas, mas vendimos, mas vendemos, vendemos mas, que mas ingresa, que mas ingresan, genera mas, se vendio mas, se vendieron mas"
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
    up: "crecimiento, crecio, crecido, crecer, crecieron, crece, crecen, aumento, aumentaron, aumentado, aumentar, aumenta, subio, subida, subido, suben, subieron, sube, incremento, incrementaron, mejoro, mejorado, mejoraron, tasa de crecimiento, crecimiento porcentual, ha crecido, han crecido, ha aumentado, han aumentado, han subido, ha subido",
    down: "caida, cayo, cayeron, caido, cae, caen, bajo, bajaron, bajada, bajan, baja, bajado, descenso, descendio, descendieron, disminuyo, disminuyeron, disminucion, disminuido, reduccion, empeoro, empeoraron, han caido, ha caido, han bajado, ha bajado, decrecio, se redujo, se redujeron, decremento",
    any: "cambio, cambiaron, cambiado, variacion, variaron, vario, variado, variacion porcentual, cambio porcentual, diferencia, han cambiado, ha cambiado, ha variado, han variado, porcentaje de cambio, porcentaje de variacion, cambiar, variacion relativa"
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
      "en riesgo de abandono, en riesgo de abandonar, riesgo de abandono, riesgo de abandonar, riesgo de fuga, en riesgo de irse, riesgo de irse, a punto de irse, a punto de marcharse, a punto de abandonar, van a abandonar, van a irse, se van a ir, podrian irse, pueden irse, puede irse, podrian abandonar, pueden abandonar, abandonaran, clientes en riesgo, riesgo de perder, en peligro de irse, probabilidad de abandono, dejaran de comprar, van a dejar de comprar, dejar de comprar, podemos perder, vamos a perder, se iran, a punto de perder, estamos perdiendo, probabilidad de irse, podriamos perder, se van a marchar, se nos van a ir, en riesgo de perder, en riesgo de perderse, en riesgo de marcharse, probablemente se vayan, van a perderse",
    clusters:
      "clusters, cluster, agrupa, agrupar, agrupacion, agrupaciones, clusterizacion, grupos de clientes parecidos, grupos de clientes similares, clientes parecidos, clientes similares, conglomerados, segmentacion de clientes, segmentar, segmenta, agrupamiento, clustering, grupos parecidos, grupos similares, agrupame",
    anomalies:
      "anomalias, anomalia, dias inusuales, dia inusual, inusual, inusuales, dias raros, dia raro, raro, rara, raros, dias anomalos, dia anomalo, anomalo, anomalos, atipicos, atipico, dias atipicos, algo raro, dias extranos, dia extrano, extrano, extranos, fuera de lo normal, anormal, anormales, valores atipicos, dias anormales, irregularidades, sospechosos, fuera de lo comun, datos anomalos",
    recommendations:
      "comprados juntos, compran juntos, compran junto con, comprados junto con, se compran juntos, se compran con, se compra con, se compran junto a, se venden juntos, se venden junto con, se vende con, se venden con, junto con, combina con, combinan con, recomienda, recomendacion, recomendaciones, recomendar, recomiendas, venta cruzada, compra conjunta, van bien con, va bien con, ofrecer con, ofrecer junto a, junto a, recomendados, productos parecidos, productos relacionados, se suelen comprar con, suelen comprarse con, suele comprarse con, suele comprar con, suelen comprar con, recomendarias, recomendarle, acompanan, complementan, se compran junto con, se compra junto con, se compra junto a, comprado junto con, recomendado, ofrecer, sugerir, compran tambien, tambien compran",
    demand:
      "demanda, demanda prevista, prevision de demanda, reponer, reposicion, reabastecer, pedir de nuevo, volver a pedir, reaprovisionar, punto de pedido, pronostico de demanda, reponemos, reabastecimiento, debo reponer, debemos reponer, hay que reponer, demanda esperada, reponerse, demanda de productos, aprovisionar",
    lifetime_value:
      "valor de vida previsto, valor futuro, valor de vida esperado, valor de vida futuro, gastaran los clientes, gastaran nuestros clientes, valor futuro de los clientes, valor futuro del cliente, ltv previsto, clv previsto, van a gastar, gastaran, van a gastar los clientes, van a gastar nuestros clientes, valor previsto de los clientes, valor esperado de los clientes, gastara cada cliente",
    stock:
      "existencias, stock, inventario, sin existencias, agotar, agotarse, se agotara, se agotaran, agotados, quedar sin existencias, quedarse sin existencias, quedaran sin existencias, roturas de stock, rotura de stock, sin stock, a quedar sin existencias, quedar sin stock, a quedar sin stock, se van a agotar, van a agotarse, agotamiento, quedarse sin stock, quedan sin stock, quedaran sin stock, agotado, nivel de existencias, niveles de existencias, nivel de stock, niveles de stock, nos vamos a quedar sin, a punto de agotarse, se acabaran, acabarse, por agotarse, rompen stock"
  },
  words: {
    stop: "cuanto es, cuanto fue, de cuanto, cuanto fueron, a cuanto, a cuanto asciende, a cuanto ascienden, a cuanto ascendieron, de cuanto fue, de cuanto es, de cuanto fueron, de cuanto son, cuanto son, el, la, los, las, un, unos, unas, es, son, era, eran, fue, fueron, ser, ha, han, hemos, he, hay, habia, hubo, tiene, tienen, tenemos, tuvo, tuvieron, tuvimos, tenia, nuestro, nuestra, nuestros, nuestras, mi, mis, su, sus, nos, me, se, yo, tu, nosotros, lo, le, les, por favor, porfa, gracias, hola, buenas, buenos dias, puedes, podrias, puede, podria, quiero, quisiera, querria, necesito, me gustaria, ver, saber, dime, dame, di, muestra, muestrame, muestreme, ensena, ensename, indica, indicame, que, cual, cuales, como, hacen, hace, hicimos, hizo, hicieron, hacer, genero, generaron, generan, generados, generado, genera, generada, generadas, logro, lograron, conseguimos, consiguio, realizados, realizado, realizadas, realizada, hechos, hecho, hechas, hecha, recibidos, recibidas, recibimos, recibio, valor, valores, cifra, cifras, numero, numeros, total, totales, en total, en conjunto, suma, informe, tabla, grafico, datos, estadisticas, calcula, encuentra, busca, cuenta, exactamente, actualmente, pagados, pagado, pagadas, pagada, han sido, ha sido, proceden, procede, procedentes, procedente, provienen, proviene, vienen, viene, vinieron, aportan, aporta, aporto, dio, dieron, dan, da, dejan, deja, dejo, durante, a lo largo de, usan, usaron, usando, utilizan, utilizando, mediante, en dinero, importe, importes, dinero, sin impuestos, sin iva, sin envio, antes de impuestos, netos de devoluciones, neto de devoluciones, usuarios, personas, gente, visitantes, visitas de, teneis, habeis, tengo, estan, esta siendo, esto es, entre todos, en todos, todos juntos, reparto, se reparten, reparten, distribuyen, se distribuyen, obtuvimos, obtuvo, obtenidos, obtenido, y a, alli, ahi, realmente, aproximadamente, hacia, va, van, ido, fueron los, han ido, resumen de, desglose de, desglose, lista de cifras, respectivamente, analiza, visualiza, dibuja, presenta, acerca, sobre, ademas de eso, algun, alguna, cada uno, rapido, oye, a ver, pues, bueno, vale, de nuestra, de nuestros, mostrar, mostrarme, conocer, que tal, tan, tanto, efectuados, efectuadas, cerraron, cerramos, entraron, entro, colocados, entrado, la tienda, nuestra tienda, mi tienda, esta tienda, el negocio, nuestro negocio, mi negocio, del negocio, la empresa, nuestra empresa, mi empresa",
    in: "en, a traves de, via, con dispositivo, dentro de, dentro del, por medio de, pagados con, pagado con, pagando con, usando el, entre los, entre las, para, desde, hechos en, hechos desde, realizados en, realizados desde, donde, procedentes de, provenientes de, para el, para la, para los, para las, desde el, desde la, vendidos en, vendidas en, vendido en, vendida en, vendidas a, vendidos a, a clientes de, pagadas con, pagada con, hechas con, hechos con, que pagaron con, que usaron, compradas con, comprados con",
    to: "a",
    of: "de, del, de la, de los, de las, de el, de lo, d",
    with: "con, con un, con una, que tienen, que tuvieron, cuyo, cuya, cuyos, cuyas, que tiene, que tuvo, que han tenido, que hicieron, con el, con la, con los, con las, que tengan, que registraron, que lograron",
    by: "segun, desglosado por, desglosados por, desglosada por, desglosadas por, desglose por, agrupado por, agrupados por, agrupada por, agrupadas por, dividido por, divididos por, divididas por, separado por, separados por, repartidos por, repartidos entre, distribuidos por, en funcion de, de acuerdo con, divididos en, separados en, segun el, segun la, se reparten entre, se reparten por, se distribuyen por, reparto por, distribucion por, distribuidas por, distribuidos entre, medido por, medidos por, por cada, para cada, en cada, de cada, a cada, por tipo de, desglosado segun, por los distintos, detallado por, detallados por, divididas en, separadas por, repartidas por",
    per: "por, por la, por el, al",
    each: "cada, cada una de las, cada uno de los, todos los, todas las, en todos los, en todas las, de todos los, de todas las, para todos los, para todas las, los distintos, las distintas, los diferentes, las diferentes, entre los distintos, entre las distintas",
    all: "todo, todos, todas, toda",
    and: "y, e, ni, mas los, asi como, junto a los",
    or: "o, u, y o",
    except:
      "excepto, salvo, menos los de, menos las de, menos la de, menos el de, sin, sin contar, sin contar con, sin incluir, excluyendo, excluye, excluir, excluidos, excluida, exceptuando, quitando, fuera de, aparte de, menos en, sin tener en cuenta, sin considerar, a excepcion de, con excepcion de, descontando, quita, quitar, ignorando, que no sean, que no sea, que no son, no sean, dejando fuera, dejando fuera a, no incluyas, no incluir, no de, que no sean de, que no son de, sin los, sin las, sin la, sin el, no, que no, fuera del, exceptuado, eliminando, omitiendo, no en, que no vengan de, que no vienen de, menos la categoria, no vip",
    only: "solo, solamente, unicamente, exclusivamente, nada mas, solo en, solo para, solo los, solo las, solo de, solo con, limitado a, filtra por, filtrado por, filtrar por, filtra, filtrando por, restringido a, limita a, solo el, solo la, solo desde, solo a, solo los de, solo las de",
    versus:
      "vs, versus, frente a, frente al, comparado con, comparada con, comparados con, comparadas con, en comparacion con, respecto a, respecto al, respecto de, respecto del, con respecto a, con respecto al, contra, comparado al, contra el, comparandolo con, comparalo con, comparandolos con, comparalos con, en relacion con, en relacion a, comparandola con, en comparacion al, en comparacion a, compara con, frente a los, frente a las, frente a la, frente al de, frente a los de, con los de, con las de, con el de, con la de, comparado a, comparandose con, que en, que el, que la, que los, compararlo con, comparar con, que hace, con las del, con los del, con el del, que la de, que las de",
    compare:
      "compara, comparar, comparacion de, comparacion, comparame, comparativa de, comparativa, comparacion entre, comparando, comparacion entre los",
    which:
      "cual es el, cual es la, cual fue el, cual fue la, cuales son los, cuales son las, cuales fueron los, cuales fueron las, en que, de que, desde que, por que medio, a traves de que, cual de los, cual de las, cuales de los, cuales de las, con que, cual ha sido el, cual ha sido la, a que, cuales son nuestros, cuales son nuestras, cuales son mis",
    list: "lista, listado, listado de, lista de, enumera, ranking, ranking de, clasificacion de, listame, lista los, lista las, clasificacion, relacion de",
    count:
      "cuantos, cuantas, numero de, cantidad de, el numero de, la cantidad de, numero total de, total de, cuenta de, recuento de, cantidad total de, cuanta",
    amount: "cuanto, cuanto dinero, importe de, el importe de, el valor de, valor de, la suma de",
    average:
      "media, medio, medios, medias, promedio, promedios, de media, de promedio, en promedio, media de, promedio de, por termino medio, numero medio de, la media de, el promedio de, numero promedio de, cantidad media de, como media, tipico, de promedio al, media al",
    share:
      "cuota de, cuota, porcentaje de, porcentaje, proporcion de, proporcion, parte de, participacion de, participacion, peso de, peso, que parte de, que porcentaje de, que proporcion de, fraccion de, contribucion de, contribucion, tanto por ciento de, porcentaje del total de, que porcentaje, que proporcion, reparto porcentual de, reparto porcentual, que parte, que fraccion de, cuanto de, que tanto por ciento de, aportacion de, aportacion, peso relativo de, porcentajes de, cuota de mercado de, % de, que % de, distribucion porcentual de, distribucion porcentual, aporte de, participacion en, participacion porcentual, como porcentaje del total, sobre el total, en porcentaje del total, respecto al total, % del total, porcentaje del total",
    comes:
      "proviene de, provienen de, procede de, proceden de, viene de, vienen de, aporta el, aporta la, aportan los, aportan las, representa, representan, corresponde a, corresponden a, es de, son de, se debe a, se deben a, supone, suponen, se hace en, se hacen en, se hizo en, se realiza en, se realizan en, se hicieron en, supone el, supone la, representa el, representa la, representan los, representan las, corresponde al, corresponden al, se pagan con, se pagaron con, se pago con, se hacen desde, se hacen con, viene del, vienen del, llega por, llegan por, fue de, fueron de, se paga con, suponen los, suponen las, vino de, vinieron de, llega de, llegan de, genera el, genera la, generan los, generan las, viene por, vienen por",
    in_percent:
      "en porcentaje, en porcentajes, como porcentaje, en tanto por ciento, en %, porcentualmente, en terminos porcentuales, en terminos relativos",
    percent: "por ciento, %, puntos porcentuales, porciento",
    why: "por que, por que razon, a que se debe, a que se debe que, a que se debio, explica, explica por que, motivo de, motivos de, causa de, causas de, que explica, cual es la causa de, que causo, a que se deben, por que motivo, que hizo, cual es el motivo de, explicame, explicame por que, que provoco, razones de, razon de, cual fue la causa de, a que se debe la, a que se debe el, que hay detras de",
    sell: "vender, vende, venden, vendimos, vendido, vendidos, vendida, vendidas, vendio, vendieron, hemos vendido, se vendieron, se vendio, se han vendido, se ha vendido, se venden, vendemos, se vende",
    buy: "compro, compraron, compran, comprado, comprados, comprar, compramos, han comprado, ha comprado, gastan, gasta, gasto, gastaron, hicieron pedidos, comprando, nos compran, nos compraron, que compran, que compraron, compradas",
    priced:
      "precio, precios, de precio, con precio, con un precio, cuyo precio, que cuestan, que cuesta, que valen, precio unitario, con precio unitario, cuestan, cuesta, cuesten, cuyo precio unitario, con precios, con un precio unitario, de un precio, a un precio, que cuesten, cuyo precio es, cuyo precio sea",
    between: "entre",
    same: "lo mismo, lo mismo para, lo mismo en, igual para, igual, lo mismo de, igual pero, lo mismo pero, lo mismo con, lo mismo pero para, lo mismo pero en, lo mismo pero de, igual pero en, la misma pregunta, lo mismo pero con, lo mismo del",
    also: "tambien, ademas, y tambien, anade, agrega, incluye tambien, y ademas, anadele, suma tambien",
    instead:
      "en vez de eso, en su lugar, en lugar de eso, ahora, cambia a, en cambio, ahora por, ahora con, ahora en, ahora muestra, cambialo a, y ahora, ahora el, ahora la, ahora los, ahora las",
    about:
      "y que tal, que hay de, y que hay de, y que pasa con, que pasa con, y para, y en, y los, y las, y el, y la, y con, pero, y por, y de, y del, y desde, y que hay del, y si es",
    it: "eso, esto, este, esta",
    remove:
      "quita el, quita la, elimina el, elimina la, elimina, borra el, limpia, quitar el, quitar la, retira el, retira, deshaz, limpia el, elimina los, quita los, quitar los",
    filters:
      "filtro, filtros, restriccion, restricciones, filtro de, filtro por, todos los filtros, el filtro, los filtros, ningun filtro, sin filtros, filtro del, filtro de la",
    trend:
      "tendencia, tendencias, evolucion, evolucionado, evolucionaron, evoluciona, evolucionan, a lo largo del tiempo, en el tiempo, historico, serie temporal, como tendencia, como evoluciono, historia, desarrollo, con el tiempo, a lo largo de los meses, progresion, evolucion de, tendencia de, evoluciono, evolucion temporal, linea de tiempo, en forma de tendencia, la tendencia, la evolucion",
    previous_period:
      "periodo anterior, el periodo anterior, periodo previo, el periodo previo, el anterior, anterior, previo, los dias anteriores, periodo precedente, el mismo numero de dias anteriores, la anterior, el precedente, dias anteriores, el de antes, la de antes, el periodo inmediatamente anterior, el periodo de antes",
    last_year:
      "interanual, mismo periodo del ano anterior, el mismo periodo del ano anterior, mismo periodo del ano pasado, el mismo periodo del ano pasado, hace un ano, un ano antes, mismas fechas del ano pasado, las mismas fechas del ano pasado, mismo mes del ano pasado, el mismo mes del ano pasado, mismo mes del ano anterior, el mismo mes del ano anterior, las mismas fechas del ano anterior, mismo trimestre del ano pasado, el mismo trimestre del ano pasado, mismo trimestre del ano anterior, el mismo trimestre del ano anterior, ano contra ano, un ano atras, mismos dias del ano pasado, los mismos dias del ano pasado, mismo periodo de hace un ano, misma semana del ano pasado, la misma semana del ano pasado, el mismo periodo de hace un ano, mismas fechas del ano anterior",
    sort: "de mayor a menor, en orden descendente, descendente, de mas a menos, ordenado de mayor a menor, ordenados de mayor a menor, ordenadas de mayor a menor, ordena de mayor a menor, ordenado descendente, primero los mas altos, ordenados, ordenado, ordenadas, ordenada",
    sort_by:
      "ordenado por, ordenados por, ordenadas por, ordenada por, clasificados por, clasificado por, ranking por, clasificacion por, ordena por, ordenar por",
    will: "vamos a, va a, van a",
    sort_ascending:
      "de menor a mayor, en orden ascendente, ascendente, de menos a mas, ordenado de menor a mayor, ordenados de menor a mayor, ordenadas de menor a mayor, ordena de menor a mayor",
    nothing_known:
      "sin un, sin ningun, sin ninguna, desconocido, desconocida, sin indicar, no conocido, no conocida, sin una, sin especificar, sin informar"
  },
  members: spanishMembers,
  refusals: spanishRefusals
};
