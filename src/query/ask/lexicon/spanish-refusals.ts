import type {Lexicon} from "./senses.js";

/** What Spanish questions ask for that is not reached by them. */
export const spanishRefusals: Lexicon["refusals"] = [
  [
    "personal",
    "customers",
    "cada cliente, que cliente, que clientes, nombres de clientes, nombres de los clientes, nombre del cliente, correos de, correo de, email de, emails de, email de los, email de las, emails de los, emails de las, correos de los, correo de los, correos de nuestros, email de nuestros, correo electronico de los, mail de, mails de, e mail de, correo electronico de, email del, correo electronico del, correo del, correos electronicos de, direccion de, direcciones de, telefono de, telefonos de, datos personales, lista de clientes, listado de clientes, mejores clientes, peores clientes, quien es, quienes son, quienes, quien, cumpleanos, fecha de nacimiento, datos de contacto, los correos de, clientes con mas, numero de tarjeta, numeros de tarjeta, lista los clientes, principales clientes, mayores clientes, cuales clientes, segun el cliente, segun cliente, domicilio"
  ],
  [
    "writing",
    "changes",
    "borra, borrar, inserta, insertar, actualiza, actualizar, modifica, modificar, crea, crear, escribe, escribir, guarda, guardar, renombra, envia, enviar, manda, mandar, publica, sube el precio, baja el precio, cambia el precio, borrador, redacta, cancela, cancelar, reembolsa, importa, ejecuta, ejecutar, sobrescribe, elimina los pedidos, elimina todos, vacia"
  ],
  [
    "out_of_scope",
    "system",
    "quien eres, quien eres tu, quien te hizo, quien te creo, sql, select, union, base de datos, contrasena, contrasenas, clave, claves, archivo, archivos, fichero, ficheros, servidor, sistema, instrucciones, ignora, ignorar, esquema, tablas, columnas, cadena de conexion, credenciales, administrador, token, secreto, script"
  ],
  [
    "out_of_scope",
    "unsupported",
    "cuyo primer pedido, cuya primera compra, por primera vez en, mediana, percentil, cuartil, desviacion estandar, desviacion tipica, varianza, distribucion, histograma, acumulado, acumulados, acumulada, acumuladas, media movil, correlacion, regresion, retencion, tasa de retencion, tasa de recompra, objetivo, objetivos, presupuesto, meta, metas, la mayoria de, estacionalidad, significativo, moda estadistica, planificado"
  ],
  [
    "not_in_data",
    "sessions",
    "sesiones, visitas, numero de visitas, paginas vistas, clics, impresiones, tasa de rebote, rebote, carritos abandonados, carrito abandonado, abandono de carrito, abandono del carrito, numero de sesiones, visitantes unicos"
  ],
  [
    "not_in_data",
    "columns",
    "nacional, nacionales, internacional, internacionales, extranjero, extranjeros, extranjera, extranjeras, contra reembolso, contrareembolso, pedidos devueltos, pedidos reembolsados, productos devueltos, unidades devueltas, unidades reembolsadas, productos reembolsados, fabricados en, hechos a mano en, gastos de envio, coste de envio, costes de envio, envio, envios, tiempo de entrega, entrega, entregas, impuestos, iva, sexo, edad, genero de los clientes, genero del cliente, marca, marcas, proveedor, proveedores, peso del producto, valoracion, valoraciones, resenas, color, talla, almacen, empleado, empleados, plantilla, salario, salarios, sueldos, gasto en publicidad, publicidad, anuncios, roas, coste de adquisicion, beneficio neto, ebitda, flujo de caja, caja, gastos, costes, coste, costos, costo, cupon, cupones, suscripcion, suscripciones, nps, satisfaccion, quejas, idioma, navegador, deuda, facturas, numero de devoluciones, cuantas devoluciones, cuantos reembolsos, numero de reembolsos, tipo de cambio, moneda, precio medio, precio promedio, tarifas"
  ]
];
