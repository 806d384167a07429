import type {Lexicon} from "./senses.js";

/** What words of Spanish do in a question beside naming things. */
export const spanishWords: Lexicon["words"] = {
  stop: "haz, hazme, detecta, detectar, en una tabla, en tabla, como tabla, en forma de tabla, en un grafico, como grafico, en grafico, en una grafica, como una tabla, como un grafico, en una lista, como lista, llevamos, damos, sacamos, tenemos ahora, tenido, hemos tenido, ha habido, hacemos, hemos hecho, aplicado, aplicamos, conseguido, hemos conseguido, logrado, rendimiento de, rendimiento, resultados de, ahora mismo, en este momento, a dia de hoy, cuanto es, cuanto fue, de cuanto, cuanto fueron, a cuanto, a cuanto asciende, a cuanto ascienden, a cuanto ascendieron, de cuanto fue, de cuanto es, de cuanto fueron, de cuanto son, cuanto son, el, la, los, las, un, unos, unas, es, son, era, eran, fue, fueron, ser, ha, han, hemos, he, hay, habia, hubo, tiene, tienen, tenemos, tuvo, tuvieron, tuvimos, tenia, nuestro, nuestra, nuestros, nuestras, mi, mis, su, sus, nos, me, se, yo, tu, nosotros, lo, le, les, por favor, porfa, gracias, hola, buenas, buenos dias, puedes, podrias, puede, podria, quiero, quisiera, querria, necesito, me gustaria, ver, saber, dime, dame, di, muestra, muestrame, muestreme, ensena, ensename, indica, indicame, que, cual, cuales, como, hacen, hace, hicimos, hizo, hicieron, hacer, genero, generaron, generan, generados, generado, genera, generada, generadas, logro, lograron, conseguimos, consiguio, realizados, realizado, realizadas, realizada, hechos, hecho, hechas, hecha, recibidos, recibidas, recibimos, recibio, valor, valores, cifra, cifras, numero, numeros, total, totales, en total, en conjunto, suma, informe, tabla, grafico, datos, estadisticas, calcula, encuentra, busca, cuenta, exactamente, actualmente, pagados, pagado, pagadas, pagada, han sido, ha sido, proceden, procede, procedentes, procedente, provienen, proviene, vienen, viene, vinieron, aportan, aporta, aporto, dio, dieron, dan, da, dejan, deja, dejo, durante, a lo largo de, usan, usaron, usando, utilizan, utilizando, mediante, en dinero, importe, importes, dinero, usuarios, personas, gente, visitantes, visitas de, teneis, habeis, tengo, estan, esta siendo, esto es, entre todos, en todos, todos juntos, reparto, se reparten, reparten, distribuyen, se distribuyen, obtuvimos, obtuvo, obtenidos, obtenido, y a, alli, ahi, realmente, aproximadamente, hacia, va, van, ido, fueron los, han ido, resumen de, desglose de, desglose, lista de cifras, respectivamente, analiza, visualiza, dibuja, presenta, acerca, sobre, ademas de eso, algun, alguna, cada uno, rapido, oye, a ver, pues, bueno, vale, de nuestra, de nuestros, mostrar, mostrarme, conocer, que tal, tan, tanto, efectuados, efectuadas, cerraron, cerramos, entraron, entro, colocados, entrado, la tienda, nuestra tienda, mi tienda, esta tienda, el negocio, nuestro negocio, mi negocio, del negocio, la empresa, nuestra empresa, mi empresa, cual es el, cual es la, cual fue el, cual fue la, cuales son los, cuales son las, cuales fueron los, cuales fueron las, cual ha sido el, cual ha sido la, cuales son nuestros, cuales son nuestras, cuales son mis, trae, traen, trajo, trajeron, atrae, atraen, capta, captan",
  in: "en, a traves de, via, con dispositivo, dentro de, dentro del, por medio de, pagados con, pagado con, pagando con, usando el, entre los, entre las, para, desde, hechos en, hechos desde, realizados en, realizados desde, procedentes de, provenientes de, para el, para la, para los, para las, desde el, desde la, vendidos en, vendidas en, vendido en, vendida en, vendidas a, vendidos a, a clientes de, pagadas con, pagada con, hechas con, hechos con, que pagaron con, que usaron, compradas con, comprados con",
  to: "a",
  of: "de, del, de la, de los, de las, de el, de lo, d",
  with: "con, con un, con una, que tienen, que tuvieron, cuyo, cuya, cuyos, cuyas, que tiene, que tuvo, que han tenido, que hicieron, con el, con la, con los, con las, que tengan, que registraron, que lograron",
  by: "segun, desglosado por, desglosados por, desglosada por, desglosadas por, desglose por, agrupado por, agrupados por, agrupada por, agrupadas por, dividido por, divididos por, divididas por, separado por, separados por, repartidos por, repartidos entre, distribuidos por, en funcion de, de acuerdo con, divididos en, separados en, segun el, segun la, se reparten entre, se reparten por, se distribuyen por, reparto por, distribucion por, distribuidas por, distribuidos entre, medido por, medidos por, por cada, para cada, en cada, de cada, a cada, por tipo de, desglosado segun, por los distintos, detallado por, detallados por, divididas en, separadas por, repartidas por",
  per: "por, por la, por el, al",
  each: "por separado, cada uno por separado, cada una por separado, cada, cada una de las, cada uno de los, todos los, todas las, en todos los, en todas las, de todos los, de todas las, para todos los, para todas las, los distintos, las distintas, los diferentes, las diferentes, entre los distintos, entre las distintas",
  all: "todo, todos, todas, toda",
  and: "y, e, ni, mas los, asi como, junto a los",
  or: "o, u, y o",
  except:
    "pero no, pero no en, pero no de, pero no con, todo excepto, todo salvo, todo menos, todos menos, todas menos, todos excepto, todos salvo, excepto, salvo, menos los de, menos las de, menos la de, menos el de, sin, sin contar, sin contar con, sin incluir, excluyendo, excluye, excluir, excluidos, excluida, exceptuando, quitando, fuera de, aparte de, menos en, sin tener en cuenta, sin considerar, a excepcion de, con excepcion de, descontando, quita, quitar, ignorando, que no sean, que no sea, que no son, no sean, dejando fuera, dejando fuera a, no incluyas, no incluir, no de, que no sean de, que no son de, sin los, sin las, sin la, sin el, no, que no, fuera del, exceptuado, eliminando, omitiendo, no en, que no vengan de, que no vienen de, menos la categoria, no vip",
  only: "solo, solamente, unicamente, exclusivamente, nada mas, solo en, solo para, solo los, solo las, solo de, solo con, limitado a, filtra por, filtrado por, filtrar por, filtra, filtrando por, restringido a, limita a, solo el, solo la, solo desde, solo a, solo los de, solo las de",
  versus:
    "vs, versus, frente a, frente al, comparado con, comparada con, comparados con, comparadas con, en comparacion con, respecto a, respecto al, respecto de, respecto del, con respecto a, con respecto al, contra, comparado al, contra el, comparandolo con, comparalo con, comparandolos con, comparalos con, en relacion con, en relacion a, comparandola con, en comparacion al, en comparacion a, compara con, frente a los, frente a las, frente a la, frente al de, frente a los de, con los de, con las de, con el de, con la de, comparado a, comparandose con, que en, que el, que la, que los, compararlo con, comparar con, que hace, con las del, con los del, con el del, que la de, que las de",
  compare:
    "compara, comparar, comparacion de, comparacion, comparame, comparativa de, comparativa, comparacion entre, comparando, comparacion entre los",
  which:
    "en que, de que, desde que, por que medio, a traves de que, cual de los, cual de las, cuales de los, cuales de las, con que, a que",
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
    "en que porcentaje, en cuanto por ciento, en porcentaje, en porcentajes, como porcentaje, en tanto por ciento, en %, porcentualmente, en terminos porcentuales, en terminos relativos",
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
  as_defined:
    "sin impuestos, sin iva, sin envio, antes de impuestos, netos de devoluciones, neto de devoluciones, netas de devoluciones, sin gastos de envio, antes de iva, despues de devoluciones, despues de descuentos",
  where: "donde, de donde, en donde, desde donde, adonde, a donde",
  when: "cuando",
  state:
    "como vamos, como va el negocio, como va todo, como va la tienda, que tal vamos, que tal va el negocio, como estamos, como nos va, como nos fue, como nos ha ido, que tal nos va, como le va a la tienda, que tal va todo, vamos bien, como fue el negocio",
  advice: "deberia, deberiamos, debo, debemos, tengo que, tenemos que, conviene, me conviene",
  comparative: "",
  will: "vamos a, va a, van a",
  sort_ascending:
    "de menor a mayor, en orden ascendente, ascendente, de menos a mas, ordenado de menor a mayor, ordenados de menor a mayor, ordenadas de menor a mayor, ordena de menor a mayor",
  nothing_known:
    "sin un, sin ningun, sin ninguna, desconocido, desconocida, sin indicar, no conocido, no conocida, sin una, sin especificar, sin informar"
};
