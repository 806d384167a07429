import {describe, expect, it} from "vitest";
import {queryOf} from "../../setup/question-shop.js";

const year2024 = {start: "2024-01-01", end: "2024-12-31"};

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

describe("readQuestion({question}) of groups, rankings and bounds", () => {
  it.each<[string, object]>([
    ["revenue by country and category", {metrics: ["revenue"], dimensions: ["country", "category"]}],
    [
      "monthly revenue by category in 2024",
      {metrics: ["revenue"], dimensions: ["category"], range: year2024, grain: "month"}
    ],
    ["pedidos por mes y país en 2024", {metrics: ["orders"], dimensions: ["country"], range: year2024, grain: "month"}],
    [
      "top 5 products by revenue",
      {metrics: ["revenue"], dimensions: ["product_id"], order: [{by: "revenue", descending: true}], limit: 5}
    ],
    [
      "las 3 categorías con menor margen",
      {
        metrics: ["profit_margin"],
        dimensions: ["category"],
        order: [{by: "profit_margin", descending: false}],
        limit: 3
      }
    ],
    [
      "which country has the most orders",
      {metrics: ["orders"], dimensions: ["country"], order: [{by: "orders", descending: true}], limit: 1}
    ],
    [
      "best selling products by units in Toys",
      {
        metrics: ["units"],
        dimensions: ["product_id"],
        filters: {category: ["Toys"]},
        order: [{by: "units", descending: true}],
        limit: 10
      }
    ],
    [
      "mejor mes de 2024",
      {metrics: ["revenue"], range: year2024, grain: "month", order: [{by: "revenue", descending: true}], limit: 1}
    ],
    [
      "revenue by country sorted by orders",
      {metrics: ["revenue", "orders"], dimensions: ["country"], order: [{by: "orders", descending: true}]}
    ],
    [
      "countries with between 100 and 500 orders",
      {
        metrics: ["orders"],
        dimensions: ["country"],
        having: [
          {metric: "orders", is: "at_least", value: 100},
          {metric: "orders", is: "at_most", value: 500}
        ]
      }
    ],
    [
      "countries with revenue between 10k and 50k",
      {
        metrics: ["revenue"],
        dimensions: ["country"],
        having: [
          {metric: "revenue", is: "at_least", value: 10_000},
          {metric: "revenue", is: "at_most", value: 50_000}
        ]
      }
    ],
    ["how do people pay", {metrics: ["orders"], dimensions: ["payment_method"]}],
    ["¿cómo nos conocen los clientes?", {metrics: ["customers"], dimensions: ["traffic_source"]}],
    [
      "at what time do we get most orders",
      {metrics: ["orders"], dimensions: ["order_hour"], order: [{by: "orders", descending: true}], limit: 1}
    ],
    [
      "revenue in Spain and France separately",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ],
    [
      "ingresos en España y Francia por separado",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ],
    [
      "countries with more than 500 orders",
      {metrics: ["orders"], dimensions: ["country"], having: [{metric: "orders", is: "above", value: 500}]}
    ],
    [
      "categorías con margen inferior al 30%",
      {
        metrics: ["profit_margin"],
        dimensions: ["category"],
        having: [{metric: "profit_margin", is: "below", value: 30}]
      }
    ],
    [
      "ciudades con más de 1.000 pedidos",
      {metrics: ["orders"], dimensions: ["city"], having: [{metric: "orders", is: "above", value: 1000}]}
    ],
    [
      "did Spain sell more than France",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ],
    [
      "¿vendimos más en junio que en mayo de 2025?",
      {
        metrics: ["revenue"],
        range: {start: "2025-06-01", end: "2025-06-30"},
        compare: {start: "2025-05-01", end: "2025-05-31"}
      }
    ],
    [
      "¿vendemos más en móvil o en tablet?",
      {metrics: ["revenue"], dimensions: ["device_type"], filters: {device_type: ["Mobile", "Tablet"]}}
    ],
    [
      "where do we sell most",
      {metrics: ["revenue"], dimensions: ["country"], order: [{by: "revenue", descending: true}], limit: 1}
    ],
    [
      "what sells best in Toys",
      {
        metrics: ["revenue"],
        dimensions: ["product_id"],
        filters: {category: ["Toys"]},
        order: [{by: "revenue", descending: true}],
        limit: 10
      }
    ],
    [
      "Spain vs France in revenue",
      {metrics: ["revenue"], dimensions: ["country"], filters: {country: ["Spain", "France"]}}
    ]
  ])("%s", (question, query) => {
    expect(queryOf(question)).toEqual(query);
  });
});

