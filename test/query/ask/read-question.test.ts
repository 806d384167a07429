import {describe, expect, it} from "vitest";
import {queryOf} from "../../setup/question-shop.js";

describe("readQuestion({question}) of one figure", () => {
  it.each([
    [
      "revenue",
      [
        "What is our total revenue?",
        "turnover",
        "how much did we sell",
        "total value of orders",
        "sales please",
        "facturación",
        "¿cuánto hemos vendido?"
      ]
    ],
    ["orders", ["how many orders", "number of sales", "number of transactions", "¿cuántos pedidos?", "compras"]],
    [
      "average_order_value",
      ["AOV", "average basket value", "revenue per order", "ticket medio", "valor medio del pedido"]
    ],
    ["profit_margin", ["margin", "what's our gross margin?", "margen", "rentabilidad"]],
    ["gross_profit", ["how much profit did we make", "ganancias", "beneficio"]],
    [
      "units",
      ["units sold", "sales in units", "ventas en unidades", "how many products did we sell", "unidades vendidas"]
    ],
    ["customers", ["how many buyers", "how many people bought from us", "unique customers", "¿cuántos clientes?"]],
    ["gross_sales", ["revenue before refunds", "ventas brutas", "sales excluding returns"]],
    ["conversion_rate", ["conversion", "tasa de conversión"]],
    ["churn_rate", ["churn", "tasa de abandono"]]
  ])("%s, whatever it is called", (metric, questions) => {
    for (const question of questions) expect([question, queryOf(question)]).toEqual([question, {metrics: [metric]}]);
  });
});

describe("readQuestion({question}) of members", () => {
  it.each<[string, object]>([
    ["revenue in Spain", {country: ["Spain"]}],
    ["sales in the US", {country: ["USA"]}],
    ["REVENUE IN THE UNITED STATES", {country: ["USA"]}],
    ["sales in IT", {country: ["Italy"]}],
    ["German revenue", {country: ["Germany"]}],
    ["ingresos en España y Alemania", {country: ["Spain", "Germany"]}],
    ["ingresos de EEUU", {country: ["USA"]}],
    ["revenue in the city of Madrid", {city: ["Madrid"]}],
    ["revenue in the Madrid region", {region: ["Madrid"]}],
    ["revenue in Mexico", {country: ["Mexico"]}],
    ["revenue from laptop sales", {subcategory: ["Laptops"]}],
    ["mobile and tablet revenue", {device_type: ["Mobile", "Tablet"]}],
    ["ingresos con tarjeta de crédito", {payment_method: ["Credit Card"]}],
    ["revenue of VIP customers paid with PayPal", {customer_segment: ["VIP"], payment_method: ["PayPal"]}],
    ["revenue of P00001", {product_id: ["P00001"]}],
    ["revenue of Northbay Compact Coffee", {product_id: ["P00002"]}],
    ["revenue on Mondays", {order_weekday: ["1"]}],
    ["ingresos los fines de semana", {order_weekday: ["6", "7"]}],
    ["revenue without a country", {country: ["~none"]}],
    ["revenue where the device is missing", {device_type: ["~none"]}],
    ["revenue from repeat orders", {purchase: ["repeat"]}],
    ["ingresos de campeones", {rfm_segment: ["Champions"]}],
    ["customer spend in Germany", {country: ["Germany"]}],
    ["revenue from products above $100", {min_price: 100.0001}],
    ["revenue of items priced between 10 and 20 dollars", {min_price: 10, max_price: 20}],
    ["ingresos de productos de menos de 20 dólares", {max_price: 19.9999}],
    ["revenue from products cheaper than 20", {max_price: 19.9999}],
    ["revenue from products priced at least 30", {min_price: 30}],
    ["revenue from items up to 15 dollars", {max_price: 15}],
    ["revenue from either Spain or France", {country: ["Spain", "France"]}],
    ["revenue from Spain alone", {country: ["Spain"]}],
    ["sales of books to VIP customers", {category: ["Books"], customer_segment: ["VIP"]}],
    ["how much money came from Spain", {country: ["Spain"]}],
    ["how much was paid by card", {payment_method: ["Credit Card", "Debit Card"]}],
    ["revenue from Spain but only on mobile", {country: ["Spain"], device_type: ["Mobile"]}],
    ["sales by card", {payment_method: ["Credit Card", "Debit Card"]}]
  ])("%s", (question, filters) => {
    expect(queryOf(question)).toEqual({metrics: ["revenue"], filters});
  });

  it.each<[string, object]>([
    ["revenue excluding the USA", {country: ["USA"]}],
    ["profit from non-VIP customers", {customer_segment: ["VIP"]}],
    ["revenue not from mobile", {device_type: ["Mobile"]}],
    ["ingresos sin España ni Francia", {country: ["Spain", "France"]}],
    ["ingresos ni de España ni de Francia", {country: ["Spain", "France"]}],
    ["everything except Spain: orders", {country: ["Spain"]}],
    ["revenue where the country is not Spain", {country: ["Spain"]}],
    ["revenue from neither Spain nor France", {country: ["Spain", "France"]}],
    ["revenue from all countries but Spain", {country: ["Spain"]}],
    ["all revenue but mobile", {device_type: ["Mobile"]}],
    ["ingresos pero no en móvil", {device_type: ["Mobile"]}],
    ["ingresos de todo menos Moda y Hogar", {category: ["Fashion", "Home"]}]
  ])("%s leaves them out", (question, except) => {
    expect(queryOf(question)).toMatchObject({except});
  });

  it.each([
    "revenue in Madrid",
    "revenue in Berlin",
    "revenue of tablets",
    "at risk revenue",
    "organic revenue",
    "revenue of Twice Named"
  ])("%s is asked back about, with questions that decide it", (question) => {
    expect(queryOf(question)).toBe("clarify");
  });
});

describe("readQuestion({question}) of predictions", () => {
  it.each<[string, object]>([
    ["forecast orders for the next 60 days", {dataset: "forecast", parameters: {days_ahead: 60, metric: "orders"}}],
    ["a 30 day forecast", {dataset: "forecast", parameters: {days_ahead: 30, metric: "revenue"}}],
    ["¿qué clientes están a punto de irse?", {dataset: "churn", parameters: {}}],
    ["customers with a churn probability over 70%", {dataset: "churn", parameters: {threshold: 0.7}}],
    ["los 20 clientes con más riesgo de abandono", {dataset: "churn", parameters: {limit: 20}}],
    ["previsión para la próxima quincena", {dataset: "forecast", parameters: {days_ahead: 15, metric: "revenue"}}],
    ["group our customers into 5 clusters", {dataset: "clusters", parameters: {n_clusters: 5}}],
    ["días raros de los últimos 60 días", {dataset: "anomalies", parameters: {days_back: 60}}],
    ["what is bought together with P00001", {dataset: "recommendations", parameters: {product_id: "P00001"}}],
    ["productos que se van a quedar sin existencias", {dataset: "stock", parameters: {}}],
    ["which products will run out of stock", {dataset: "stock", parameters: {}}]
  ])("%s", (question, asked) => {
    expect(queryOf(question)).toEqual({kind: "dataset", ...asked});
  });

  it.each([
    "forecast revenue in Spain",
    "forecast margin",
    "forecast revenue for the next 500 days",
    "will revenue grow",
    "weekly forecast"
  ])("%s is not one that there is", (question) => {
    expect(queryOf(question)).not.toHaveProperty("kind");
  });
});