describe("readQuestion({question}) of shares, changes and means", () => {
  it.each<[string, object]>([
    [
      "what percentage of revenue in Germany comes from mobile",
      {
        kind: "metric",
        query: {metrics: ["revenue"], filters: {country: ["Germany"], device_type: ["Mobile"]}},
        derived: {kind: "share", whole: {metrics: ["revenue"], filters: {country: ["Germany"]}}}
      }
    ],
    [
      "cuota de ingresos por país en 2024",
      {
        kind: "metric",
        query: {metrics: ["revenue"], dimensions: ["country"], range: year2024},
        derived: {kind: "share", whole: {metrics: ["revenue"], range: year2024}}
      }
    ],
    [
      "which category grew most in June 2025 compared with May 2025",
      {
        kind: "metric",
        query: {
          metrics: ["revenue"],
          dimensions: ["category"],
          range: {start: "2025-06-01", end: "2025-06-30"},
          compare: {start: "2025-05-01", end: "2025-05-31"},
          order: [{by: "revenue_change", descending: true}],
          limit: 1
        },
        derived: {kind: "growth"}
      }
    ],
    [
      "which categories grew in June 2025",
      {
        kind: "metric",
        query: {
          metrics: ["revenue"],
          dimensions: ["category"],
          range: {start: "2025-06-01", end: "2025-06-30"},
          compare: {start: "2025-05-01", end: "2025-05-31"},
          order: [{by: "revenue_change", descending: true}]
        },
        derived: {kind: "growth", only: "up"}
      }
    ],
    [
      "¿han crecido los pedidos en el primer semestre de 2025?",
      {
        kind: "metric",
        query: {
          metrics: ["orders"],
          range: {start: "2025-01-01", end: "2025-06-30"},
          compare: {start: "2024-07-01", end: "2024-12-31"}
        },
        derived: {kind: "growth"}
      }
    ],
    [
      "are sales up?",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: {start: "2025-06-16", end: "2025-07-15"}, compare: "previous"},
        derived: {kind: "growth"}
      }
    ],
    [
      "monthly revenue growth in 2024",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: year2024, grain: "month"},
        derived: {
          kind: "steps",
          before: {metrics: ["revenue"], range: {start: "2023-12-01", end: "2023-12-31"}, grain: "month"}
        }
      }
    ],
    [
      "which month of 2024 had the highest growth in orders",
      {
        kind: "metric",
        query: {metrics: ["orders"], range: year2024, grain: "month"},
        derived: {
          kind: "steps",
          rank: {descending: true, limit: 1},
          before: {metrics: ["orders"], range: {start: "2023-12-01", end: "2023-12-31"}, grain: "month"}
        }
      }
    ],
    [
      "top 3 products in each country",
      {
        kind: "metric",
        query: {
          metrics: ["revenue"],
          dimensions: ["country", "product_id"],
          order: [{by: "revenue", descending: true}]
        },
        derived: {kind: "each", ranked: "product_id", limit: 3}
      }
    ],
    [
      "segundo mejor país por pedidos",
      {
        kind: "metric",
        query: {metrics: ["orders"], dimensions: ["country"], order: [{by: "orders", descending: true}], limit: 2},
        derived: {kind: "place", place: 2}
      }
    ],
    [
      "how many countries did we sell to in 2024",
      {
        kind: "metric",
        query: {
          metrics: ["orders"],
          dimensions: ["country"],
          range: year2024,
          having: [{metric: "orders", is: "at_least", value: 1}]
        },
        derived: {kind: "count"}
      }
    ],
    [
      "¿cuántos meses superaron los 300 pedidos?",
      {
        kind: "metric",
        query: {metrics: ["orders"], grain: "month", having: [{metric: "orders", is: "above", value: 300}]},
        derived: {kind: "count"}
      }
    ],
    [
      "share of revenue by category in each country",
      {
        kind: "metric",
        query: {metrics: ["revenue"], dimensions: ["category", "country"]},
        derived: {kind: "share", whole: {metrics: ["revenue"], dimensions: ["country"]}}
      }
    ],
    [
      "average monthly revenue",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: {start: "2023-08-01", end: "2025-06-30"}, grain: "month"},
        derived: {kind: "mean"}
      }
    ],
    [
      "average daily revenue in June 2025",
      {
        kind: "metric",
        query: {metrics: ["revenue"], range: {start: "2025-06-01", end: "2025-06-30"}, grain: "day"},
        derived: {kind: "mean"}
      }
    ],
    [
      "pedidos por cliente",
      {kind: "metric", query: {metrics: ["orders", "customers"]}, derived: {kind: "ratio", percent: false}}
    ],
    [
      "refund rate",
      {kind: "metric", query: {metrics: ["refunds", "gross_sales"]}, derived: {kind: "ratio", percent: true}}
    ],
    [
      "¿por qué cayeron las ventas en junio de 2025 frente a mayo?",
      {
        kind: "explain_change",
        query: {
          metrics: ["revenue"],
          range: {start: "2025-06-01", end: "2025-06-30"},
          compare: {start: "2025-05-01", end: "2025-05-31"}
        }
      }
    ]
  ])("%s", (question, asked) => {
    expect(queryOf(question)).toEqual(asked);
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
